package dev.muster.commands;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a few plain words mean to somebody who was just asked something. */
final class PlainWords {
    private static final Set<String> YES =
            Set.of("yes", "y", "yep", "yeah", "yes please", "sure", "ja", "right", "correct", "exactly");
    private static final Set<String> NO =
            Set.of("no", "n", "nope", "no thanks", "nein", "none", "neither", "no another thing");
    private static final Set<String> SKIP = Set.of(
            "skip",
            "skip it",
            "skip this",
            "pass",
            "next",
            "dont know",
            "i dont know",
            "no idea",
            "not sure",
            "unknown");
    private static final Set<String> END = Set.of(
            "that is all", "thats all", "that is it", "thats it", "done", "enough", "register", "register it", "stop");
    private static final Set<String> ONWARD = Set.of("next", "next step", "done", "ok", "okay", "go on", "and now");
    private static final Set<String> WORKS = Set.of(
            "it works",
            "works",
            "works now",
            "it works now",
            "it works again",
            "works again",
            "that worked",
            "it worked",
            "solved",
            "that solved it",
            "that was it",
            "fixed");
    private static final Set<String> FAILS = Set.of(
            "it does not work",
            "it doesnt work",
            "does not work",
            "doesnt work",
            "it does not help",
            "that did not help",
            "it did not help",
            "didnt help",
            "that did not work",
            "it didnt work",
            "not solved",
            "still broken");

    private PlainWords() {}

    private static String bare(String said) {
        return said.toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    static boolean isYes(String said) {
        return YES.contains(bare(said));
    }

    static boolean isNo(String said) {
        return NO.contains(bare(said));
    }

    static boolean isSkip(String said) {
        return SKIP.contains(bare(said));
    }

    static boolean isEnd(String said) {
        return END.contains(bare(said));
    }

    /** On to the next step. */
    static boolean isOnward(String said) {
        return ONWARD.contains(bare(said));
    }

    /** Nothing that could be a question: it says something only about what was asked before. */
    static boolean isBare(String said) {
        return isYes(said) || isNo(said) || isOnward(said);
    }

    /** It works again. */
    static boolean works(String said) {
        return WORKS.contains(bare(said));
    }

    /** It does not work, whatever was tried. */
    static boolean fails(String said) {
        return FAILS.contains(bare(said));
    }

    /** The first incident that is named. */
    static Optional<IncidentId> incidentIn(String said) {
        return Arrays.stream(said.split("[\\s,.;]+", -1))
                .flatMap(word -> IncidentId.in(word).stream())
                .findFirst();
    }

    /** Impact and urgency, as {@code high medium}; one word stands for both. Empty when it says neither. */
    static Optional<String> levels(String said) {
        List<String> levels = Arrays.stream(bare(said).split(" ", -1))
                .filter(word -> Arrays.stream(Level.values())
                        .anyMatch(level -> level.word().equals(word)))
                .collect(Collectors.toList());
        if (levels.isEmpty() || levels.size() > 2) return Optional.empty();
        return Optional.of(levels.getFirst() + " " + levels.getLast());
    }
}
