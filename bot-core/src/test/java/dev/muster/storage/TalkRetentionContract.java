package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.INC_2;
import static dev.muster.storage.Drafting.TEN;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long talk is kept. After each test every chain must still be intact. */
@DisplayName("A5 timeline, D5 security: talk that nobody put on the timeline is kept as long as the practice says")
abstract class TalkRetentionContract extends StoreContract {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private int apply() {
        return new TalkRetention(store.timeline(), clock).apply(A_YEAR);
    }

    private void givenAClosedIncidentWithTalk() {
        given(
                INC_1,
                opened("checkout is down"),
                said("1", "my password is hunter2"),
                said("2", "the disk is full"),
                logged("failed over"),
                new MessagePromoted(new MessageRef("lobby", "2"), 3, ANA, Promotion.PIN),
                new MessageEdited(new MessageRef("lobby", "1"), 2, "my password was hunter2"),
                new Resolved("failed over"),
                new Closed(List.of()));
    }

    private String record() {
        return entries(INC_1).toString();
    }

    @Test
    void talkLosesItsWordsAndWhatWasPromotedOrDoneKeepsThem() {
        givenAClosedIncidentWithTalk();
        clock.advance(A_YEAR.plusSeconds(1));
        assertEquals(2, apply());
        store.reopen();

        assertFalse(record().contains("hunter2"), record());
        assertEquals(
                List.of(2L, 6L),
                entries(INC_1).stream()
                        .filter(TimelineEntry::wordsErased)
                        .map(TimelineEntry::sequence)
                        .toList());
        TimelineEntry mark = entries(INC_1).getLast();
        assertEquals(new TalkExpired(List.of(2L, 6L)), mark.event());
        assertTrue(mark.text().startsWith("The words of 2 messages"), mark.text());
    }

    @Test
    void itHappensOnce() {
        givenAClosedIncidentWithTalk();
        clock.advance(A_YEAR.plusSeconds(1));
        TalkRetention twice = new TalkRetention(store.timeline(), clock);
        assertEquals(2, twice.apply(A_YEAR));
        assertEquals(0, twice.apply(A_YEAR));
        assertEquals(0, apply());
        assertEquals(9, entries(INC_1).size());
    }

    @Test
    void neitherBeforeItsTimeNorWhileThereIsWork() {
        givenAClosedIncidentWithTalk();
        given(INC_2, opened("mail is slow"), said("3", "mine too"));
        clock.advance(A_YEAR);
        assertEquals(0, apply());
        given(INC_1, new Reopened());
        clock.advance(A_YEAR);
        assertEquals(0, apply());
    }

    @Test
    void ourOwnCopyGoesWithIt() {
        store.localChat().createRoom("k", new LocalRoom("lobby", "Lobby", false, false, Set.of()));
        LocalMessage copy = store.localChat()
                .add(
                        "m",
                        new LocalMessage(
                                0,
                                Place.room("lobby"),
                                BEN,
                                TEN,
                                "my password is hunter2",
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false,
                                Map.of()));
        given(
                INC_1,
                opened("checkout is down"),
                said(Long.toString(copy.id()), copy.text()),
                new Resolved("failed over"),
                new Closed(List.of()));
        clock.advance(A_YEAR.plusSeconds(1));
        assertEquals(1, apply());
        assertEquals(
                "(removed)", store.localChat().message(copy.id()).orElseThrow().text());
    }
}
