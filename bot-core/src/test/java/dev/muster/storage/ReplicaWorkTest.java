package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.TEN;
import static dev.muster.storage.Drafting.draft;
import static dev.muster.storage.Drafting.logged;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Wakeup;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.timeline.Verdict;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which of two replicas does what is to be done. */
@DisplayName("D4 storage: several replicas on one PostgreSQL, and what is to be done outside")
class ReplicaWorkTest extends TwoReplicas {
    private void decided(List<Effect> effects, List<Alarm> alarms) {
        one.timeline()
                .record("decided", incidents -> {
                    long next = incidents.find(INC_1).orElseThrow().version() + 1;
                    return new Verdict(List.of(draft(INC_1, next, ANA, logged("n"))), effects, alarms, Map.of(), "");
                })
                .join();
    }

    private static List<Effect> effects(List<Pending> pending) {
        return pending.stream().map(Pending::effect).toList();
    }

    @Test
    void whatOneHasTakenOnIsNotGivenToTheOther() {
        decided(List.of(new Effect.Announce(INC_1, 1), new Effect.AnnounceIn(INC_1, 1, "lobby")), List.of());
        List<Pending> mine = one.effects().due(TEN, 1);
        assertEquals(List.of(new Effect.Announce(INC_1, 1)), effects(mine));
        await().untilAsserted(() -> assertEquals(
                List.of(new Effect.AnnounceIn(INC_1, 1, "lobby")),
                effects(two.effects().due(TEN, 10))));
        assertTrue(one.effects().holds(mine.getFirst().id()));
    }

    @Test
    void aLaneStaysInOrderAcrossReplicas() {
        decided(List.of(new Effect.Announce(INC_1, 1), new Effect.Announce(INC_1, 2)), List.of());
        Pending first = one.effects().due(TEN, 10).getFirst();
        assertEquals(List.of(), two.effects().due(TEN, 10));
        one.effects().done(first.id());
        await().untilAsserted(() -> assertEquals(
                List.of(new Effect.Announce(INC_1, 2)), effects(two.effects().due(TEN, 10))));
    }

    @Test
    void whatTheOtherHadTakenOnIsTakenOverWhenItLeavesAndLookedAtFirst() {
        decided(List.of(new Effect.Announce(INC_1, 1)), List.of());
        assertEquals(1, one.effects().due(TEN, 10).size());
        assertFalse(one.effects().due(TEN, 10).getFirst().uncertain());
        one.close();
        Pending taken = two.effects().due(TEN, 10).getFirst();
        assertTrue(taken.uncertain());
        one = replica("one");
    }

    @Test
    void whoseLeaseIsOverBeginsNothingAndItsWorkGoesToTheOther() throws SQLException {
        decided(List.of(new Effect.Announce(INC_1, 1)), List.of());
        Pending mine = one.effects().due(TEN, 10).getFirst();
        sql("UPDATE replica SET lease_until = clock_timestamp() - interval '1 second' WHERE id = 1");
        await().untilAsserted(() -> assertEquals(1, two.effects().due(TEN, 10).size()));
        await().until(() -> !one.effects().holds(mine.id()));

        one.effects().done(mine.id());
        assertEquals(1, two.effects().due(TEN, 10).size());
    }

    @Test
    void aTimerIsGivenToOneOfThem() {
        decided(List.of(), List.of(new Alarm(INC_1, TEN, new Wakeup.ReviewDeadline(TEN))));
        assertEquals(1, one.effects().alarmsDue(TEN, 10).size());
        assertEquals(List.of(), two.effects().alarmsDue(TEN, 10));
    }
}
