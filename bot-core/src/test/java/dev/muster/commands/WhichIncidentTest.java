package dev.muster.commands;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A5 timeline: whoever forgets the incident is offered the likeliest, with their own line")
class WhichIncidentTest {
    @TempDir
    Path folder;

    private SwarmStory story;

    @BeforeEach
    void nothingIsOpen() {
        story = SwarmStory.in(folder);
    }

    @AfterEach
    void theEnd() {
        story.close();
    }

    @Test
    void theNewestOpenOneThatThePersonIsInGoesFirst() {
        story.says("ana", "lobby", "/swarm open The till is slow service:checkout")
                .says("ben", "lobby", "/swarm open The printer is jammed")
                .says("ana", "canteen", "/swarm log we turned it off and on")
                .thenRefused(
                        "No incident is followed in this room",
                        "Is it INC-1 (The till is slow)?",
                        "`/swarm INC-1 log we turned it off and on`");
    }

    @Test
    void elseTheNewestOpenOne() {
        story.says("ana", "lobby", "/swarm open The till is slow service:checkout")
                .says("ana", "lobby", "/swarm open The printer is jammed")
                .says("ben", "canteen", "@muster log it `hums`")
                .thenRefused("INC-2 (The printer is jammed)", "`/swarm INC-2 log it 'hums'`");
    }

    @Test
    void aPrivateOneIsNotSpokenOf() {
        story.says("ana", "lobby", "/swarm open Somebody broke in private:yes")
                .says("ben", "canteen", "/swarm catchup")
                .thenRefused("Nothing is open right now", "/swarm open WHAT HAPPENS");
    }
}
