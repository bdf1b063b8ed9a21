package dev.muster.review.draft;

import static dev.muster.review.draft.Prose.count;
import static dev.muster.review.draft.Prose.list;
import static dev.muster.review.draft.Prose.quote;
import static dev.muster.review.draft.Prose.sentence;

import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.Estimate;
import dev.muster.domain.incident.LifecycleEvent.ContinuityInvoked;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.PersonId;
import dev.muster.review.Milestone.Step;
import dev.muster.review.TimeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who and what was affected, as far as the record tells; and what it does not tell. */
final class ImpactDraft {
    /** More than these and it is a list of status updates, which has a section of its own. */
    private static final int MOST_QUOTES = 6;

    private ImpactDraft() {}

    static Section of(Reading reading) {
        List<Block> words = new ArrayList<>();
        words.add(new Block.Paragraph(extent(reading)));
        List<String> quotes = quotes(reading);
        if (!quotes.isEmpty()) words.add(new Block.Bullets("In the words of those hours:", quotes));
        words.add(new Block.Remark(estimate(reading).orElseGet(() -> counted(reading))));
        return Section.of(SectionKey.IMPACT, words, List.of());
    }

    private static Optional<String> estimate(Reading reading) {
        return reading.record().all(Logged.class).reversed().stream()
                .flatMap(noted -> Estimate.in(noted.event()).stream()
                        .map(people -> noted.entry().actor() + " put the number of people who had it at "
                                + quote(people) + ", "
                                + reading.at(noted.entry().occurredAt()) + "."
                                + saidSo(reading.incident().affected())))
                .findFirst();
    }

    private static String saidSo(List<PersonId> affected) {
        if (affected.isEmpty()) return "";
        return " " + sentence(count(affected.size(), "user", "users")) + " said so themselves: "
                + list(affected.stream().map(PersonId::value).toList()) + ".";
    }

    private static String counted(Reading reading) {
        int affected = reading.incident().affected().size();
        return affected == 0
                ? "The record does not count the users or customers who were affected."
                : (affected == 1 ? "One user" : affected + " users")
                        + " said that they had it; the record does not count the others.";
    }

    private static String extent(Reading reading) {
        List<String> sentences = new ArrayList<>();
        String service = reading.incident()
                .classification()
                .ci()
                .map(ci -> "The service " + ci)
                .orElse("Service");
        reading.durations()
                .between(Step.OCCURRED, Step.RESTORED)
                .ifPresent(length -> sentences.add(service + " was impaired for " + TimeWords.length(length) + "."));
        boolean first = true;
        for (Impact.Stage stage : Impact.of(reading.record()).steps()) {
            Classification seen = stage.classification();
            String levels =
                    seen.impact().word() + " impact and " + seen.urgency().word() + " urgency";
            sentences.add(
                    first
                            ? "The report put it at " + levels + ", which made it " + seen.priority() + "."
                            : "It became " + seen.priority() + " " + reading.at(stage.from()) + ", with " + levels
                                    + ".");
            first = false;
        }
        reading.record().all(ContinuityInvoked.class).stream()
                .findFirst()
                .ifPresent(noted -> sentences.add("Continuity management took over "
                        + reading.at(noted.entry().occurredAt()) + "."));
        return String.join(" ", sentences);
    }

    private static List<String> quotes(Reading reading) {
        List<String> quotes = new ArrayList<>();
        Impact.of(reading.record())
                .stages()
                .forEach(stage -> stage.why()
                        .ifPresent(why ->
                                quotes.add(reading.when(stage.from()) + ", on classifying it anew: " + quote(why))));
        reading.record()
                .all(StatusUpdated.class)
                .forEach(noted -> quotes.add(reading.when(noted.entry().occurredAt()) + ", to "
                        + noted.event().audience() + ": " + quote(noted.event().text())));
        return quotes.size() <= MOST_QUOTES ? quotes : quotes.subList(0, MOST_QUOTES);
    }
}
