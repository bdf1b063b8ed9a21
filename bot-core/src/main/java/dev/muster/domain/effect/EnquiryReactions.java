package dev.muster.domain.effect;

import dev.muster.domain.effect.QuestionEffect.ShareAnswer;
import dev.muster.domain.effect.QuestionEffect.Write;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent;
import dev.muster.domain.selfservice.EnquiryEvent.AnswerShared;
import dev.muster.domain.selfservice.EnquiryEvent.Escalated;
import dev.muster.domain.selfservice.EnquiryEvent.HandedOver;
import dev.muster.domain.selfservice.EnquiryEvent.NotSolved;
import dev.muster.domain.selfservice.EnquiryEvent.Replied;
import dev.muster.domain.selfservice.EnquiryEvent.Solved;
import dev.muster.domain.selfservice.EnquiryEvent.Taken;
import dev.muster.domain.selfservice.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is done outside because of something that became of an enquiry, and the timers that it sets. */
public final class EnquiryReactions {
    private EnquiryReactions() {}

    /** What an event asks for, between the enquiry before it and after it. */
    public static List<Effect> to(EnquiryEvent event, PersonId by, Enquiry before, Enquiry after) {
        return switch (event) {
            case EnquiryEvent.Asked ignored -> List.of();
            case EnquiryEvent.ArticleShown ignored -> List.of();
            case AnswerShared shared ->
                List.of(new ShareAnswer(
                        after.id(),
                        shared.article(),
                        after.place().room(),
                        after.place().thread()));
            case EnquiryEvent.LearningAllowed ignored -> List.of();
            case Solved ignored -> helped(before);
            case NotSolved ignored ->
                before.stage() instanceof Stage.Answered answered
                        ? write(after, answered.by(), new EnquiryNotice.StillOpen())
                        : List.of();
            case EnquiryEvent.Joined ignored -> List.of();
            case HandedOver over -> write(after, over.to(), new EnquiryNotice.AnswerSought(over.answerBy(), false));
            case Escalated escalated ->
                Stream.concat(
                                write(after, escalated.to(), new EnquiryNotice.AnswerSought(escalated.answerBy(), true))
                                        .stream(),
                                write(after, after.asker(), new EnquiryNotice.StillWaiting()).stream())
                        .toList();
            case Taken ignored ->
                Stream.concat(
                                write(after, others(before, by), new EnquiryNotice.TakenByOther(by)).stream(),
                                write(after, after.asker(), new EnquiryNotice.LookedInto(by)).stream())
                        .toList();
            case Replied ignored ->
                Stream.concat(
                                write(after, after.asker(), new EnquiryNotice.AnswerArrived(by)).stream(),
                                before.stage() instanceof Stage.Waiting
                                        ? write(after, others(before, by), new EnquiryNotice.TakenByOther(by)).stream()
                                        : Stream.<Effect>of())
                        .toList();
            case EnquiryEvent.DraftBegun ignored -> List.of();
            case EnquiryEvent.StepShown ignored -> List.of();
            case EnquiryEvent.ResolvedFirstTime ignored -> List.of();
            case EnquiryEvent.GuideBegun ignored -> List.of();
            case EnquiryEvent.Passed ignored -> List.of();
            case EnquiryEvent.Described ignored -> List.of();
            case EnquiryEvent.Registered ignored -> List.of();
        };
    }

    private static List<Effect> helped(Enquiry before) {
        return switch (before.stage()) {
            case Stage.Answered answered -> write(before, answered.by(), new EnquiryNotice.Helped());
            case Stage.Waiting waiting -> write(before, waiting.asked(), new EnquiryNotice.Helped());
            case Stage.Taken taken -> write(before, taken.by(), new EnquiryNotice.Helped());
            case Stage.Shown ignored -> List.of();
            case Stage.Unanswered ignored -> List.of();
            case Stage.Registered ignored -> List.of();
            case Stage.Solved ignored -> List.of();
        };
    }

    private static List<PersonId> others(Enquiry enquiry, PersonId but) {
        return enquiry.asked().stream().filter(person -> !person.equals(but)).toList();
    }

    private static List<Effect> write(Enquiry enquiry, PersonId person, EnquiryNotice notice) {
        return write(enquiry, List.of(person), notice);
    }

    private static List<Effect> write(Enquiry enquiry, Collection<PersonId> people, EnquiryNotice notice) {
        return people.stream()
                .filter(PersonId::isHuman)
                .<Effect>map(person -> new Write(enquiry.id(), person, notice))
                .toList();
    }

    /** The timers that an event sets. */
    public static List<Alarm> alarms(EnquiryEvent event, Enquiry after) {
        if (event instanceof HandedOver over) return alarm(after, over.answerBy());
        if (event instanceof Escalated escalated) return alarm(after, escalated.answerBy());
        if (event instanceof Taken taken) return alarm(after, taken.answerBy());
        return List.of();
    }

    private static List<Alarm> alarm(Enquiry enquiry, Instant answerBy) {
        return List.of(new Alarm(enquiry.id().value(), answerBy, new Wakeup.AnswerDeadline(answerBy)));
    }
}
