package dev.muster.commands;

import dev.muster.domain.incident.Action;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Opening;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.timeline.Incidents;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the other incidents tell about a new one: likely duplicates, similar ones of the past, and who helped then. */
final class Memory {
    private static final int MOST = 3;
    private static final double ALIKE = 0.5;

    private final Incidents incidents;
    private final Practice practice;

    Memory(Incidents incidents, Practice practice) {
        this.incidents = incidents;
        this.practice = practice;
    }

    Opening.Background about(String summary, Optional<String> service, Instant now) {
        Optional<String> ci = service.map(
                name -> practice.services().find(name).map(item -> item.name()).orElse(name));
        Set<String> words = wordsOf(summary);
        List<Incident> alike = incidents.all().stream()
                .filter(other -> !other.restricted())
                .filter(other -> isAlike(other, words, ci))
                .sorted(Comparator.comparing(Incident::id).reversed())
                .toList();
        return new Opening.Background(
                ids(alike.stream().filter(other -> other.isOpen() && isRecent(other, now))),
                ids(alike.stream().filter(other -> !other.isOpen())),
                helpers(ci));
    }

    private boolean isRecent(Incident other, Instant now) {
        Duration window = practice.rules().duplicateWindow();
        return !other.openedAt().plus(window).isBefore(now);
    }

    private static boolean isAlike(Incident other, Set<String> words, Optional<String> ci) {
        boolean sameItem = ci.isPresent() && other.classification().ci().equals(ci);
        return sameItem || overlap(words, wordsOf(other.summary())) >= ALIKE;
    }

    /** How many of the words both have, against how many either has (Jaccard index). */
    private static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) return 0;
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }

    private static Set<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
    }

    private static List<IncidentId> ids(java.util.stream.Stream<Incident> found) {
        return found.map(Incident::id).limit(MOST).toList();
    }

    /** Those who brought most actions to a result when such an item failed before. */
    private List<PersonId> helpers(Optional<String> ci) {
        Map<PersonId, Long> results = new LinkedHashMap<>();
        incidents.all().stream()
                .filter(other -> ci.isPresent() && other.classification().ci().equals(ci) && !other.isOpen())
                .flatMap(other -> other.work().actions().values().stream())
                .filter(action -> action.progress() instanceof Action.Done)
                .forEach(action -> results.merge(action.startedBy(), 1L, Long::sum));
        return results.entrySet().stream()
                .sorted(Map.Entry.<PersonId, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(PersonId::isHuman)
                .limit(MOST)
                .toList();
    }
}
