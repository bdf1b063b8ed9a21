package dev.muster.commands;

import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Phase;
import dev.muster.timeline.Timeline;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Incidents of the past, compared with what is said now: how they were described, and what turned out to be the cause. */
final class PastIncidents {
    private static final int LONG_ENOUGH = 4;
    private static final double ALIKE = 0.5;
    private static final double ALIKE_ENOUGH = 0.3;
    private static final int MOST_WORDS = 3;
    private static final Set<String> COMMON = Set.of(
            "that", "this", "with", "from", "have", "been", "when", "what", "does", "cannot", "nobody", "after",
            "since", "again", "there", "they", "very", "some", "into", "because", "broken", "down", "slow", "fail",
            "error");

    private final Timeline timeline;

    PastIncidents(Timeline timeline) {
        this.timeline = timeline;
    }

    /** One of them, and why it seems to be like that. */
    record Past(IncidentId incident, String because) {}

    private record Compared(Incident incident, Set<String> shared, double score, boolean sameItem) {
        boolean isAlike() {
            return shared.size() >= 2 && (score >= ALIKE || (sameItem && score >= ALIKE_ENOUGH));
        }
    }

    /** The one that is most like it, if any is; of several the youngest. Private ones are nobody's business. */
    Optional<Past> like(String words, Incident now) {
        Set<String> said = telling(words);
        return timeline.committed().all().stream()
                .filter(other ->
                        !other.restricted() && isOver(other) && !other.id().equals(now.id()))
                .filter(other -> !now.diagnosis().matched().contains(other.id().value()))
                .map(other -> compared(other, said, now))
                .filter(Compared::isAlike)
                .max(Comparator.comparingDouble(Compared::score)
                        .thenComparing(compared -> compared.incident().id()))
                .map(compared -> new Past(compared.incident().id(), because(compared, words)));
    }

    private static boolean isOver(Incident incident) {
        return incident.phase() instanceof Phase.Resolved || incident.phase() instanceof Phase.Closed;
    }

    private static Compared compared(Incident other, Set<String> said, Incident now) {
        boolean sameItem = now.classification().ci().isPresent()
                && now.classification().ci().equals(other.classification().ci());
        Stream<String> causes =
                other.diagnosis().standing(Hypothesis.Confirmed.class).stream().map(Hypothesis::what);
        return Stream.concat(Stream.of(other.summary()), causes)
                .map(text -> compared(other, said, telling(text), sameItem))
                .max(Comparator.comparingDouble(Compared::score))
                .orElseThrow();
    }

    private static Compared compared(Incident other, Set<String> said, Set<String> theirs, boolean sameItem) {
        Set<String> shared = new TreeSet<>(said);
        shared.retainAll(theirs);
        int all = said.size() + theirs.size() - shared.size();
        return new Compared(other, shared, all == 0 ? 0 : (double) shared.size() / all, sameItem);
    }

    /** The words of the other are not repeated here, but for those that both have: they may be redacted there one day. */
    private static String because(Compared compared, String said) {
        String id = compared.incident().id().value();
        String words = words(said)
                .filter(word -> compared.shared().contains(stem(word)))
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> "“" + word + "”")
                .collect(Collectors.joining(", "));
        return "both speak of " + words
                + (compared.sameItem()
                        ? " and are about "
                                + compared.incident().classification().ci().orElseThrow()
                        : "")
                + "; `/swarm " + id + " catchup` tells what helped then";
    }

    private static Set<String> telling(String text) {
        return words(text).map(PastIncidents::stem).collect(Collectors.toSet());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() >= LONG_ENOUGH && !COMMON.contains(word));
    }

    private static String stem(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
