package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 timeline: all room messages are raw material; any of them is put on the timeline once")
class RoomMessagesTest extends StoryTest {
    private static final String ROOM = "inc-1-checkout-down";
    private static final MessageRef FIRST = new MessageRef(ROOM, "m1");

    @BeforeEach
    void givenSomethingSaidInAnIncidentsRoom() {
        story.says("ana", "ops", MAJOR).writes("sam", Place.room(ROOM), "m1", "the pool is full");
    }

    @Test
    void aMessageIsOnRecordWithItsAuthorHoweverOftenItIsDelivered() {
        story.writes("sam", Place.room(ROOM), "m1", "the pool is full");
        assertEquals(
                "the pool is full",
                story.theOnly("INC-1", MessageRecorded.class).text());
        assertEquals(
                PersonId.of("sam"),
                story.record("INC-1").stream()
                        .filter(entry -> entry.event() instanceof MessageRecorded)
                        .findFirst()
                        .orElseThrow()
                        .actor());
    }

    @Test
    void whatIsSaidElsewhereIsNotRecorded() {
        story.writes("sam", Place.room("canteen"), "m7", "soup today").thenAccepted();
        assertTrue(story.outcome().entry().isEmpty());
        assertEquals(1, story.events("INC-1", MessageRecorded.class).size());
    }

    @Test
    void threadRepliesBelongToTheRoomsIncident() {
        story.writes("ben", Place.thread(ROOM, "m1"), "m2", "since when?");
        MessageRecorded reply = story.events("INC-1", MessageRecorded.class).getLast();
        assertEquals(Optional.of("m1"), reply.thread());
    }

    @Test
    void onlyItsOwnThreadBelongsToAnIncidentThatHasNoRoom() {
        story.says("ben", "lab", "/swarm open printer on fire");
        Place thread = story.incident("INC-2").place().orElseThrow();
        story.writes("ben", thread, "m3", "it smokes").writes("ben", Place.room("lab"), "m4", "lunch?");
        assertEquals("it smokes", story.theOnly("INC-2", MessageRecorded.class).text());
    }

    @Test
    void aPromotionBelongsToTheTrueAuthorAndHappensOnceByWhateverWay() {
        story.promotes("ana", FIRST, Promotion.REACTION)
                .promotes("ben", FIRST, Promotion.REACTION)
                .promotes("ben", FIRST, Promotion.PIN)
                .promotes("mia", FIRST, Promotion.MENU);
        MessagePromoted promoted = story.theOnly("INC-1", MessagePromoted.class);
        assertEquals(PersonId.of("sam"), promoted.author());
        assertEquals(Promotion.REACTION, promoted.by());
        story.says("ana", "ops", "/swarm INC-1 timeline").thenAnswered("the pool is full");
    }

    @Test
    void whatNobodyPromotedIsRawMaterialAndNotOnTheTimeline() {
        story.says("ana", "ops", "/swarm INC-1 timeline");
        assertTrue(!story.answer().contains("the pool is full"), story::answer);
        story.says("ana", "ops", "/swarm INC-1 timeline all").thenAnswered("the pool is full");
    }

    @Test
    void editsAndDeletionsAreRecordedAndTheFirstWordsStay() {
        long entry = story.record("INC-1").stream()
                .filter(found -> found.event() instanceof MessageRecorded)
                .findFirst()
                .orElseThrow()
                .sequence();
        story.edits("sam", FIRST, "the pool is empty")
                .after(Duration.ofSeconds(3))
                .edits("sam", FIRST, "the pool is half full")
                .deletes("sam", FIRST)
                .deletes("sam", FIRST);
        assertEquals(
                List.of(
                        new MessageEdited(FIRST, entry, "the pool is empty"),
                        new MessageEdited(FIRST, entry, "the pool is half full")),
                story.events("INC-1", MessageEdited.class));
        assertEquals(entry, story.theOnly("INC-1", MessageDeleted.class).entry());
        assertEquals(
                "the pool is full",
                story.theOnly("INC-1", MessageRecorded.class).text());
    }

    @Test
    void reactionsToWhatIsNotOnRecordChangeNothing() {
        long version = story.incident("INC-1").version();
        story.promotes("ana", new MessageRef("canteen", "m7"), Promotion.REACTION)
                .deletes("ana", new MessageRef("canteen", "m7"));
        assertEquals(version, story.incident("INC-1").version());
    }

    @Test
    void messagesAreStillRecordedAfterClosure() {
        story.says("ana", "ops", "/swarm INC-1 close").writes("sam", Place.room(ROOM), "m9", "thanks all");
        assertEquals(
                "thanks all",
                story.events("INC-1", MessageRecorded.class).getLast().text());
    }
}
