package dev.muster.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What happened in a run, step by step, for whoever has to understand why it went wrong. */
final class Story {
    private record Step(long at, String who, String what) {}

    private final Turns turns;
    private final List<Step> steps = new ArrayList<>();

    Story(Turns turns) {
        this.turns = turns;
    }

    void tell(String who, String what) {
        steps.add(new Step(turns.now(), who, what));
    }

    int length() {
        return steps.size();
    }

    /** The same for the same seed, wherever it is run. */
    int fingerprint() {
        return steps.hashCode();
    }

    /** A line a step, with the time since the beginning. */
    List<String> lines() {
        return steps.stream().map(Story::line).toList();
    }

    private static String line(Step step) {
        long at = step.at;
        return String.format(
                Locale.ROOT,
                "%3d:%02d:%02d.%03d  %-9s %s",
                at / 3_600_000,
                at / 60_000 % 60,
                at / 1000 % 60,
                at % 1000,
                step.who,
                step.what.replace("\n", " ⏎ "));
    }
}
