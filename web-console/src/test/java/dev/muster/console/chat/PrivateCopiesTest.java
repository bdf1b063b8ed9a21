package dev.muster.console.chat;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.BEN;
import static dev.muster.console.Samples.INC_1;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 timeline: redacted words are gone from what the local chat keeps")
class PrivateCopiesTest extends LocalChatFixture {

    @BeforeEach
    void givenAnIncidentFollowedInItsRoom() {
        chat.enter("inc-1");
        followed(Place.room("inc-1"));
    }

    private void redacted(PersonId author) {
        Fact fact = new Fact(2, NOON, NOON, author, new Logged(""), Optional.empty());
        chat.copies().forget(timeline.committed().find(INC_1).orElseThrow(), fact);
    }

    private void answering(String text) {
        desk.answering(line -> CompletableFuture.completedFuture(
                new Outcome(true, List.of(new Reply.Whisper(text)), Optional.empty())));
    }

    @Test
    void theLineAsItsAuthorTypedItIsReplacedByAMark() {
        says(ANA, "inc-1", "/swarm log the password is hunter2");
        redacted(ANA);
        assertTrue(seenBy(ANA, "inc-1").contains("(removed)"));
        assertTrue(seenBy(ANA, "inc-1").stream().noneMatch(text -> text.contains("hunter2")));
    }

    @Test
    void soIsTheOneThatWasTypedToTheBotByName() {
        says(ANA, "inc-1", "@muster log the password is hunter2");
        redacted(ANA);
        assertTrue(seenBy(BEN, "inc-1").stream().noneMatch(text -> text.contains("hunter2")));
    }

    @Test
    void answersForOnePersonThatTellOfTheIncidentAreRemovedWhereverTheyWereGiven() {
        answering("*INC-1* so far: hunter2");
        says(BEN, "lobby", "/swarm INC-1 timeline");
        answering("*INC-12* so far: quiet");
        says(BEN, "lobby", "/swarm INC-12 timeline");
        redacted(ANA);
        assertTrue(seenBy(BEN, "lobby").stream().noneMatch(text -> text.contains("hunter2")));
        assertTrue(seenBy(BEN, "lobby").contains("*INC-12* so far: quiet"));
    }

    @Test
    void whatOthersTypedAndWhatIsMerelySaidStays() {
        says(BEN, "inc-1", "/swarm log something else");
        says(ANA, "lobby", "good morning");
        redacted(ANA);
        assertTrue(seenBy(BEN, "inc-1").contains("/swarm log something else"));
        assertEquals("good morning", seenBy(ANA, "lobby").getFirst());
    }
}
