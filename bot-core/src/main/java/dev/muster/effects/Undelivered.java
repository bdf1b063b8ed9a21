package dev.muster.effects;

import dev.muster.domain.effect.EnquiryNotice;
import dev.muster.domain.effect.EnquiryNotice.AnswerSought;
import dev.muster.domain.effect.EnquiryNotice.NotShared;
import dev.muster.domain.effect.EnquiryNotice.NotTold;
import dev.muster.domain.effect.QuestionEffect.PostGaps;
import dev.muster.domain.effect.QuestionEffect.ShareAnswer;
import dev.muster.domain.effect.QuestionEffect.TellOfGaps;
import dev.muster.domain.effect.QuestionEffect.Write;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.Stage;
import dev.muster.ports.ChatException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who hears of it when something about questions could not be said, and what. */
final class Undelivered {
    private Undelivered() {}

    /**
     * Whoever answered can pass it on to the asker; nobody else knows better than the team that was asked, and the managers. None when
     * it was such a message itself.
     */
    static List<Write> written(Write written, Enquiry enquiry, Practice practice, ChatException problem) {
        EnquiryNotice lost = written.notice();
        if (lost instanceof NotTold || lost instanceof NotShared) return List.of();
        Set<PersonId> people = new LinkedHashSet<>();
        if (enquiry.stage() instanceof Stage.Answered answered) people.add(answered.by());
        if (enquiry.stage() instanceof Stage.Taken taken) people.add(taken.by());
        if (people.isEmpty() || lost instanceof AnswerSought)
            people.addAll(practice.managers().members());
        people.remove(written.person());
        people.remove(enquiry.asker());
        return people.stream()
                .filter(PersonId::isHuman)
                .map(person -> new Write(
                        enquiry.id(),
                        person,
                        new NotTold(written.person(), String.valueOf(problem.getMessage()), problem.remedy())))
                .toList();
    }

    /** The asker wanted it shared. */
    static Write shared(ShareAnswer shared, Enquiry enquiry, ChatException problem) {
        return new Write(
                enquiry.id(),
                enquiry.asker(),
                new NotShared(shared.room(), String.valueOf(problem.getMessage()), problem.remedy()));
    }

    /** The managers see to it that the list has a room, or read it without one. */
    static List<TellOfGaps> gaps(PostGaps list, Practice practice, ChatException problem) {
        return practice.managers().members().stream()
                .filter(PersonId::isHuman)
                .map(person ->
                        new TellOfGaps(person, list.room(), String.valueOf(problem.getMessage()), problem.remedy()))
                .toList();
    }
}
