package dev.muster.console.chat;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.BEN;
import static dev.muster.console.Samples.INC_1;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.CommandLine.Overheard;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalRoom;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.timeline.NotRecordedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D3 speaking in the local chat")
class SpeakingTest extends LocalChatFixture {
    @Test
    void lobbyAndOpsAreThereFromTheStartAndAnyOtherRoomFromItsFirstMessage() {
        says(ANA, "#payments-team", "hello");
        assertEquals(
                List.of("lobby", "ops", "payments-team"),
                chat.view().rooms(BEN).stream().map(LocalRoom::id).toList());
        assertEquals(List.of("hello"), seenBy(BEN, "payments-team"));
    }

    @Test
    void aMessageOutsideAnyIncidentIsOnlyChat() {
        Spoken spoken = says(ANA, "lobby", "good morning");
        assertTrue(spoken.ok());
        assertEquals(Optional.empty(), spoken.entry());
        assertEquals(List.of(), desk.messages);
    }

    @Test
    @DisplayName(
            "B1 what is said in a room that is listened to is handed to the desk; the answer is for its author alone")
    void aRoomThatIsListenedTo() {
        says(ANA, "help-desk", "how do I reset my password?");
        assertEquals(
                new Overheard("how do I reset my password?", false),
                desk.commands.getFirst().input());
        assertEquals(List.of("how do I reset my password?", "Done."), seenBy(ANA, "help-desk"));
        assertEquals(List.of("how do I reset my password?"), seenBy(BEN, "help-desk"));
    }

    @Test
    void whatIsLeftAloneThereIsOnlyChatEvenWhereTheDeskIsInTrouble() {
        desk.answering(line -> CompletableFuture.completedFuture(new Outcome(true, List.of(), Optional.empty())));
        assertTrue(says(ANA, "help-desk", "good morning to you all").ok());
        desk.answering(line -> CompletableFuture.failedFuture(new NotRecordedException("Busy.")));
        assertTrue(says(ANA, "help-desk", "how do I reset my password?").ok());
        assertEquals(List.of("good morning to you all", "how do I reset my password?"), seenBy(ANA, "help-desk"));
    }

    @Test
    void aCommandGoesToTheDeskWithItsPlaceAndItsAnswerIsForTheCallerAlone() {
        Spoken spoken = says(ANA, "ops", "/swarm list");
        assertEquals(new Typed("/swarm list"), desk.commands.getFirst().input());
        assertEquals(Place.room("ops"), desk.commands.getFirst().place());
        assertEquals("Done.", spoken.answers().getFirst().text());
        assertEquals(List.of("/swarm list", "Done."), seenBy(ANA, "ops"));
        assertEquals(List.of(), seenBy(BEN, "ops"));
    }

    @Test
    void callingTheBotByNameIsSeenByAllAndHandledAsACommand() {
        followed(Place.room("ops"));
        says(ANA, "ops", "@muster log traffic is back");
        assertEquals(
                new Typed("@muster log traffic is back"),
                desk.commands.getFirst().input());
        assertEquals(List.of(), desk.messages);
        assertEquals(List.of("@muster log traffic is back"), seenBy(BEN, "ops"));
    }

    @Test
    void aMessageWhereAnIncidentIsFollowedGoesOnRecord() {
        followed(Place.room("ops"));
        Spoken spoken = says(BEN, "INC-1", "the primary is at 100 % CPU");
        assertEquals(9, spoken.entry().orElseThrow().sequence());
        assertEquals(new MessageRef("ops", "1"), desk.messages.getFirst().message());
        assertEquals(BEN, desk.messages.getFirst().author());
    }

    @Test
    void anIncidentInAThreadTakesThatThreadAndNothingBesideIt() {
        says(ANA, "ops", "something is slow");
        followed(Place.thread("ops", "1"));
        says(BEN, "inc-1", "in the thread");
        says(BEN, "ops/1", "in the thread by its own name");
        says(BEN, "ops", "beside it");
        assertEquals(
                List.of("in the thread", "in the thread by its own name"),
                desk.messages.stream().map(message -> message.text()).toList());
    }

    @Test
    void aThreadInTheRoomOfAnIncidentBelongsToIt() {
        followed(Place.room("ops"));
        says(ANA, "ops", "root");
        says(BEN, "ops/1", "reply");
        assertEquals(Place.thread("ops", "1"), desk.messages.getLast().place());
    }

    @Test
    void theSameDeliveryAgainChangesNothing() {
        followed(Place.room("ops"));
        Spoken first = says(ANA, "INC-1", "once", "same");
        Spoken again = says(ANA, "INC-1", "once", "same");
        assertEquals(first, again);
        assertEquals(List.of("once"), seenBy(BEN, "ops"));
        says(ANA, "ops", "/swarm list", "command");
        says(ANA, "ops", "/swarm list", "command");
        assertEquals(List.of("once", "/swarm list", "Done."), seenBy(ANA, "ops"));
        assertEquals(desk.commands.getFirst(), desk.commands.getLast());
    }

    @Test
    void anIncidentThatDoesNotExistIsExplained() {
        Spoken spoken = says(ANA, "INC-7", "hello?");
        assertFalse(spoken.ok());
        assertEquals(
                "There is no INC-7 here. `/swarm list` shows what is open.",
                spoken.answers().getFirst().text());
    }

    @Test
    void aRoomThatIsStillBeingOpenedIsWaitedFor() {
        opened(false);
        CompletableFuture<Spoken> waiting = chat.speak(BEN, "INC-1", "on my way", "early", NOON, "console");
        assertFalse(waiting.isDone());
        chat.open("effect-1", "inc-1", "Checkout is down", false, List.of(ANA));
        timeline.add(INC_1, NOON, PersonId.MUSTER, new PlaceOpened(Place.room("inc-1")), "The room is open.");
        assertTrue(waiting.join().ok());
        assertEquals(List.of("on my way"), seenBy(ANA, "inc-1"));
    }

    @Test
    void aRoomThatNeverOpensIsGivenUpOnWithAWayOut() {
        opened(false);
        Spoken spoken = says(BEN, "INC-1", "anybody?");
        assertFalse(spoken.ok());
        assertTrue(spoken.answers().getFirst().text().contains("`/swarm INC-1 log …`"));
    }

    @Test
    void aRestrictedRoomIsForItsMembers() {
        chat.open("effect-1", "secret", "Secret", true, List.of(ANA));
        assertTrue(says(ANA, "secret", "quietly").ok());
        assertFalse(says(BEN, "secret", "let me in").ok());
        assertEquals(List.of(), seenBy(BEN, "secret"));
        assertTrue(chat.view().room(BEN, "secret").isEmpty());
        chat.invite(Place.room("secret"), List.of(BEN));
        assertEquals(List.of("quietly"), seenBy(BEN, "secret"));
    }

    @Test
    void aRestrictedIncidentDoesNotExistForAnybodyElse() {
        opened(true);
        String toStrangers =
                says(BEN, "INC-1", "/swarm who").answers().getFirst().text();
        assertEquals("There is no INC-1 here. `/swarm list` shows what is open.", toStrangers);
        assertEquals(List.of(), desk.commands);
    }

    @Test
    void aClosedRoomTakesCommandsButNoMessages() {
        Place room = chat.open("effect-1", "inc-1", "Checkout", false, List.of());
        followed(room);
        says(ANA, "INC-1", "before", "kept");
        timeline.add(INC_1, NOON, ANA, new Closed(List.of()), "Closed.");
        chat.archive(room);
        assertFalse(says(ANA, "INC-1", "after").ok());
        assertTrue(says(ANA, "INC-1", "before", "kept").ok());
        assertTrue(says(ANA, "INC-1", "/swarm reopen it is back").ok());
        assertEquals(List.of("before"), seenBy(BEN, "inc-1"));
    }

    @Test
    void aRoomWhoseNameIsNoneIsExplained() {
        assertFalse(says(ANA, "#no spaces", "hi").ok());
        assertFalse(says(ANA, "<script>", "hi").ok());
        assertFalse(says(ANA, "@ben", "psst").ok());
        assertEquals(
                List.of("lobby", "ops"),
                chat.view().rooms(ANA).stream().map(LocalRoom::id).toList());
    }

    @Test
    void anIncidentOnAnotherPlatformStillTakesCommands() {
        followed(Place.room("C024BE7LR"));
        assertFalse(says(ANA, "INC-1", "hello").ok());
        assertTrue(says(ANA, "INC-1", "/swarm log seen").ok());
        assertEquals(Place.room("C024BE7LR"), desk.commands.getFirst().place());
    }

    @Test
    void aButtonIsACommandWithItsValues() {
        Filled filled = new Filled("join", Optional.of("INC-1"), Map.of());
        Spoken spoken =
                chat.press(BEN, "ops", filled, "press-1", NOON, "console").join();
        assertEquals(filled, desk.commands.getFirst().input());
        assertTrue(spoken.ok());
        assertEquals(List.of("Done."), seenBy(BEN, "ops"));
    }

    @Test
    void whatAllSeeIsReportedAsSuch() {
        desk.answering(line -> CompletableFuture.completedFuture(new Outcome(
                true,
                List.of(new Reply.Said("ops", "INC-1 is open."), new Reply.Document("INC-1", "md", "Here it is.")),
                Optional.empty())));
        Spoken spoken = says(ANA, "ops", "/swarm export md");
        assertFalse(spoken.answers().getFirst().onlyForCaller());
        assertEquals(Optional.of("md"), spoken.answers().getLast().document());
    }

    @Test
    void whatFollowsAnAnswerNeverRunsOnTheThreadThatAnswered() {
        try (ExecutorService storeThread = Executors.newSingleThreadExecutor()) {
            List<Thread> adding = new ArrayList<>();
            chat.feed().follow(change -> adding.add(Thread.currentThread()));
            Thread itself = CompletableFuture.supplyAsync(Thread::currentThread, storeThread)
                    .join();
            Outcome done = new Outcome(true, List.of(new Reply.Whisper("Done.")), Optional.empty());
            desk.answering(line -> CompletableFuture.supplyAsync(
                    () -> done, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS, storeThread)));
            says(ANA, "ops", "/swarm list");
            assertEquals(2, adding.size());
            assertFalse(adding.contains(itself));
        }
    }
}
