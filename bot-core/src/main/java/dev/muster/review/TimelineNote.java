package dev.muster.review;

import dev.muster.domain.practice.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a reader is told beside an entry: that it is late, who promoted it, what was said about it later. */
public sealed interface TimelineNote {
    /** Written down only so long after it happened. */
    record Late(Duration by) implements TimelineNote {}

    /** Said in the room, and put on the timeline by that person. */
    record Promoted(PersonId by) implements TimelineNote {}

    /** What it should have said; {@code entry} is where that stands. Empty text: the correction was redacted itself. */
    record Corrected(PersonId by, Instant at, String entry, String text, Optional<String> why)
            implements TimelineNote {}

    /** The author changed the message in the chat. */
    record Edited(Instant at, String text) implements TimelineNote {}

    /** The message was deleted in the chat; the record keeps it. */
    record Deleted(Instant at) implements TimelineNote {}

    /** The words were removed, for that reason. */
    record Redacted(PersonId by, Instant at, Optional<String> why) implements TimelineNote {}

    /** A person's data was removed on request. */
    record Erased(Instant at) implements TimelineNote {}

    /** Nobody put it on the timeline, and its words were kept as long as the practice says. */
    record Expired(Instant at) implements TimelineNote {}

    /** As one phrase without a full stop; {@code near} is when the entry happened. */
    default String phrase(TimeWords times, Instant near) {
        return switch (this) {
            case Late late -> "written " + TimeWords.length(late.by()) + " later";
            case Promoted promoted -> "put on the timeline by " + promoted.by();
            case Corrected corrected ->
                "corrected by " + corrected.by() + " at " + times.moment(corrected.at(), near) + " ("
                        + corrected.entry() + "): " + (corrected.text().isBlank() ? "words removed" : corrected.text())
                        + corrected.why().map(why -> " (why: " + why + ")").orElse("");
            case Edited edited ->
                "edited by its author at " + times.moment(edited.at(), near) + ": "
                        + (edited.text().isBlank() ? "words removed" : edited.text());
            case Deleted deleted -> "deleted in the chat at " + times.moment(deleted.at(), near) + ", kept on record";
            case Redacted redacted ->
                "words removed on request by " + redacted.by() + " at " + times.moment(redacted.at(), near)
                        + redacted.why().map(why -> ": " + why).orElse("");
            case Expired expired -> "words kept for their time and removed at " + times.moment(expired.at(), near);
            case Erased erased -> "personal data removed on request at " + times.moment(erased.at(), near);
        };
    }

    /** Whether it changes how the entry has to be read, and so must never be overlooked. */
    default boolean isWarning() {
        return switch (this) {
            case Late ignored -> true;
            case Promoted ignored -> false;
            case Corrected ignored -> true;
            case Edited ignored -> true;
            case Deleted ignored -> true;
            case Redacted ignored -> true;
            case Erased ignored -> true;
            case Expired ignored -> true;
        };
    }
}
