package dev.muster.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.StoryPractice;
import dev.muster.commands.StoryTest;
import dev.muster.commands.SwarmStory;
import dev.muster.domain.incident.CommunicationEvent.StatusReminded;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.incident.SwarmEvent.CallUnanswered;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A3 swarm and A8 communicate: what is done outside happens once, and trouble with it stops nothing else")
class EffectRunnerTest extends StoryTest {

    private static ChatException lasting() {
        return ChatException.lasting(
                "the bot may not open rooms", "Give it the scope channels:manage.", new IllegalStateException());
    }

    private static ChatException passing(Optional<Duration> retryAfter) {
        return ChatException.passing("rate limited", retryAfter, new IllegalStateException());
    }

    @Test
    void whatCanNeverSucceedIsParkedOnRecordAndToldAndHoldsUpNothingElse() {
        story.rooms().failOnce(call -> call.what().equals("open"), lasting());
        story.says("ana", "ops", MAJOR).thenAccepted();
        EffectParked parked = story.theOnly("INC-1", EffectParked.class);
        assertEquals("the bot may not open rooms", parked.problem());
        assertEquals("Give it the scope channels:manage.", parked.remedy());
        story.thenToldPrivately("ana", "Something could not be done for INC-1");
        story.thenToldPrivately("mia", "You are called").thenToldPrivately("sam", "You are called");
        story.says("ana", "ops", "/swarm INC-1 log going on").thenAccepted();
        assertEquals(List.of(), story.events("INC-1", PlaceOpened.class));
    }

    @Test
    void whatFailsInPassingIsTriedAgainAndHappensOnce() {
        story.rooms().failOnce(call -> call.what().equals("open"), passing(Optional.empty()));
        story.says("ana", "ops", MAJOR);
        assertTrue(story.rooms().calls("open").isEmpty());
        story.after(Duration.ofSeconds(1));
        assertEquals(1, story.rooms().calls("open").size());
        story.theOnly("INC-1", PlaceOpened.class);
        story.after(Duration.ofMinutes(1));
        assertEquals(1, story.rooms().calls("open").size());
        assertEquals(List.of(), story.events("INC-1", EffectParked.class));
    }

    @Test
    void thePlatformsOwnPauseIsKept() {
        story.rooms().failOnce(call -> call.what().equals("open"), passing(Optional.of(Duration.ofSeconds(30))));
        story.says("ana", "ops", MAJOR).after(Duration.ofSeconds(29));
        assertTrue(story.rooms().calls("open").isEmpty());
        story.after(Duration.ofSeconds(1));
        assertEquals(1, story.rooms().calls("open").size());
    }

    @Test
    void aRoomThatFailsKeepsNobodyElsesCallWaiting() {
        story.rooms().failOnce(call -> call.what().equals("open"), passing(Optional.of(Duration.ofHours(1))));
        story.says("ana", "ops", MAJOR).thenToldPrivately("mia", "You are called");
        assertEquals(
                0,
                story.rooms().calls("post").stream()
                        .filter(call -> call.where().startsWith("inc-1"))
                        .count());
    }

    @Test
    void oneTellingThatFailsLeavesTheOthers() {
        story.rooms()
                .failOnce(
                        call -> call.what().equals("tell") && call.people().contains(PersonId.of("mia")),
                        ChatException.lasting("no such user", "Put mia in people.yaml.", new IllegalStateException()));
        story.says("ana", "ops", MAJOR).thenToldPrivately("sam", "You are called");
        assertEquals(
                "Put mia in people.yaml.",
                story.theOnly("INC-1", EffectParked.class).remedy());
    }

    @Test
    void whatCannotEvenBeReportedIsPutAsideWithoutAnotherReport() {
        story.says("ana", "ops", MAJOR);
        story.rooms()
                .failAlways(call -> call.what().equals("post") && call.where().startsWith("inc-1"), lasting());
        story.rooms().failAlways(call -> call.what().equals("tell"), lasting());
        story.says("ana", "ops", "/swarm INC-1 log going on");
        List<String> parked = story.events("INC-1", EffectParked.class).stream()
                .map(EffectParked::effect)
                .toList();
        assertEquals(List.of("Announce", "ShowCard"), parked);
    }

    @Test
    void anUnexpectedFailureIsTriedAgainLikeAPassingOne() {
        story.says("ana", "ops", MINOR);
        int posts = story.rooms().calls("post").size();
        story.rooms().failOnce(call -> call.what().equals("post"), new IllegalStateException("a bug"));
        story.says("ana", "ops", "/swarm INC-1 log once");
        story.after(Duration.ofSeconds(1)).after(Duration.ofSeconds(10));
        assertEquals(posts + 1, story.rooms().calls("post").size());
    }

    @Test
    void theOwnerOfAMajorIncidentIsRemindedOfEachUpdateThatIsDue() {
        story.says("mia", "ops", MAJOR).after(StoryPractice.CADENCE);
        assertEquals(1, story.events("INC-1", StatusReminded.class).size());
        story.thenToldPrivately("mia", "The next status update of INC-1 was due");
        story.says("mia", "ops", "/swarm INC-1 status executives: half the shops can pay")
                .after(StoryPractice.CADENCE.minusMinutes(1));
        assertEquals(1, story.events("INC-1", StatusReminded.class).size());
        assertTrue(story.rooms().calls("post").stream()
                .anyMatch(
                        call -> call.where().equals("boardroom") && call.text().contains("half the shops")));
    }

    @Test
    void anIncidentThatIsReopenedIsRemindedAgainAndOnceEachTime() {
        story.says("mia", "ops", MAJOR).says("mia", "ops", "/swarm INC-1 resolve rolled back");
        story.after(StoryPractice.CADENCE).says("mia", "ops", "/swarm INC-1 reopen errors are back");
        assertEquals(List.of(), story.events("INC-1", StatusReminded.class));
        story.after(StoryPractice.CADENCE);
        assertEquals(1, story.events("INC-1", StatusReminded.class).size());
        story.says("mia", "ops", "/swarm INC-1 resolve again").says("mia", "ops", "/swarm INC-1 reopen and again");
        story.after(StoryPractice.CADENCE);
        assertEquals(2, story.events("INC-1", StatusReminded.class).size());
    }

    @Test
    void whoDidNotAnswerWhileServiceWasRestoredIsMissedWhenItIsNot() {
        story.says("ana", "ops", MAJOR).says("ana", "ops", "/swarm INC-1 resolve rolled back");
        story.after(StoryPractice.ANSWER.plusMinutes(1));
        assertEquals(List.of(), story.events("INC-1", CallUnanswered.class));
        story.says("ana", "ops", "/swarm INC-1 reopen errors are back").after(Duration.ofSeconds(1));
        assertTrue(story.events("INC-1", CallUnanswered.class).stream()
                .anyMatch(missed -> missed.person().equals(PersonId.of("mia"))));
    }

    @Test
    void whoeverWantsItSettledWaitsForWhatAnotherBegan() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        story.rooms().failOnce(call -> isHeldUp(begun, goOn), passing(Optional.empty()));
        story.says("ana", Place.room("ops"), MAJOR, Optional.empty()).join();
        Thread first = Thread.ofVirtual().start(story::settles);
        begun.await();

        Thread second = Thread.ofVirtual().start(story::settles);
        assertFalse(second.join(Duration.ofMillis(50)), "the room is not open yet");
        goOn.countDown();
        second.join();
        assertEquals(1, story.rooms().calls("open").size());
        story.theOnly("INC-1", PlaceOpened.class);
        first.join();
    }

    @Test
    void whatTheEndOfTheBotInterruptsIsDoneWhenItComesAgain() {
        story.rooms().failOnce(call -> call.what().equals("open") && isBeingStopped(), lasting());
        story.says("ana", "ops", MAJOR).thenAccepted();
        assertEquals(List.of(), story.rooms().calls("open"));
        story.close();

        story = SwarmStory.in(folder);
        story.after(Duration.ofMinutes(1));
        assertEquals(1, story.rooms().calls("open").size());
        assertEquals(List.of(), story.events("INC-1", EffectParked.class));
    }

    /** Whoever stops it waits for the very call in which this is asked. */
    private boolean isBeingStopped() {
        Thread stopping = Thread.ofPlatform().start(story::stops);
        while (stopping.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
        return true;
    }

    private static boolean isHeldUp(CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
