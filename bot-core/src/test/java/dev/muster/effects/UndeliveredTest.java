package dev.muster.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.StoryRooms.Call;
import dev.muster.commands.SwarmStory;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("B2 hand over: when somebody cannot be told, a person hears of it, with what to do")
class UndeliveredTest {
    private final ChatException gone = ChatException.lasting(
            "that account was deactivated", "Ask an administrator.", new IllegalStateException("gone"));

    @TempDir
    Path folder;

    private SwarmStory story;

    @BeforeEach
    void somebodyAsks() {
        story = SwarmStory.in(folder);
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout");
    }

    @AfterEach
    void theEnd() {
        story.close();
    }

    private static Predicate<Call> tells(String person) {
        return call -> call.what().equals("tell") && call.people().equals(List.of(PersonId.of(person)));
    }

    @Test
    void whoeverAnsweredHearsThatTheAskerCouldNotBeTold() {
        story.says("ana", "lobby", "/swarm person Q-1");
        story.rooms().failAlways(tells("ana"), gone);
        story.says("sam", "lobby", "/swarm answer Q-1 Press the red key twice").settles();
        story.thenToldPrivately("sam", "ana could not be told about Q-1. Could you tell them by other means?");
    }

    @Test
    void theManagersHearThatSomebodyCouldNotBeAsked() {
        story.rooms().failAlways(tells("sam"), gone);
        story.says("ana", "lobby", "/swarm person Q-1").settles();
        story.thenToldPrivately("mia", "sam could not be asked about Q-1. Could you answer it");
        assertTrue(story.rooms().standing().values().stream()
                .anyMatch(text ->
                        text.contains("that account was deactivated") && text.contains("Ask an administrator")));
        story.says("mia", "lobby", "/swarm answer Q-1 Press the red key twice").thenAccepted();
    }

    @Test
    void whereEverybodyIsOutOfReachItEndsThere() {
        story.rooms().failAlways(call -> call.what().equals("tell"), gone);
        story.says("ana", "lobby", "/swarm person Q-1").settles();
        assertEquals(List.of(), story.rooms().calls("tell"));
    }
}
