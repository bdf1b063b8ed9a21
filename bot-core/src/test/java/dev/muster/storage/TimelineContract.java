package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.INC_2;
import static dev.muster.storage.Drafting.draft;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static dev.muster.storage.Drafting.said;
import static dev.muster.storage.Drafting.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.MessageRef;
import dev.muster.timeline.Chain;
import dev.muster.timeline.Incidents.RecordedMessage;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of the record keeps to. */
@DisplayName("A5 timeline, D4 storage: the record")
abstract class TimelineContract extends StoreContract {
    @Test
    void anEntryIsSealedAndTakesItsPlace() {
        given(INC_1, opened("checkout is down"));
        clock.advance(Duration.ofSeconds(3));
        TimelineEntry entry =
                given(INC_1, logged("restarted the pool")).entries().getFirst();

        assertEquals("E2", entry.id());
        assertEquals(2, entry.position());
        assertEquals(Drafting.TEN, entry.occurredAt());
        assertEquals(Drafting.TEN.plusSeconds(3), entry.recordedAt());
        assertEquals(ANA, entry.actor());
        assertEquals(Optional.of("/swarm as typed"), entry.typed());
        assertEquals(entries(INC_1).getFirst().seal().hash(), entry.seal().previousHash());
        assertEquals(entry, entries(INC_1).getLast());
    }

    @Test
    void whatWasAcknowledgedIsThereAfterARestart() {
        given(INC_1, opened("checkout is down"), logged("one"));
        given(INC_2, opened("mail is slow"));
        List<TimelineEntry> before = entries(INC_1);
        List<Incident> incidents = store.timeline().committed().all();

        store.reopen();

        assertEquals(before, entries(INC_1));
        assertEquals(incidents, store.timeline().committed().all());
        assertEquals(
                before.getLast().seal().hash(), store.timeline().committed().head(INC_1));
        assertEquals(4, given(INC_1, logged("two")).entries().getFirst().position());
    }

    @Test
    void aDraftThatDoesNotFollowOnIsRefused() {
        given(INC_1, opened("checkout is down"));
        Throwable refused = failureOf("late", incidents -> verdict("", draft(INC_1, 1, ANA, logged("again"))));
        assertInstanceOf(NotRecordedException.class, refused);
        assertTrue(refused.getMessage().contains("say it again"), refused.getMessage());
        assertEquals(1, entries(INC_1).size());
    }

    @Test
    void aVerdictIsWholeOrAbsent() {
        given(INC_1, opened("checkout is down"));
        failureOf(
                "half",
                incidents -> verdict(
                        "", draft(INC_1, 2, ANA, logged("fits")), draft(INC_2, 2, ANA, logged("does not follow on"))));
        assertEquals(1, entries(INC_1).size());
        assertEquals(List.of(), entries(INC_2));
        assertEquals(2, given(INC_1, logged("next")).entries().getFirst().sequence());
    }

    @Test
    void aRecordThatDoesNotBeginWithItsOpeningIsRefused() {
        failureOf("d", recording(INC_1, ANA, logged("out of nowhere")));
        assertEquals(List.of(), entries(INC_1));
    }

    @Test
    void aDeliberationThatThrowsFailsAlone() {
        given(INC_1, opened("checkout is down"));
        IllegalStateException own = new IllegalStateException("its own fault");
        var failing = store.timeline().record("bad", incidents -> {
            throw own;
        });
        var next = store.timeline().record("good", recording(INC_1, BEN, logged("fine")));

        assertEquals(own, assertThrows(CompletionException.class, failing::join).getCause());
        assertEquals(2, next.join().entries().getFirst().sequence());
        assertEquals(
                "E3",
                store.timeline()
                        .record("bad", recording(INC_1, BEN, logged("now")))
                        .join()
                        .answer());
    }

    @Test
    void aRepeatedDeliveryGetsTheFirstAnswerAndChangesNothing() {
        given(INC_1, opened("checkout is down"));
        Receipt first = store.timeline()
                .record("d1", recording(INC_1, ANA, logged("once")))
                .join();
        store.reopen();
        Receipt again = store.timeline()
                .record("d1", incidents -> {
                    throw new AssertionError("deliberated twice");
                })
                .join();

        assertFalse(first.repeated());
        assertEquals(new Receipt(first.answer(), true, List.of()), again);
        assertEquals(2, entries(INC_1).size());
    }

    @Test
    void anAnswerWithoutFactsIsRememberedToo() {
        store.timeline()
                .record("d1", incidents -> Verdict.answerOnly("no: unknown command"))
                .join();
        assertEquals(
                "no: unknown command",
                store.timeline()
                        .record("d1", recording(INC_1, ANA, opened("x")))
                        .join()
                        .answer());
        assertEquals(List.of(), store.timeline().committed().all());
    }

    @Test
    void aDeliberationSeesEverythingAheadOfIt() {
        given(INC_1, opened("checkout is down"));
        store.timeline().record("a", recording(INC_1, ANA, said("m1", "look at web-3")));
        store.timeline()
                .record("b", incidents -> {
                    assertEquals(2, incidents.find(INC_1).orElseThrow().version());
                    assertEquals(
                            Optional.of(new RecordedMessage(INC_1, 2, ANA)),
                            incidents.message(new MessageRef("lobby", "m1")));
                    TimelineEntry ahead = store.timeline().read(INC_1, 1, 10).getFirst();
                    assertEquals(ahead.seal().hash(), incidents.head(INC_1));
                    return Verdict.answerOnly("seen");
                })
                .join();
    }

    @Test
    void aClockThatGoesBackwardsDoesNotTakeTheRecordAlong() {
        given(INC_1, opened("checkout is down"));
        clock.advance(Duration.ofHours(-1));
        TimelineEntry entry = given(INC_1, logged("later")).entries().getFirst();
        assertEquals(Drafting.TEN, entry.recordedAt());
        assertEquals(
                Drafting.TEN.minus(Duration.ofHours(1)),
                given(INC_2, opened("elsewhere")).entries().getFirst().recordedAt());
    }

    @Test
    void aMessageIsFoundWhereItWasRecordedFirst() {
        given(INC_1, opened("checkout is down"), said("m1", "first"));
        given(INC_2, opened("mail is slow"), said("m1", "again"));
        store.reopen();
        assertEquals(
                Optional.of(new RecordedMessage(INC_1, 2, ANA)),
                store.timeline().committed().message(new MessageRef("lobby", "m1")));
        assertEquals(Optional.empty(), store.timeline().committed().message(new MessageRef("hall", "m1")));
    }

    @Test
    void aStreamThatIsNotThereIsEmpty() {
        assertEquals(Optional.empty(), store.timeline().committed().find(INC_2));
        assertEquals(Chain.ORIGIN, store.timeline().committed().head(INC_2));
        assertEquals(List.of(), entries(INC_2));
    }

    @Test
    void aStreamIsReadInPages() {
        given(INC_1, opened("checkout is down"), logged("2"), logged("3"), logged("4"), logged("5"));
        assertEquals(
                List.of(3L, 4L),
                store.timeline().read(INC_1, 2, 2).stream()
                        .map(TimelineEntry::sequence)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nul \u0000 inside",
                "📌 \u202Eright to left\u202C",
                "'; DROP TABLE entry; --",
                "ends with \uD83D"
            })
    void anyTextIsKeptAsItWas(String text) {
        given(INC_1, opened("checkout is down"), logged(text));
        TimelineEntry before = entries(INC_1).getLast();
        store.reopen();
        assertEquals(before, entries(INC_1).getLast());
        String kept = text.endsWith("\uD83D") ? "ends with ?" : text;
        assertEquals(logged(kept), before.event());
    }

    @Test
    void aLongLineIsKeptWhole() {
        given(INC_1, opened("checkout is down"), logged("long ".repeat(20_000)));
        assertEquals(logged("long ".repeat(20_000)), entries(INC_1).getLast().event());
    }
}
