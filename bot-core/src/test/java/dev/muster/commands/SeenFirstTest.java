package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.WorkEvent.Logged;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B6 report, F1 milestones: it began when its reporter saw it first")
class SeenFirstTest extends QuestionStoryTest {
    private List<String> logged() {
        return story.events("INC-1", Logged.class).stream().map(Logged::what).toList();
    }

    @Test
    void aTimeThatIsSaidIsWhenItHappened() {
        story.says("ana", "lobby", "/report blank receipts since:\"10m ago\" service:checkout")
                .after(Duration.ofMinutes(2))
                .says("ana", "lobby", "/swarm register Q-1")
                .thenAnswered("It is *INC-1*", "seen first at");
        assertEquals(
                SwarmStory.TEN.minus(Duration.ofMinutes(10)),
                story.incident("INC-1").occurredAt());
        assertEquals(
                SwarmStory.TEN.plus(Duration.ofMinutes(2)),
                story.incident("INC-1").openedAt());
        assertEquals(List.of("Seen first: 2024-03-05 09:50 UTC"), logged());
    }

    @Test
    void theGuideReadsItToo() {
        story.tells("ana", "/report the checkout prints blank receipts");
        story.tells("ana", "yes").thenAnswered("When did you see it first?");
        story.tells("ana", "since 9:15").thenAnswered("Noted: seen first at", "When did it work last?");
        story.tells("ana", "that is all").thenAnswered("It is *INC-1*");
        assertEquals(
                SwarmStory.TEN.minus(Duration.ofMinutes(45)),
                story.incident("INC-1").occurredAt());
    }

    @Test
    void wordsThatAreNoTimeStayAsTheyWereSaid() {
        story.says("ana", "lobby", "/report blank receipts service:checkout since:\"when we opened\"")
                .says("ana", "lobby", "/swarm register Q-1")
                .thenAccepted();
        assertEquals(SwarmStory.TEN, story.incident("INC-1").occurredAt());
        assertTrue(logged().contains("Seen first: when we opened"), () -> logged().toString());
    }
}
