package dev.muster.simulation;

import dev.muster.ports.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What everybody in one run shares: time, chance, the weather, and the story that is told of it. */
final class World {
    /** When every run begins. */
    static final Instant BEGINNING = Instant.parse("2024-03-05T10:00:00Z");

    private final Turns turns = new Turns();
    private final Story story = new Story(turns);
    private final Chance chance;
    private final Turbulence turbulence;
    private final PlantedBugs bugs;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<String> mishaps = new ArrayList<>();
    private final Map<String, Long> clockErrors = new HashMap<>();
    private long lastStamp;
    private long breaks;

    World(long seed, PlantedBugs bugs) {
        chance = new Chance(seed);
        turbulence = new Turbulence(chance.branch());
        this.bugs = bugs;
    }

    Turns turns() {
        return turns;
    }

    Story story() {
        return story;
    }

    Chance chance() {
        return chance;
    }

    Turbulence turbulence() {
        return turbulence;
    }

    PlantedBugs bugs() {
        return bugs;
    }

    /** The true time; what a process takes for it may be something else. */
    Clock clock() {
        return () -> BEGINNING.plusMillis(turns.now());
    }

    /** A moment of its own, at or after the present one. */
    Instant stamp() {
        lastStamp = Math.max(lastStamp + 1, turns.now());
        return BEGINNING.plusMillis(lastStamp);
    }

    /** Calls back whenever something was committed. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** How far the clock of that process is off. */
    void clockIsOff(String process, long error) {
        clockErrors.put(process, error);
    }

    /** Whether two processes disagree on what time it is. */
    boolean clocksDisagree() {
        return clockErrors.values().stream().distinct().count() > 1;
    }

    /** A process died, or the disk failed it: what was between two steps may have happened in part. */
    void somethingBroke() {
        breaks++;
    }

    long breaks() {
        return breaks;
    }

    /** Something that must never happen, seen while it happened. */
    void mishap(String sentence) {
        story.tell("!!!", sentence);
        mishaps.add(sentence);
    }

    List<String> mishaps() {
        return mishaps;
    }
}
