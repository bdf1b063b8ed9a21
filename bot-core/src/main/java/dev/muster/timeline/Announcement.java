package dev.muster.timeline;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.text.TimeMark;
import java.time.Duration;

/** How an entry sounds when it is said aloud in a room: who, what, why, and how late it was written. */
public final class Announcement {
    private static final Duration WORTH_MENTIONING = Duration.ofMinutes(2);

    private Announcement() {}

    /** One line, with {@code *bold*} for the actor and a {@link TimeMark} for each moment that the sentence names. */
    public static String of(Fact fact, String text) {
        String why = fact.why()
                .map(reason -> " — because " + TimeMark.unmarked(reason))
                .orElse("");
        Duration late = Duration.between(fact.occurredAt(), fact.writtenAt());
        String note = late.compareTo(WORTH_MENTIONING) > 0 ? ", written " + inWords(late) + " later" : "";
        return spoken(fact.actor(), Narrator.aloud(fact.event(), text)) + why + "  (E" + fact.sequence() + note + ")";
    }

    /** The actor in front, unless the sentence begins with that name anyway. */
    private static String spoken(PersonId actor, String text) {
        if (actor.equals(PersonId.MUSTER)) return text;
        String name = actor.value();
        return text.startsWith(name + " ")
                ? "*" + name + "*" + text.substring(name.length())
                : "*" + name + "* " + text;
    }

    /** A length of time as people say it: {@code 34 min}, {@code 2 h 5 min}, {@code 3 d 4 h}. */
    public static String inWords(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 1) return length.toSeconds() + " s";
        if (minutes < 60) return minutes + " min";
        if (minutes < 24 * 60) return joined(minutes / 60, "h", minutes % 60, "min");
        return joined(minutes / (24 * 60), "d", minutes % (24 * 60) / 60, "h");
    }

    private static String joined(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
