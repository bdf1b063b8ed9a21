package dev.muster.domain.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.muster.commands.StoryTest;
import dev.muster.domain.incident.LifecycleEvent.DuplicateMerged;
import dev.muster.domain.incident.LifecycleEvent.DuplicateSuspected;
import dev.muster.domain.incident.LifecycleEvent.MergedInto;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A2 classify: the same thing opened twice; both know, and a merge keeps both records")
class DuplicatesTest extends StoryTest {

    private void givenTwoAlike() {
        story.says("ana", "ops", MAJOR)
                .after(Duration.ofMinutes(2))
                .says("ben", "shopfloor", "/swarm open cannot pay service:checkout");
    }

    @Test
    void twoAlikeWithinMinutesKnowOfEachOther() {
        givenTwoAlike();
        assertEquals(
                new IncidentId("INC-2"),
                story.theOnly("INC-1", DuplicateSuspected.class).other());
        assertEquals(
                new IncidentId("INC-1"),
                story.theOnly("INC-2", DuplicateSuspected.class).other());
        story.thenAnswered("It may be the same as INC-1", "/swarm INC-1 merge INC-2");
    }

    @Test
    void twoAlikeADayApartAreNotSuspected() {
        story.says("ana", "ops", MAJOR)
                .after(Duration.ofDays(1))
                .says("ben", "shopfloor", "/swarm open cannot pay service:checkout");
        assertEquals(List.of(), story.events("INC-2", DuplicateSuspected.class));
    }

    @Test
    void twoThatDifferAreNotSuspected() {
        story.says("ana", "ops", MAJOR).says("ben", "office", "/swarm open printer on fire");
        assertEquals(List.of(), story.events("INC-2", DuplicateSuspected.class));
    }

    @Test
    void aMergeIsOnBothRecordsAndHoldsTheHeadOfTheOneThatEnds() {
        givenTwoAlike();
        List<TimelineEntry> before = story.record("INC-2");
        story.says("ana", "ops", "/swarm INC-1 merge INC-2").thenAccepted();
        DuplicateMerged merged = story.theOnly("INC-1", DuplicateMerged.class);
        assertEquals(new IncidentId("INC-2"), merged.other());
        assertEquals(before.getLast().seal().hash(), merged.head());
        assertEquals(
                new IncidentId("INC-1"),
                story.theOnly("INC-2", MergedInto.class).other());
        assertInstanceOf(Phase.Merged.class, story.incident("INC-2").phase());
        assertEquals(before, story.record("INC-2").subList(0, before.size()));
        story.thenToldPrivately("ben", "goes on there").thenEveryChainHolds();
    }

    @Test
    void whatIsSaidInTheMergedOnesPlaceGoesOnInTheOther() {
        givenTwoAlike();
        Place thread = story.incident("INC-2").place().orElseThrow();
        story.says("ana", "ops", "/swarm INC-1 merge INC-2");
        story.says("ben", thread, "/swarm log the card reader is fine", java.util.Optional.empty())
                .join();
        story.says("ben", "elsewhere", "/swarm INC-2 log and so is the till").thenAccepted();
        assertEquals(
                List.of(new Logged("the card reader is fine"), new Logged("and so is the till")),
                story.events("INC-1", Logged.class));
        assertEquals(List.of(), story.events("INC-2", Logged.class));
    }

    @Test
    void mergingTwiceIsMerelyAcknowledged() {
        givenTwoAlike();
        story.says("ana", "ops", "/swarm INC-1 merge INC-2");
        long version = story.incident("INC-1").version();
        story.says("ana", "ops", "/swarm INC-1 merge INC-2").thenAccepted();
        assertEquals(version, story.incident("INC-1").version());
    }

    @Test
    void mergingTheOneThatGoesOnIntoItsDuplicateDoesNotEndBoth() {
        givenTwoAlike();
        story.says("ana", "ops", "/swarm INC-1 merge INC-2").says("ben", "ops", "/swarm INC-2 merge INC-1");
        assertFalse(story.outcome().ok());
        assertInstanceOf(Phase.Open.class, story.incident("INC-1").phase());
    }

    @Test
    void anIncidentIsNotMergedWithItselfNorWithOneThatIsNotThere() {
        givenTwoAlike();
        story.says("ana", "ops", "/swarm INC-1 merge INC-1").thenRefused("with itself");
        story.says("ana", "ops", "/swarm INC-1 merge INC-9").thenRefused("no incident INC-9", "/swarm list");
    }

    @Test
    void aMergedIncidentIsReopenedWhereItGoesOn() {
        givenTwoAlike();
        story.says("ana", "ops", "/swarm INC-1 merge INC-2")
                .says("ana", "ops", "/swarm INC-1 resolve restarted the till")
                .says("ben", "ops", "/swarm INC-2 reopen it is back")
                .thenAccepted();
        assertInstanceOf(Phase.Open.class, story.incident("INC-1").phase());
        assertInstanceOf(Phase.Merged.class, story.incident("INC-2").phase());
    }
}
