package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.domain.incident.LifecycleEvent.DuplicateSuspected;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A3 swarm: a restricted incident is there only for its swarm and the managers")
class RestrictedTest extends StoryTest {

    @BeforeEach
    void givenARestrictedIncident() {
        story.says("ana", "ops", "/swarm open keys stolen service:database private:yes");
    }

    @Test
    void outsidersDoNotFindItInAnyAnswer() {
        story.says("ben", "ops", "/swarm list").thenAnswered("Nothing is open");
        for (String line : List.of("who", "timeline", "timeline all", "catchup", "review", "export json", "impact")) {
            story.says("ben", "ops", "/swarm INC-1 " + line).thenRefused("no incident INC-1 that you can see");
        }
    }

    @Test
    void outsidersCannotActOnItNorMergeItAway() {
        for (String line : List.of("join", "log x", "lead @self", "redact E1 x", "close")) {
            story.says("ben", "ops", "/swarm INC-1 " + line).thenRefused("no incident INC-1 that you can see");
        }
        story.says("ben", "ops", "/swarm open something else")
                .says("ben", "ops", "/swarm INC-2 merge INC-1")
                .thenRefused("no incident INC-1 that you can see");
    }

    @Test
    void aRefusalDoesNotTellWhetherItExists() {
        story.says("ben", "ops", "/swarm INC-1 who");
        String there = story.answer();
        story.says("ben", "ops", "/swarm INC-9 who");
        assertEquals(there.replace("INC-1", "INC-9"), story.answer());
    }

    @Test
    void managersAndWhoeverWasCalledDoSeeIt() {
        story.says("mia", "ops", "/swarm list").thenAnswered("keys stolen");
        story.says("ana", "ops", "/swarm INC-1 call @ben")
                .says("ben", "ops", "/swarm INC-1 who")
                .thenAccepted();
        story.says("ben", "ops", "/swarm list").thenAnswered("keys stolen");
    }

    @Test
    void aNewIncidentLikeItIsNotToldOfIt() {
        story.says("ben", "ops", "/swarm open keys stolen service:database");
        assertEquals(List.of(), story.events("INC-2", DuplicateSuspected.class));
        assertFalse(story.answer().contains("INC-1"), story.answer());
    }

    @Test
    void whereItWasOpenedNothingIsSaid() {
        story.says("ana", "ops", "/swarm INC-1 reclassify impact:high urgency:high because more are gone")
                .says("ana", "ops", "/swarm INC-1 resolve changed the locks");
        assertEquals(
                0,
                story.rooms().calls().stream()
                        .filter(call -> call.where().equals("ops"))
                        .count());
    }
}
