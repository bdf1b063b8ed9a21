package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.DiagnosisEvent.KnownErrorMatched;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorSuspected;
import dev.muster.domain.incident.DiagnosisEvent.SimilarMatched;
import dev.muster.domain.incident.DiagnosisEvent.SimilarSuspected;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.selfservice.ArticleId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A2 classify, A12 problem: a swarm hears once, with why, what it may be")
class SuggestionsTest extends QuestionStoryTest {
    private int uses() {
        return story.selfService().article(ArticleId.of("till-slow")).incidents();
    }

    @Test
    void thatWasItLinksTheKnownErrorAndCountsAsItsUse() {
        story.says("sam", "lobby", "/swarm open The till is slow service:checkout")
                .says("sam", "lobby", "/swarm INC-1 knownerror till-slow")
                .says("sam", "lobby", "/swarm INC-1 knownerror till-slow")
                .thenAnswered("on the record of INC-1 already");
        assertEquals(
                "till-slow", story.theOnly("INC-1", KnownErrorMatched.class).article());
        assertEquals(1, uses());
        story.says("sam", "lobby", "/swarm article till-slow").thenAnswered("1");
    }

    @Test
    void aHypothesisIsComparedToo() {
        story.says("sam", "lobby", "/swarm open Nobody can pay service:checkout")
                .says("sam", "lobby", "/swarm INC-1 hypothesis the till overheats")
                .says("sam", "lobby", "/swarm INC-1 hypothesis the till again");
        assertEquals(
                "that may be the cause, and it affects checkout",
                story.theOnly("INC-1", KnownErrorSuspected.class).because());
    }

    @Test
    void anIncidentOfThePastIsNamedWithWhy() {
        story.says("sam", "lobby", "/swarm open Blank receipts at the printer service:checkout")
                .says("sam", "lobby", "/swarm INC-1 resolve New paper")
                .says("ana", "lobby", "/swarm open Receipts are blank service:checkout")
                .says("ana", "lobby", "/swarm INC-2 hypothesis blank receipts come from the printer");
        assertEquals(
                new SimilarSuspected(
                        new IncidentId("INC-1"),
                        "both speak of “receipts”, “blank” and are about checkout; `/swarm INC-1 catchup` tells what helped then"),
                story.theOnly("INC-2", SimilarSuspected.class));
        assertTrue(story.rooms().calls("post").stream()
                .anyMatch(call -> call.text().contains("Perhaps like INC-1, because both speak of “receipts”")));
        story.says("ana", "lobby", "/swarm INC-2 like INC-1").thenAccepted();
        assertEquals(
                new IncidentId("INC-1"),
                story.theOnly("INC-2", SimilarMatched.class).other());
        assertEquals(List.of(), story.incident("INC-2").diagnosis().similar());
    }

    @Test
    void aConfirmedCauseOfThePastIsComparedWithAHypothesis() {
        story.says("sam", "lobby", "/swarm open Orders fail")
                .says("sam", "lobby", "/swarm INC-1 hypothesis certificate of the gateway expired")
                .says("sam", "lobby", "/swarm INC-1 confirm H1 seen in the log")
                .says("sam", "lobby", "/swarm INC-1 resolve New certificate")
                .says("ana", "lobby", "/swarm open Nobody can pay")
                .says("ana", "lobby", "/swarm INC-2 hypothesis the gateway certificate");
        assertEquals(
                new IncidentId("INC-1"),
                story.theOnly("INC-2", SimilarSuspected.class).other());
    }

    @Test
    void aPrivateIncidentOfThePastIsNotNamed() {
        story.says("sam", "lobby", "/swarm open Blank receipts at the printer private:yes")
                .says("sam", "lobby", "/swarm INC-1 resolve New paper")
                .says("ana", "lobby", "/swarm open Blank receipts at the printer");
        assertEquals(List.of(), story.events("INC-2", SimilarSuspected.class));
    }

    @Test
    @DisplayName("D4 storage: killed after the opening was acknowledged, the bot still says what it may be")
    void aSuggestionSurvivesAKill() {
        story.says("sam", Place.room("lobby"), "/swarm open The till is slow service:checkout", Optional.empty())
                .join();
        story.close();
        story = SwarmStory.in(folder, new StoryArticles());
        story.settles();
        assertEquals(
                "till-slow", story.theOnly("INC-1", KnownErrorSuspected.class).article());
    }

    @Test
    void badInputGetsAKindAnswer() {
        story.says("sam", "lobby", "/swarm open The till is slow");
        story.says("sam", "lobby", "/swarm INC-1 like INC-9").thenRefused("no incident INC-9");
        story.says("sam", "lobby", "/swarm INC-1 like INC-1").thenRefused("this incident itself");
        story.says("sam", "lobby", "/swarm INC-1 like that").thenRefused("Say which incident");
    }
}
