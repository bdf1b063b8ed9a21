package dev.muster.domain.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.StoryTest;
import dev.muster.commands.SwarmStory;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.ReviewEvent.ReviewReminded;
import dev.muster.domain.incident.WorkEvent.ImprovementReminded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A9 restore and A10 close: nothing demands that something else be done first")
class RestoringTest extends StoryTest {

    @BeforeEach
    void givenAMajorIncidentLedByMia() {
        story.says("ana", "ops", MAJOR).says("mia", "ops", "/swarm INC-1 join");
    }

    private Phase phase() {
        return story.incident("INC-1").phase();
    }

    @Test
    void resolvingDraftsTheReviewDueInTwoDaysAndSignsTheHead() {
        story.says("mia", "ops", "/swarm INC-1 resolve rolled back the release")
                .thenAccepted()
                .thenAnswered("The review is drafted");
        assertEquals(
                SwarmStory.TEN.plus(Duration.ofDays(2)),
                story.theOnly("INC-1", ReviewDrafted.class).dueBy());
        HeadSigned signed = story.theOnly("INC-1", HeadSigned.class);
        assertTrue(
                signed.entry() >= 1 && signed.entry() < story.incident("INC-1").version());
        assertTrue(story.rooms().calls("post").stream()
                .anyMatch(call -> call.where().equals("ops")
                        && call.text().contains("INC-1")
                        && call.text().contains("rolled back")));
    }

    @Test
    void theOwnerIsRemindedOfTheReviewADayBeforeAndWhenItIsDue() {
        story.says("mia", "ops", "/swarm INC-1 resolve rolled back").after(Duration.ofDays(1));
        assertEquals(1, story.events("INC-1", ReviewReminded.class).size());
        story.thenToldPrivately("mia", "The review of INC-1 is due").after(Duration.ofDays(1));
        assertEquals(2, story.events("INC-1", ReviewReminded.class).size());
    }

    @Test
    void aReviewThatIsPublishedRemindsNobody() {
        story.says("mia", "ops", "/swarm INC-1 resolve rolled back")
                .says("mia", "ops", "/swarm INC-1 review publish")
                .thenRefused("not approved yet")
                .says("mia", "ops", "/swarm INC-1 review approve")
                .thenAccepted()
                .says("mia", "ops", "/swarm INC-1 review publish")
                .thenAccepted()
                .after(Duration.ofDays(3));
        assertEquals(List.of(), story.events("INC-1", ReviewReminded.class));
    }

    @Test
    void confirmingNeverCloses() {
        story.says("ben", "ops", "/swarm INC-1 confirm I can pay again").thenAccepted();
        assertInstanceOf(Phase.Open.class, phase());
        story.says("mia", "ops", "/swarm INC-1 resolve rolled back")
                .says("ben", "ops", "/swarm INC-1 confirm")
                .thenAccepted()
                .thenAnswered("close");
        assertTrue(phase() instanceof Phase.Resolved resolved && resolved.confirmed());
    }

    @Test
    void closingRecordsWhatIsLeftOpenAndDemandsNothing() {
        story.says("mia", "ops", "/swarm INC-1 start drain the queue")
                .says("mia", "ops", "/swarm INC-1 close")
                .thenAccepted();
        List<String> open = story.theOnly("INC-1", Closed.class).leftOpen();
        String all = String.join("\n", open);
        for (String left :
                List.of("never recorded as resolved", "A1", "problem record", "confirmed", "not published")) {
            assertTrue(all.contains(left), all);
        }
        story.theOnly("INC-1", ReviewDrafted.class);
        assertInstanceOf(Phase.Closed.class, phase());
    }

    @Test
    void closingTwiceIsMerelyAcknowledged() {
        story.says("mia", "ops", "/swarm INC-1 close")
                .says("mia", "ops", "/swarm INC-1 close")
                .thenAccepted()
                .thenAnswered("closed already");
        story.theOnly("INC-1", Closed.class);
    }

    @Test
    void afterClosureTheRecordStillTakesWhatSetsItRight() {
        story.says("mia", "ops", "/swarm INC-1 resolve rolled back").says("mia", "ops", "/swarm INC-1 close");
        for (String line : List.of(
                "correct E1 checkout and till down",
                "redact E2 a name too many",
                "action watch the pool owner:@sam due:2024-04-01",
                "done I1 there is an alarm now",
                "problem the pool has no limit",
                "review",
                "export md")) {
            story.says("ben", "ops", "/swarm INC-1 " + line).thenAccepted();
        }
        story.says("ben", "ops", "/swarm INC-1 reopen it is back").thenAccepted();
        assertInstanceOf(Phase.Open.class, phase());
    }

    @Test
    void afterClosureEverythingElseIsRefusedWithTheNextStep() {
        story.says("mia", "ops", "/swarm INC-1 close");
        for (String line : List.of(
                "log too late",
                "start x",
                "call shop",
                "join",
                "lead @self",
                "offer",
                "hypothesis x",
                "change a because b backout c",
                "workaround x",
                "status all is well",
                "resolve x",
                "reclassify impact:low because x")) {
            story.says("ben", "ops", "/swarm INC-1 " + line).thenRefused("INC-1 is closed", "reopen");
        }
    }

    @Test
    void whatIsReopenedRunsOnInItsRoomWithWhoeverIsThere() {
        story.says("mia", "ops", "/swarm INC-1 resolve rolled back")
                .says("ben", "ops", "/swarm INC-1 reopen still failing for some")
                .thenAccepted();
        story.theOnly("INC-1", Reopened.class);
        assertInstanceOf(Phase.Open.class, phase());
        assertEquals(2, story.rooms().calls("open").size());
        story.thenOwnerIs("mia");
        story.says("mia", "ops", "/swarm INC-1 resolve for good").thenAccepted();
        assertEquals(2, story.events("INC-1", ReviewDrafted.class).getLast().version());
        story.says("mia", "ops", "/swarm INC-1 resolve again").thenRefused("resolved already", "reopen");
    }

    @Test
    void anImprovementIsFollowedUpWhenItIsDue() {
        story.says("mia", "ops", "/swarm INC-1 action watch the pool owner:@sam due:2024-03-10")
                .thenAccepted()
                .says("mia", "ops", "/swarm INC-1 close")
                .after(Duration.ofDays(6));
        story.theOnly("INC-1", ImprovementReminded.class);
        story.thenToldPrivately("sam", "I1 of INC-1 is due");
    }

    @Test
    void theRoomIsArchivedOnceItIsClosedAndTheReviewIsPublished() {
        story.says("mia", "ops", "/swarm INC-1 resolve rolled back").says("mia", "ops", "/swarm INC-1 close");
        assertTrue(story.rooms().calls("archive").isEmpty());
        story.says("mia", "ops", "/swarm INC-1 review approve").says("mia", "ops", "/swarm INC-1 review publish");
        assertEquals(
                story.incident("INC-1").place(),
                Optional.of(Place.room(story.rooms().calls("archive").getFirst().where())));
    }
}
