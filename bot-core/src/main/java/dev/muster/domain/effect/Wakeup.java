package dev.muster.domain.effect;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;

/** What to look at again at a later moment. Whether anything must be done is decided then, on the state as it is then. */
public sealed interface Wakeup {
    /** Has that person answered the call that was to be answered by then? */
    record CallDeadline(PersonId person, Instant answerBy) implements Wakeup {}

    /** Has that person taken the handover that was offered then? */
    record HandoverDeadline(PersonId to, Instant offeredAt) implements Wakeup {}

    /** Has that change been decided by the one who was asked? */
    record ApprovalDeadline(String change, PersonId from) implements Wakeup {}

    /** Has there been a status update since then, now that the next one is due? */
    record StatusCadence(Instant since, Instant due) implements Wakeup {}

    /** Is the review done? */
    record ReviewDeadline(Instant due) implements Wakeup {}

    /** Has anybody answered what was to be answered by then? */
    record AnswerDeadline(Instant answerBy) implements Wakeup {}

    /** Is that improvement made? */
    record ImprovementDeadline(String improvement) implements Wakeup {}

    /** Is the list of gaps still to be posted there at that moment? */
    record GapsDue(String room, Instant due) implements Wakeup {}
}
