package dev.muster.timeline;

import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.practice.PersonId;
import java.util.Optional;

/** What is left of an entry when something is erased from it. Its commitments and its hash stay; the salt goes. */
public final class Eraser {
    private Eraser() {}

    /** Redacted: nothing that people wrote is left. Whom the event names stays, for the state is folded from it. */
    public static TimelineEntry redact(TimelineEntry entry) {
        return rest(
                entry,
                entry.actor(),
                EventCodec.events().blanked(entry.event()),
                "",
                Optional.empty(),
                Optional.empty(),
                new Erasure(entry.sequence(), false, true));
    }

    /** A person forgotten: an alias stands in their place. Refuses to take away an actor who is somebody else. */
    public static TimelineEntry forget(TimelineEntry entry, Erasure erasure, Forgotten forgotten, PersonId alias) {
        if (erasure.actor() && !entry.actor().equals(forgotten.person())) {
            throw new IllegalArgumentException(entry.id() + " of " + entry.stream() + " is not theirs");
        }
        PersonId actor = erasure.actor() ? alias : entry.actor();
        if (!erasure.words()) {
            return rest(entry, actor, entry.event(), entry.text(), entry.why(), entry.typed(), erasure);
        }
        return rest(
                entry,
                actor,
                forget(entry.event(), forgotten, alias),
                forgotten.replaceIn(entry.text(), alias),
                entry.why().map(why -> forgotten.replaceIn(why, alias)),
                entry.typed().map(typed -> forgotten.replaceIn(typed, alias)),
                erasure);
    }

    private static IncidentEvent forget(IncidentEvent event, Forgotten forgotten, PersonId alias) {
        IncidentEvent renamed =
                EventCodec.events().renamed(event, named -> named.equals(forgotten.person()) ? alias : named);
        return EventCodec.events().rewritten(renamed, text -> forgotten.replaceIn(text, alias));
    }

    private static TimelineEntry rest(
            TimelineEntry entry,
            PersonId actor,
            IncidentEvent event,
            String text,
            Optional<String> why,
            Optional<String> typed,
            Erasure erasure) {
        Seal seal = entry.seal();
        return new TimelineEntry(
                entry.stream(),
                entry.sequence(),
                entry.position(),
                entry.occurredAt(),
                entry.writtenAt(),
                entry.recordedAt(),
                actor,
                entry.source(),
                event,
                text,
                why,
                typed,
                new Seal(
                        erasure.actor() ? Optional.empty() : seal.actorSalt(),
                        erasure.words() ? Optional.empty() : seal.wordsSalt(),
                        seal.actorCommitment(),
                        seal.wordsCommitment(),
                        seal.previousHash(),
                        seal.hash()));
    }
}
