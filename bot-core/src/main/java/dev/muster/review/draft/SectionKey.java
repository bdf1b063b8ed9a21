package dev.muster.review.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sections of a review, in order. People name one by its {@link #key} when they rewrite it. */
public enum SectionKey {
    /** What happened, in three paragraphs. */
    SUMMARY("Summary"),
    /** Who and what was affected, and how badly. */
    IMPACT("Impact"),
    /** From occurrence to closure. */
    DURATIONS("How long it took"),
    /** The Gantt picture. */
    WORK("Who did what when"),
    /** Everything that happened, in order. */
    TIMELINE("Timeline"),
    /** Everybody in the swarm. */
    PEOPLE("Who worked on it"),
    /** Working time against waiting time. */
    WAITING("Working and waiting"),
    /** Never one root cause. */
    CONTRIBUTING_FACTORS("Contributing factors"),
    /** Computed from facts. */
    WENT_WELL("What went well"),
    /** Computed from facts. */
    WAS_HARD("What was hard"),
    /** Ways to restore service while the cause remains. */
    WORKAROUNDS("Workarounds"),
    /** Emergency changes. */
    CHANGES("Emergency changes"),
    /** With owner and due date. */
    IMPROVEMENT_ACTIONS("Improvement actions"),
    /** To be managed beyond this incident. */
    PROBLEM_RECORDS("Problem records"),
    /** What those who waited were told. */
    STATUS_UPDATES("Status updates"),
    /** Left open at closing. */
    FOLLOW_UP("To be followed up"),
    /** Drawn from what the incident model sets aside. */
    MONEY("Money drawn"),
    /** Incidents that turned out to be this one. */
    MERGED("Merged incidents"),
    /** How complete and how untouched the record is. */
    RECORD("About this record");

    private final String title;

    SectionKey(String title) {
        this.title = title;
    }

    /** As used by commands and stored on record: {@code contributing-factors}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The heading. */
    public String title() {
        return title;
    }

    /** The section of that key, in any case. */
    public static Optional<SectionKey> of(String key) {
        String wanted = key.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(section -> section.key().equals(wanted))
                .findFirst();
    }
}
