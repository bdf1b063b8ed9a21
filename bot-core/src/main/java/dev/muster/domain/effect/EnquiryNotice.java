package dev.muster.domain.effect;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.ArticleId;
import java.time.Instant;

/** Why a person is written to about something that was asked. The words are chosen when the message is written. */
public sealed interface EnquiryNotice {
    /** You are one of those who know; please answer by then. {@code again}: nobody has so far. */
    record AnswerSought(Instant answerBy, boolean again) implements EnquiryNotice {}

    /** Somebody else is looking into it. */
    record TakenByOther(PersonId by) implements EnquiryNotice {}

    /** Your question is being looked into. */
    record LookedInto(PersonId by) implements EnquiryNotice {}

    /** A person answered your question. */
    record AnswerArrived(PersonId by) implements EnquiryNotice {}

    /** Your answer did not help; the question waits again. */
    record StillOpen() implements EnquiryNotice {}

    /** Your answer helped. */
    record Helped() implements EnquiryNotice {}

    /** Your question waits longer than it should; others were asked. */
    record StillWaiting() implements EnquiryNotice {}

    /** What you reported is said to be restored; please say whether it works. */
    record WorksAgain(IncidentId incident) implements EnquiryNotice {}

    /** An article was written from your answer, or waits for your eyes. */
    record DraftReady(ArticleId article) implements EnquiryNotice {}

    /** That person could not be told how the question stands; please do so by other means. */
    record NotTold(PersonId person, String problem, String remedy) implements EnquiryNotice {}

    /** The answer could not be shown in that room. */
    record NotShared(String room, String problem, String remedy) implements EnquiryNotice {}
}
