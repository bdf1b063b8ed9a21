package dev.muster.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.StoryRooms;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.AlsoFollowed;
import dev.muster.domain.incident.RoomEvent.RoomWanted;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.ports.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D2: one incident is run from two chat platforms at once, on one record, with a room on each")
class SecondRoomTest {
    private static final String MAJOR = "/swarm open checkout down service:checkout impact:high urgency:high";
    private static final String MINOR = "/swarm open slow pages service:web impact:low urgency:low";
    private static final String HERE = "inc-1-checkout-down";
    private static final String THERE = "d-inc-1-checkout-down";

    @TempDir
    private Path folder;

    private TwoPlatforms story;

    @BeforeEach
    void givenBothAreConnected() {
        story = new TwoPlatforms(folder);
    }

    @AfterEach
    void thenEveryChainHolds() {
        story.close();
    }

    private static long posts(StoryRooms rooms, String where, String text) {
        return rooms.calls("post").stream()
                .filter(call -> call.where().equals(where) && call.text().contains(text))
                .count();
    }

    private static boolean stands(StoryRooms rooms, String text) {
        return rooms.standing().values().stream().anyMatch(words -> words.contains(text));
    }

    private long count(Class<?> kind) {
        return story.record().stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .count();
    }

    @Test
    void whoeverComesFromTheOtherOneFindsARoomThereWithTheCardAndEverybodyWhoCanBeReached() {
        story.onlyOnSlack("sam");
        story.says("ana", "ops", MAJOR);
        Outcome joined = story.says("ben", "d-plaza", "/swarm INC-1 join");

        assertEquals(Optional.of(Place.room(HERE)), story.incident().place());
        assertEquals(List.of(Place.room(THERE)), story.incident().roomsBeside());
        assertTrue(TwoPlatforms.answer(joined).contains("A room for INC-1 is opening here too"));
        List<PersonId> invited = story.discord.calls("invite").stream()
                .flatMap(call -> call.people().stream())
                .toList();
        assertTrue(invited.containsAll(List.of(PersonId.of("ana"), PersonId.of("ben"), PersonId.of("mia"))));
        assertFalse(invited.contains(PersonId.of("sam")), "sam is not there, and nobody is told so");
        assertEquals(1, posts(story.discord, THERE, "INC-1 · checkout down"));
    }

    @Test
    void theNextWhoComesFromThereComesIntoTheSameRoom() {
        story.says("ana", "ops", MAJOR);
        story.says("ben", "d-plaza", "/swarm INC-1 join");
        story.says("sue", "d-plaza", "/swarm INC-1 log seen from here too");

        assertEquals(1, story.discord.calls("open").size());
        assertEquals(1, count(RoomWanted.class));
        assertTrue(story.discord.calls("invite").stream()
                .anyMatch(call -> call.people().equals(List.of(PersonId.of("sue")))));
    }

    @Test
    void somebodyWhoIsInTheSwarmAlreadyCanAskForARoomWhereTheyAreByJoiningThere() {
        story.says("ana", "ops", MAJOR);
        story.says("ana", "d-plaza", "/swarm INC-1 log only looking in");
        assertEquals(0, count(RoomWanted.class));
        story.says("ana", "d-plaza", "/swarm INC-1 join");
        assertEquals(1, count(AlsoFollowed.class));
    }

    @Test
    void theConsoleAndTheIncidentsOwnPlatformAreNeverAnotherOne() {
        story.says("ana", "ops", MAJOR);
        story.from("console", "ben", "d-plaza", "/swarm INC-1 join");
        story.says("sue", "ops", "/swarm INC-1 join");
        assertEquals(0, count(RoomWanted.class));
    }

    @Test
    void whatIsSaidAloudIsSaidOnceInEachRoomAndToldOnceToWhoeverSaidIt() {
        story.says("ana", "ops", MAJOR);
        story.says("ben", "d-plaza", "/swarm INC-1 join");
        story.says("ana", HERE, "/swarm log seen here");
        Outcome there = story.says("ben", THERE, "/swarm hypothesis the cache is cold");

        for (String words : List.of("seen here", "the cache is cold")) {
            assertEquals(1, posts(story.slack, HERE, words), words);
            assertEquals(1, posts(story.discord, THERE, words), words);
        }
        assertEquals(1, TwoPlatforms.answer(there).split("the cache is cold", -1).length - 1);
    }

    @Test
    void whatIsPutOnTheTimelineInOneRoomIsOnTheCardInBothInItsNewestWords() {
        story.says("ana", "ops", MAJOR);
        story.says("ben", "d-plaza", "/swarm INC-1 join");
        story.writes("ben", THERE, "m1", "the pool is exhausted");
        assertFalse(stands(story.slack, "the pool is exhausted"), "nobody's words are echoed");

        story.pins("ana", THERE, "m1");
        assertTrue(stands(story.slack, "ben, "), "the author is named");
        assertTrue(stands(story.slack, "the pool is exhausted") && stands(story.discord, "the pool is exhausted"));

        story.edits("ben", THERE, "m1", "the pool was exhausted at ten");
        assertTrue(stands(story.slack, "was exhausted at ten") && stands(story.discord, "was exhausted at ten"));
    }

    @Test
    void redactedWordsLeaveBothRoomsAndBothCards() {
        story.says("ana", "ops", MAJOR);
        story.says("ben", "d-plaza", "/swarm INC-1 join");
        long logged = story.says("ana", HERE, "/swarm log the password is hunter2")
                .entry()
                .orElseThrow()
                .sequence();
        story.writes("ben", THERE, "m1", "so it was hunter2");
        long said = story.incident().version();
        story.pins("ana", THERE, "m1");
        assertTrue(stands(story.slack, "hunter2") && stands(story.discord, "hunter2"));

        story.says("ana", HERE, "/swarm redact E" + logged + " a secret");
        story.says("ana", HERE, "/swarm redact E" + said + " a secret");

        assertFalse(stands(story.slack, "hunter2"));
        assertFalse(stands(story.discord, "hunter2"));
        assertTrue(stands(story.slack, "(removed)") && stands(story.discord, "(removed)"));
    }

    @Test
    void onePlatformThatIsDownHoldsTheOtherUpInNothing() {
        story.says("ana", "ops", MAJOR);
        story.says("ben", "d-plaza", "/swarm INC-1 join");
        story.discord.failAlways(
                call -> true, ChatException.passing("down", Optional.empty(), new IllegalStateException("down")));
        story.says("ana", HERE, "/swarm log still going on here");
        assertEquals(1, posts(story.slack, HERE, "still going on here"));
    }

    @Test
    void aRoomThatCouldNotBeOpenedIsToldToTheOwnerAndTriedAgainForTheNextWhoComes() {
        story.says("ana", "ops", MAJOR);
        story.discord.failOnce(
                call -> call.what().equals("open"),
                ChatException.lasting("may not", "Give the bot more to do.", new IllegalStateException("may not")));
        story.says("ben", "d-plaza", "/swarm INC-1 join");
        assertEquals(1, posts(story.slack, HERE, "Give the bot more to do."));
        assertEquals(List.of(), story.incident().roomsBeside());

        story.says("ben", "d-plaza", "/swarm INC-1 join");
        assertEquals(List.of(Place.room(THERE)), story.incident().roomsBeside());
    }

    @Test
    void bothRoomsAreArchivedInTheEndAndOpenedWhenItBeginsAgain() {
        story.says("ana", "ops", MAJOR);
        story.says("ben", "d-plaza", "/swarm INC-1 join");
        for (String step : List.of("resolve rolled back", "confirm", "review approve", "review publish", "close")) {
            story.says("ana", HERE, "/swarm INC-1 " + step);
        }
        assertEquals(1, story.slack.calls("archive").size());
        assertEquals(1, story.discord.calls("archive").size());

        story.says("ben", THERE, "/swarm INC-1 reopen it is back");
        assertEquals(2, story.slack.calls("open").size());
        assertEquals(2, story.discord.calls("open").size());
    }

    @Test
    void aSmallIncidentGoesOnInItsThreadAndHasARoomWhereTheOthersAreUntilItIsClosed() {
        story.says("ana", "ops", MINOR);
        story.says("ben", "d-plaza", "/swarm INC-1 join");
        assertTrue(story.incident().place().orElseThrow().thread().isPresent());
        assertEquals(1, story.incident().roomsBeside().size());

        story.says("ana", "ops", "/swarm INC-1 resolve restarted");
        story.after(Duration.ofMinutes(1));
        story.says("ana", "ops", "/swarm INC-1 close");
        assertEquals(1, story.discord.calls("archive").size());
        assertEquals(List.of(), story.slack.calls("archive"));
    }
}
