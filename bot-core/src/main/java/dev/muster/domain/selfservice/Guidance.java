package dev.muster.domain.selfservice;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.selfservice.EnquiryEvent.Aspect;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far somebody who reports something has been led, so that it goes on from there after whatever came between.
 *
 * @param begun whether they are asked about it, question by question
 * @param step the step of what may help that was shown last, from 1
 * @param described what they said of it
 * @param passed what they did not want to say, or do not know
 * @param incident what it was registered as, or counted to
 * @param firstTime whether what the articles had made it work again, and nobody had to be asked
 * @param noneOfThem whether nothing that was offered is it; none of it was tried, so no article failed
 */
public record Guidance(
        boolean begun,
        int step,
        Map<Aspect, String> described,
        Set<Aspect> passed,
        Optional<IncidentId> incident,
        boolean firstTime,
        boolean noneOfThem) {
    /** Nothing was asked yet. */
    public static final Guidance NONE = new Guidance(false, 1, Map.of(), Set.of(), Optional.empty(), false, false);

    public Guidance {
        described = Map.copyOf(described);
        passed = Set.copyOf(passed);
    }

    /** Whether that has still to be asked. */
    public boolean isOpen(Aspect aspect) {
        return !described.containsKey(aspect) && !passed.contains(aspect);
    }

    Guidance begin() {
        return new Guidance(true, step, described, passed, incident, firstTime, noneOfThem);
    }

    Guidance at(int number) {
        return new Guidance(begun, number, described, passed, incident, firstTime, noneOfThem);
    }

    Guidance with(Aspect aspect, String text) {
        Map<Aspect, String> all = new EnumMap<>(Aspect.class);
        all.putAll(described);
        all.put(aspect, text);
        return new Guidance(begun, step, all, passed, incident, firstTime, noneOfThem);
    }

    Guidance without(Aspect aspect) {
        Set<Aspect> all = EnumSet.of(aspect);
        all.addAll(passed);
        return new Guidance(begun, step, described, all, incident, firstTime, noneOfThem);
    }

    Guidance resolved(boolean atOnce) {
        return new Guidance(begun, step, described, passed, incident, atOnce, noneOfThem);
    }

    Guidance withNoneOfThem() {
        return new Guidance(begun, step, described, passed, incident, firstTime, true);
    }

    Guidance became(IncidentId registered) {
        return new Guidance(begun, step, described, passed, Optional.of(registered), false, noneOfThem);
    }
}
