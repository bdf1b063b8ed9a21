package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.Setting;
import dev.muster.commands.Wakeups;
import dev.muster.commands.WeeklyGaps;
import dev.muster.commands.WeeklyPractice;
import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.EnquiryNotice;
import dev.muster.domain.effect.QuestionEffect;
import dev.muster.domain.effect.Wakeup;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.WeeklyList;
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
import dev.muster.ports.EffectStore;
import dev.muster.ports.ReviewReader;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Samples;
import dev.muster.timeline.Verdict;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
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
                        List.of(new QuestionEffect.Write(Q_1, BEN, new EnquiryNotice.Helped())),
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
        Effect write = new QuestionEffect.Write(Q_1, BEN, new EnquiryNotice.AnswerSought(TEN.plusSeconds(60), false));
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

    private Setting weekly(String room) {
        Practice practice = WeeklyPractice.with(new WeeklyList(room, DayOfWeek.FRIDAY, LocalTime.NOON, ZoneOffset.UTC));
        ReviewReader noReviews = new ReviewReader() {
            @Override
            public String brief(IncidentId incident) {
                return "";
            }

            @Override
            public List<String> sections() {
                return List.of();
            }

            @Override
            public List<String> hints(String text) {
                return List.of();
            }
        };
        return new Setting(store.timeline(), () -> practice, person -> true, noReviews, clock, Given.ids(7));
    }

    private List<Effect> listsPosted(String room, Instant moment) {
        clock.advance(Duration.between(clock.now(), moment));
        Wakeups wakeups = new Wakeups(weekly(room));
        store.effects()
                .alarmsDue(moment, 9)
                .forEach(alarm -> wakeups.wake(alarm).join());
        return store.effects().due(moment, 9).stream()
                .map(EffectStore.Pending::effect)
                .toList();
    }

    @Test
    void theWeeklyListOfGapsComesOnceWhoeverPlansItAndWhateverStopsMeanwhile() {
        Instant due = WeeklyPractice.with(new WeeklyList("knowledge", DayOfWeek.FRIDAY, LocalTime.NOON, ZoneOffset.UTC))
                .rules()
                .questions()
                .weekly()
                .orElseThrow()
                .nextAfter(TEN);
        new WeeklyGaps(weekly("knowledge")).plan();
        new WeeklyGaps(weekly("knowledge")).plan();
        store.reopen();
        new WeeklyGaps(weekly("knowledge")).plan();
        assertEquals(1, store.effects().alarmsDue(due, 9).size());
        assertEquals(List.of(), listsPosted("knowledge", due.minusSeconds(1)));

        List<Effect> posted = List.of(new QuestionEffect.PostGaps("knowledge", due));
        assertEquals(posted, listsPosted("knowledge", due));
        store.reopen();
        assertEquals(posted, listsPosted("knowledge", due.plusSeconds(3600)));

        store.effects().alarmsDue(due, 9).forEach(alarm -> store.effects().dismiss(alarm.id()));
        new WeeklyGaps(weekly("knowledge")).plan();
        assertEquals(
                due.plus(Duration.ofDays(7)),
                store.effects()
                        .alarmsDue(due.plus(Duration.ofDays(8)), 9)
                        .getFirst()
                        .alarm()
                        .at());
    }

    @Test
    void aWeeklyListForAnotherRoomTakesThePlaceOfTheOneThatWasPlanned() {
        new WeeklyGaps(weekly("attic")).plan();
        new WeeklyGaps(weekly("knowledge")).plan();
        List<Effect> posted = listsPosted("knowledge", TEN.plus(Duration.ofDays(8)));
        assertEquals(1, posted.size());
        assertEquals("room:knowledge", posted.getFirst().lane());
    }
}
