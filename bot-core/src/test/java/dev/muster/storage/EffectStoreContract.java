package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.INC_2;
import static dev.muster.storage.Drafting.TEN;
import static dev.muster.storage.Drafting.draft;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Effect.Announce;
import dev.muster.domain.effect.Effect.AnnounceIn;
import dev.muster.domain.effect.Effect.Tell;
import dev.muster.domain.effect.Notice;
import dev.muster.domain.effect.Wakeup;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.EffectStore.PendingAlarm;
import dev.muster.timeline.Samples;
import dev.muster.timeline.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How what is still to be done is kept. */
@DisplayName("D4 storage: effects and timers")
abstract class EffectStoreContract extends StoreContract {
    private static final Effect FIRST = new Announce(INC_1, 1);
    private static final Effect ROOM = new Effect.OpenRoom(INC_1, false, List.of(ANA));
    private static final Effect INVITE = new Effect.Invite(INC_1, List.of(BEN));
    private static final Effect CARD = new Effect.ShowCard(INC_1);
    private static final Effect SECOND = new Announce(INC_1, 2);
    private static final Effect ELSEWHERE = new AnnounceIn(INC_1, 2, "lobby");
    private static final Effect TELL = new Tell(INC_1, BEN, new Notice.OwnerNow());

    private void decided(List<Effect> effects, List<Alarm> alarms) {
        store.timeline()
                .record("d" + System.nanoTime(), incidents -> {
                    long next = incidents
                            .find(INC_1)
                            .map(found -> found.version() + 1)
                            .orElse(1L);
                    var event = next == 1 ? opened("checkout is down") : logged("n");
                    return new Verdict(List.of(draft(INC_1, next, ANA, event)), effects, alarms, Map.of(), "");
                })
                .join();
    }

    private List<Pending> due() {
        return store.effects().due(TEN, 100);
    }

    private static List<Effect> effects(List<Pending> pending) {
        return pending.stream().map(Pending::effect).toList();
    }

    @Test
    void theFirstOfEachLaneIsDue() {
        decided(List.of(FIRST, SECOND, ELSEWHERE, TELL), List.of());
        assertEquals(List.of(FIRST, ELSEWHERE, TELL), effects(due()));
        assertEquals(List.of(FIRST), effects(store.effects().due(TEN, 1)));
    }

    @Test
    void whatIsDoneMakesRoomForTheNext() {
        decided(List.of(FIRST, SECOND), List.of());
        store.effects().done(due().getFirst().id());
        assertEquals(List.of(SECOND), effects(due()));
        store.effects().done(due().getFirst().id());
        assertEquals(List.of(), due());
    }

    @Test
    void whatIsToBeRetriedHoldsItsLaneUpUntilThen() {
        decided(List.of(FIRST, SECOND), List.of());
        store.effects().retry(due().getFirst().id(), TEN.plusSeconds(5), "the platform is slow");
        assertEquals(List.of(), due());
        Pending again = store.effects().due(TEN.plusSeconds(5), 10).getFirst();
        assertEquals(FIRST, again.effect());
        assertEquals(1, again.attempts());
    }

    @Test
    void whatIsParkedHoldsNothingUp() {
        decided(List.of(FIRST, SECOND), List.of());
        store.effects().park(due().getFirst().id(), "the room is archived");
        assertEquals(List.of(SECOND), effects(due()));
    }

    @Test
    void whatIsToBeDoneSurvivesARestartAndIsLookedAtBeforeItIsDone() {
        decided(List.of(FIRST, SECOND, TELL), List.of());
        List<Pending> before = due();
        assertTrue(before.stream().noneMatch(Pending::uncertain));
        store.reopen();
        assertEquals(effects(before), effects(due()));
        assertEquals(
                before.stream().map(Pending::id).toList(),
                due().stream().map(Pending::id).toList());
        assertTrue(due().stream().allMatch(Pending::uncertain));
    }

    @Test
    void whatIsForAnIncidentWaitsUntilItsRoomWasTried() {
        decided(List.of(ROOM, CARD, TELL, ELSEWHERE, INVITE), List.of());
        assertEquals(List.of(ROOM), effects(due()));
        store.effects().retry(due().getFirst().id(), TEN.plusSeconds(9), "the platform is slow");
        assertEquals(List.of(TELL, ELSEWHERE), effects(due()));
        store.effects()
                .done(store.effects().due(TEN.plusSeconds(9), 10).getFirst().id());
        assertEquals(List.of(INVITE, TELL, ELSEWHERE, CARD), effects(due()));
    }

    @Test
    void peopleComeBeforeWordsAndWordsBeforeLooks() {
        decided(List.of(CARD, FIRST, INVITE), List.of());
        assertEquals(List.of(INVITE, FIRST, CARD), effects(due()));
    }

    @Test
    void oneCardStandsForAllThatWaitAndForNoneThatComesLater() {
        decided(List.of(CARD, FIRST), List.of());
        decided(List.of(CARD), List.of());
        Pending card = due().getLast();
        decided(List.of(CARD), List.of());
        store.effects().done(card.id());
        assertEquals(List.of(FIRST, CARD), effects(due()));
        store.effects().done(due().getLast().id());
        assertEquals(List.of(FIRST), effects(due()));
    }

    @Test
    void aCardThatIsUnderWayCoversNoneThatCameMeanwhileHoweverOftenOneLooksForWork() {
        decided(List.of(CARD), List.of());
        Pending underWay = due().getFirst();
        decided(List.of(CARD), List.of());
        assertEquals(List.of(underWay), due());
        store.effects().done(underWay.id());
        assertEquals(List.of(CARD), effects(due()));
    }

    @Test
    void theArchiveWaitsForInvitationsAndCards() {
        decided(List.of(CARD, INVITE, new Effect.ArchiveRoom(INC_1)), List.of());
        assertEquals(List.of(INVITE, CARD), effects(due()));
    }

    @Test
    void nothingIsToBeDoneForWhatWasNotRecorded() {
        failureOf(
                "d",
                incidents -> new Verdict(
                        List.of(draft(INC_2, 5, ANA, logged("does not follow on"))),
                        List.of(FIRST),
                        List.of(new Alarm(INC_1, TEN, new Wakeup.ReviewDeadline(TEN))),
                        Map.of(),
                        ""));
        assertEquals(List.of(), due());
        assertEquals(List.of(), store.effects().alarmsDue(TEN, 10));
    }

    @Test
    void timersGoOffOldestFirstOnceTheirMomentHasCome() {
        Alarm late = new Alarm(INC_1, TEN.plusSeconds(2), new Wakeup.HandoverDeadline(BEN, TEN));
        Alarm early = new Alarm(INC_1, TEN.plusSeconds(1), new Wakeup.ReviewDeadline(TEN.plusSeconds(1)));
        decided(List.of(), List.of(late, early));
        assertEquals(List.of(), store.effects().alarmsDue(TEN, 10));
        store.reopen();

        List<PendingAlarm> due = store.effects().alarmsDue(TEN.plusSeconds(2), 10);
        assertEquals(List.of(early, late), due.stream().map(PendingAlarm::alarm).toList());
        assertEquals(1, store.effects().alarmsDue(TEN.plusSeconds(2), 1).size());
        store.effects().dismiss(due.getFirst().id());
        assertEquals(List.of(due.getLast()), store.effects().alarmsDue(TEN.plusSeconds(2), 10));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyEffectAndEveryTimerIsKeptAsItWas(long seed) {
        List<Effect> all = Samples.of(Effect.class, seed).toList();
        List<Alarm> alarms = Samples.of(Wakeup.class, seed)
                .map(wakeup -> new Alarm(INC_1, TEN, wakeup))
                .toList();
        decided(all, alarms);
        store.reopen();

        List<Effect> done = new ArrayList<>();
        for (List<Pending> due = due(); !due.isEmpty(); due = due()) {
            done.add(due.getFirst().effect());
            store.effects().done(due.getFirst().id());
        }
        assertEquals(sorted(all.stream()), sorted(done.stream()));
        assertEquals(
                alarms,
                store.effects().alarmsDue(TEN, 100).stream()
                        .map(PendingAlarm::alarm)
                        .toList());
    }

    private static List<String> sorted(Stream<Effect> effects) {
        return effects.map(Effect::toString).sorted().toList();
    }
}
