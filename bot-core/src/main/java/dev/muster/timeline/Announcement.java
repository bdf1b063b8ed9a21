package dev.muster.timeline;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.OwnershipEvent.HandoverDeclined;
import dev.muster.domain.incident.SwarmEvent.CallDeclined;
import dev.muster.domain.incident.SwarmEvent.ResponderLeft;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.text.TimeMark;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an entry sounds when it is said aloud in a room: who, what, why, and how late it was written. */
public final class Announcement {
    private static final Duration WORTH_MENTIONING = Duration.ofMinutes(2);

    private final Fact fact;
    private final Practice practice;

    private Announcement(Fact fact, Practice practice) {
        this.fact = fact;
        this.practice = practice;
    }

    /**
     * One line, with {@code *bold*} for the actor, people by the names that the practice knows, and a {@link TimeMark} for each
     * moment that the sentence names.
     *
     * @param text the entry's, as recorded
     */
    public static String of(Fact fact, String text, Practice practice) {
        return new Announcement(fact, practice).of(text);
    }

    private String of(String text) {
        Duration late = Duration.between(fact.occurredAt(), fact.writtenAt());
        String note = late.compareTo(WORTH_MENTIONING) > 0 ? ", written " + inWords(late) + " later" : "";
        return spoken(named(Narrator.aloud(fact.event(), text))) + why() + "  (E" + fact.sequence() + note + ")";
    }

    private String why() {
        boolean excuse = fact.event() instanceof CallDeclined
                || fact.event() instanceof HandoverDeclined
                || fact.event() instanceof ResponderLeft;
        return fact.why()
                .map(reason -> (excuse ? ": " : " — because ") + TimeMark.unmarked(reason))
                .orElse("");
    }

    /** The actor in front, unless the sentence begins with that name anyway. */
    private String spoken(String sentence) {
        if (!fact.actor().isHuman()) return sentence;
        String name = practice.nameOf(fact.actor());
        return sentence.startsWith(name + " ")
                ? "*" + name + "*" + sentence.substring(name.length())
                : "*" + name + "*: " + sentence;
    }

    /** The record knows people by their ids. In what people wrote nothing is replaced. */
    private String named(String sentence) {
        IncidentEvent event = fact.event();
        if (!EventCodec.events().blanked(event).equals(event)) return sentence;
        Set<PersonId> people = new LinkedHashSet<>();
        EventCodec.events().renamed(event, person -> {
            people.add(person);
            return person;
        });
        String named = sentence;
        for (PersonId person : people) {
            named = Pattern.compile("(?<![\\w.-])" + Pattern.quote(person.value()) + "(?![\\w-])")
                    .matcher(named)
                    .replaceAll(Matcher.quoteReplacement(practice.nameOf(person)));
        }
        return named;
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
