package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.EnquiryNotice;
import dev.muster.domain.effect.Wakeup;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.ArticleEvent.QuestionConfirmed;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent;
import dev.muster.domain.selfservice.EnquiryEvent.Asked;
import dev.muster.domain.selfservice.EnquiryEvent.Found;
import dev.muster.domain.selfservice.EnquiryEvent.HandedOver;
import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import dev.muster.domain.selfservice.EnquiryEvent.Replied;
import dev.muster.domain.selfservice.EnquiryEvent.Solved;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.SelfServiceEvent;
import dev.muster.domain.selfservice.SelfServiceFact;
import dev.muster.domain.selfservice.Stage;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Samples;
import dev.muster.timeline.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How what people ask and write is kept. */
@DisplayName("B1 ask, B2 hand over, D4 storage: questions and articles")
abstract class SelfServiceContract extends StoreContract {
    private static final EnquiryId Q_1 = EnquiryId.number(1);

    private static Asked asked(String text) {
        return new Asked(
                Purpose.ASK, text, Place.room("lobby"), false, Found.NOTHING, List.of(), List.of(), Optional.empty());
    }

    private static SelfServiceFact fact(String stream, long sequence, PersonId actor, SelfServiceEvent event) {
        return new SelfServiceFact(stream, sequence, TEN, actor, event);
    }

    private Receipt record(String delivery, List<Effect> effects, List<Alarm> alarms, SelfServiceFact... facts) {
        return store.timeline()
                .record(
                        delivery,
                        incidents -> new Verdict(
                                List.of(), effects, alarms, Map.of(), Optional.empty(), List.of(facts), "noted"))
                .join();
    }

    private Enquiry enquiry(EnquiryId id) {
        return store.timeline().committed().selfService().enquiry(id).orElseThrow();
    }

    @Test
    void whatWasAskedIsThereAfterARestart() {
        record("d1", List.of(), List.of(), fact("Q-1", 1, ANA, asked("how?")));
        store.reopen();
        assertEquals("how?", enquiry(Q_1).text());
        assertEquals(ANA, enquiry(Q_1).asker());
        assertEquals(
                EnquiryId.number(2), store.timeline().committed().selfService().next());
        assertEquals(
                Q_1,
                store.timeline()
                        .committed()
                        .selfService()
                        .asker(ANA)
                        .last()
                        .orElseThrow()
                        .id());
    }

    @Test
    void everyEventIsReadAsItWasWritten() {
        Samples.of(SelfServiceEvent.class, 7).forEach(event -> {
            String kind = SelfServiceTable.EVENTS.kind(event);
            assertEquals(
                    event,
                    SelfServiceTable.EVENTS.read(
                            kind, SelfServiceTable.EVENTS.details(event), SelfServiceTable.EVENTS.words(event)));
        });
    }

    @Test
    void theSameDeliveryAsksOnce() {
        record("d1", List.of(), List.of(), fact("Q-1", 1, ANA, asked("how?")));
        assertTrue(record("d1", List.of(), List.of(), fact("Q-2", 1, ANA, asked("how?")))
                .repeated());
        assertEquals(
                EnquiryId.number(2), store.timeline().committed().selfService().next());
    }

    @Test
    void aFactThatDoesNotFollowOnIsRefusedWithAllThatCameWithIt() {
        record("d1", List.of(), List.of(), fact("Q-1", 1, ANA, asked("how?")));
        Throwable failure = failureOf(
                "d2",
                incidents -> new Verdict(
                        List.of(),
                        List.of(new Effect.Write(Q_1, BEN, new EnquiryNotice.Helped())),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        List.of(fact("Q-1", 1, BEN, new Replied("so"))),
                        ""));
        assertInstanceOf(NotRecordedException.class, failure);
        assertEquals(List.of(), store.effects().due(TEN, 9));
    }

    @Test
    void effectsAndTimersComeWithTheFacts() {
        EnquiryEvent over = new HandedOver(Optional.of("network"), List.of(BEN), TEN.plusSeconds(60));
        Effect write = new Effect.Write(Q_1, BEN, new EnquiryNotice.AnswerSought(TEN.plusSeconds(60), false));
        Alarm alarm = new Alarm("Q-1", TEN.plusSeconds(60), new Wakeup.AnswerDeadline(TEN.plusSeconds(60)));
        record("d1", List.of(write), List.of(alarm), fact("Q-1", 1, ANA, asked("how?")), fact("Q-1", 2, ANA, over));
        store.reopen();
        assertEquals(write, store.effects().due(TEN, 9).getFirst().effect());
        assertEquals(
                alarm,
                store.effects().alarmsDue(TEN.plusSeconds(61), 9).getFirst().alarm());
        assertEquals(1, store.timeline().committed().selfService().unfinished().size());
    }

    @Test
    void aDeliberationSeesWhatWasDecidedAheadOfIt() {
        for (int number = 1; number <= 3; number++) {
            var unused = store.timeline().record("d" + number, incidents -> {
                EnquiryId next = incidents.selfService().next();
                return new Verdict(
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        List.of(fact(next.value(), 1, ANA, asked("how?"))),
                        "");
            });
        }
        record("last", List.of(), List.of());
        assertEquals(
                EnquiryId.number(4), store.timeline().committed().selfService().next());
    }

    @Test
    void whatAnArticleHasAnsweredIsKeptWithIt() {
        ArticleId article = ArticleId.of("vpn");
        record(
                "d1",
                List.of(),
                List.of(),
                fact(WrittenArticle.stream(article), 1, PersonId.MUSTER, new QuestionConfirmed("how?")));
        assertEquals(
                List.of("how?"),
                store.timeline().committed().selfService().article(article).confirmed());
        assertEquals(1, store.timeline().committed().selfService().articles().size());
    }

    @Test
    void aPersonWhoIsForgottenIsForgottenHereToo() {
        record(
                "d1",
                List.of(),
                List.of(),
                fact("Q-1", 1, ANA, asked("ana asks how")),
                fact("Q-1", 2, ANA, new HandedOver(Optional.empty(), List.of(BEN, ANA), TEN)));
        new PersonErasure(store.timeline(), clock)
                .erase(Forgotten.of(ANA), BEN, "forget")
                .join();
        Enquiry rest = enquiry(Q_1);
        assertEquals("erased asks how", rest.text());
        assertEquals(PersonId.of("erased"), rest.asker());
        assertEquals(List.of(BEN, PersonId.of("erased")), rest.asked());
        assertTrue(store.timeline().committed().selfService().asker(ANA).last().isEmpty());
    }

    @Test
    void wordsGoWhenTheirTimeIsOver() {
        Instant later = TEN.plusSeconds(100);
        record(
                "d1",
                List.of(),
                List.of(),
                fact("Q-1", 1, ANA, asked("how?")),
                fact("Q-1", 2, ANA, new Solved(Optional.empty())));
        store.expireQuestions(TEN, TEN);
        assertEquals("how?", enquiry(Q_1).text());
        store.expireQuestions(later, later);
        assertEquals("", enquiry(Q_1).text());
        assertInstanceOf(Stage.Solved.class, enquiry(Q_1).stage());
    }
}
