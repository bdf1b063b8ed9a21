package dev.muster.timeline;

import dev.muster.domain.incident.ChangeEvent;
import dev.muster.domain.incident.ChangeEvent.ApprovalSought;
import dev.muster.domain.incident.ClassificationEvent;
import dev.muster.domain.incident.CommunicationEvent;
import dev.muster.domain.incident.CommunicationEvent.StatusReminded;
import dev.muster.domain.incident.DiagnosisEvent;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.LifecycleEvent;
import dev.muster.domain.incident.OwnershipEvent;
import dev.muster.domain.incident.RecordEvent;
import dev.muster.domain.incident.ReviewEvent;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.ReviewEvent.ReviewReminded;
import dev.muster.domain.incident.RoomEvent;
import dev.muster.domain.incident.SwarmEvent;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.WorkEvent;
import dev.muster.domain.text.TimeMark;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns a fact into one short sentence, fixed on its entry for good. The actor, the time and the reason stand beside it and
 * so are not in it; times within it are in UTC, which reads the same for everybody. What a person wrote is quoted exactly.
 */
public final class Narrator {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Narrator() {}

    /** What happened, as one sentence. */
    public static String sentence(IncidentEvent event) {
        return switch (event) {
            case LifecycleEvent lifecycle -> LifecycleNarrator.sentence(lifecycle);
            case ClassificationEvent classification -> ClassificationNarrator.sentence(classification);
            case OwnershipEvent ownership -> SwarmNarrator.sentence(ownership);
            case SwarmEvent swarm -> SwarmNarrator.sentence(swarm);
            case RoomEvent room -> RecordNarrator.sentence(room);
            case WorkEvent work -> WorkNarrator.sentence(work);
            case DiagnosisEvent diagnosis -> WorkNarrator.sentence(diagnosis);
            case ChangeEvent change -> WorkNarrator.sentence(change);
            case CommunicationEvent communication -> RecordNarrator.sentence(communication);
            case ReviewEvent review -> RecordNarrator.sentence(review);
            case RecordEvent mark -> RecordNarrator.sentence(mark);
        };
    }

    /** The sentence recorded for that event, its moments marked so that each reader's own clock can show them. */
    static String aloud(IncidentEvent event, String recorded) {
        String sentence = TimeMark.unmarked(recorded);
        if (event instanceof ResponderCalled called) return marked(sentence, called.answerBy());
        if (event instanceof ApprovalSought sought) return marked(sentence, sought.answerBy());
        if (event instanceof StatusReminded reminded) return marked(sentence, reminded.due());
        if (event instanceof ReviewDrafted drafted) return marked(sentence, drafted.dueBy());
        if (event instanceof ReviewReminded reminded) return marked(sentence, reminded.dueBy());
        return sentence;
    }

    /** The longer form is looked for first, for the shorter one is its end. */
    private static String marked(String sentence, Instant moment) {
        return sentence.replace(dayAndClock(moment), TimeMark.day(moment))
                .replace(clock(moment), TimeMark.clock(moment));
    }

    static String clock(Instant time) {
        return CLOCK.format(time);
    }

    static String dayAndClock(Instant time) {
        return DAY_AND_CLOCK.format(time);
    }

    /** {@code "A1 done: blocked"}; without words just {@code "A1 done"}. */
    static String quoting(String what, String words) {
        return words.isBlank() ? what : what + ": " + words;
    }

    static String quoting(String what, Optional<String> words) {
        return quoting(what, words.orElse(""));
    }

    static String list(List<?> things) {
        return String.join(", ", things.stream().map(Object::toString).toList());
    }
}
