package dev.muster.console.chat;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.BEN;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.Place;
import dev.muster.ports.Outcome;
import dev.muster.timeline.NotRecordedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D3 web console, D4 storage: when more is said than can be recorded")
class CrowdedTest extends LocalChatFixture {
    private static final int PLACES = 1024;
    private static final Outcome DONE = new Outcome(true, List.of(), Optional.of(new Outcome.EntryRef("INC-1", 7)));

    @Test
    void whoeverFindsNoPlaceIsToldSoAtOnceAndNothingIsBegun() {
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        desk.answering(line -> {
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        });
        List<CompletableFuture<Spoken>> spoken = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) spoken.add(speaks("/swarm log " + i, "d-" + i));

        CompletableFuture<Spoken> tooMany = speaks("/swarm log late", "late");

        assertTrue(tooMany.isCompletedExceptionally());
        Throwable refusal =
                assertThrows(CompletionException.class, tooMany::join).getCause();
        assertInstanceOf(NotRecordedException.class, refusal);
        assertTrue(refusal.getMessage().matches("Busy.*not recorded.*try again.*"), refusal.getMessage());
        assertEquals(PLACES, desk.commands.size());
        assertFalse(seenBy(ANA, "ops").contains("/swarm log late"));

        answers.getFirst().complete(DONE);
        spoken.getFirst().join();
        assertFalse(speaks("/swarm log late", "late").isDone());
        assertEquals(PLACES + 1, desk.commands.size());
    }

    @Test
    void whatOthersHaveReadIsRecordedHoweverBusyTheStoreIs() {
        followed(Place.room("ops"));
        desk.refusing(2);
        assertTrue(says(BEN, "ops", "the primary is slow").ok());
        assertEquals(3, desk.messages.size());
        assertEquals(List.of("the primary is slow"), seenBy(ANA, "ops"));
    }

    private CompletableFuture<Spoken> speaks(String text, String deliveryId) {
        return chat.speak(ANA, "ops", text, deliveryId, NOON, "console");
    }
}
