package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.domain.incident.WorkEvent.Logged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B3 feedback: what is not it is not offered again, and a person is never far")
class NoneOfTheseTest extends QuestionStoryTest {
    private static final Map<String, String> FIRST = Map.of("question", "Q-1");

    @Test
    void noneOfTheCandidatesLeadsToAPerson() {
        story.says("ana", "lobby", "/ask vpn")
                .presses("ana", "lobby", "unsolved", FIRST)
                .thenAnswered("all that I have", "ask a person");
        long version = enquiry("Q-1").version();
        story.presses("ana", "lobby", "unsolved", FIRST).thenAnswered("all that I have", "ask a person");
        assertEquals(version, enquiry("Q-1").version(), "pressed twice, said once");
        assertEquals(List.of(), enquiry("Q-1").failed(), "no article failed that nobody tried");
    }

    @Test
    void whatIsLeftAfterAnAnswerIsOfferedOnce() {
        story.says("ana", "lobby", "/ask vpn")
                .says("ana", "lobby", "/swarm choose Q-1 vpn-drops")
                .says("ana", "lobby", "/swarm unsolved Q-1")
                .thenAnswered("Then perhaps it is this", "Set up the tunnel")
                .says("ana", "lobby", "/swarm unsolved Q-1")
                .thenAnswered("all that I have", "ask a person");
    }

    @Test
    void aRepeatedDeliveryDoesNotGoOn() {
        story.says("ana", "lobby", "/ask vpn")
                .says("ana", "lobby", "/swarm choose Q-1 vpn-drops")
                .delivers("d1", "ana", "lobby", "/swarm unsolved Q-1")
                .delivers("d1", "ana", "lobby", "/swarm unsolved Q-1")
                .thenAnswered("Then perhaps it is this", "Set up the tunnel");
    }

    @Test
    void pressingTwiceDoesNotTurnDownWhatComesNext() {
        Map<String, String> drops = Map.of("question", "Q-1", "what", "vpn-drops");
        story.says("ana", "lobby", "/ask vpn")
                .says("ana", "lobby", "/swarm choose Q-1 vpn-drops")
                .presses("ana", "lobby", "unsolved", drops)
                .thenAnswered("Set up the tunnel");
        long version = enquiry("Q-1").version();
        story.presses("ana", "lobby", "unsolved", drops).thenAnswered("Then perhaps it is this", "Set up the tunnel");
        assertEquals(version, enquiry("Q-1").version());
    }

    @Test
    void somethingElsePressedTwiceStillOffersTheArticles() {
        Map<String, String> incident = Map.of("question", "Q-1", "what", "INC-1");
        story.says("sam", "lobby", "/swarm open Nobody can pay at the checkout service:checkout")
                .says("ana", "lobby", "/report vpn and checkout")
                .thenAnswered("INC-1")
                .presses("ana", "lobby", "unsolved", incident)
                .presses("ana", "lobby", "unsolved", incident)
                .thenAnswered("The VPN drops");
    }

    @Test
    @DisplayName("B6 report: known errors first, else it is registered; no how-to in between")
    void whatAKnownErrorDidNotSolveIsRegistered() {
        story.says("ana", "lobby", "/report the till is slow and the vpn drops")
                .says("ana", "lobby", "/swarm choose Q-1 till-slow")
                .thenAnswered("Step 1 of 2")
                .says("ana", "lobby", "/swarm unsolved Q-1")
                .thenAnswered("Then let us register it");
        assertFalse(story.answer().contains("The VPN drops"));
    }

    @Test
    @DisplayName(
            "B6 report: none of the candidates is it, so it is registered, and nothing untried is said to have failed")
    void aReportThatNothingFitsIsRegistered() {
        story.says("ana", "lobby", "/report vpn trouble")
                .thenAnswered("I am not sure")
                .presses("ana", "lobby", "unsolved", FIRST)
                .thenAnswered("Then let us register it")
                .presses("ana", "lobby", "unsolved", FIRST)
                .thenAnswered("Then let us register it")
                .says("ana", "lobby", "/swarm register Q-1")
                .thenAnswered("It is *INC-1*");
        assertEquals(List.of(), story.events("INC-1", Logged.class));
    }
}
