package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.selfservice.EnquiryId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B1 ask: in a room where plain questions are answered")
class OverhearingTest extends QuestionStoryTest {
    private void nothingIsSaid(String words) {
        story.isOverheard("ana", "help-desk", words, false).thenAccepted();
        assertEquals("", story.answer(), words);
    }

    @Test
    void whatIsCertainIsAnsweredToTheAskerAlone() {
        story.isOverheard("ana", "help-desk", "I forgot my password, what now", false)
                .thenAnswered("Reset your password", "Source: `password`");
        assertTrue(story.buttons().contains("Share here"));
        story.presses("ana", "help-desk", "solved", Map.of("question", "Q-1")).thenAccepted();
        story.presses("ana", "help-desk", "share", Map.of("question", "Q-1")).thenAccepted();
        assertTrue(story.rooms().calls("post").getLast().text().contains("Reset your password"));
    }

    @Test
    void anythingElseIsLeftAloneAndLeavesNoTrace() {
        nothingIsSaid("something with vpn here");
        nothingIsSaid("where is the coffee machine?");
        nothingIsSaid("good morning");
        nothingIsSaid("password");
        nothingIsSaid("@ben do you know my password rules");
        assertTrue(story.selfService().enquiry(new EnquiryId("Q-1")).isEmpty());
    }

    @Test
    void nobodyIsToldTheSameTwiceInARow() {
        story.isOverheard("ana", "help-desk", "how do I reset my password", false);
        nothingIsSaid("nobody knows how the password is reset?");
        story.after(Duration.ofHours(2)).isOverheard("ana", "help-desk", "how do I reset my password", false);
        assertFalse(story.answer().isEmpty());
    }

    @Test
    void whatIsBrokenRightNowIsSaidWhenItIsDescribed() {
        story.says("sam", "lobby", "/swarm open Nobody can pay at the checkout service:checkout")
                .isOverheard("ana", "help-desk", "nobody can use the checkout any more", false)
                .thenAnswered("*INC-1* is open since");
    }

    @Test
    void aPrivateIncidentIsNotSpokenOfWhereEverybodyReads() {
        story.says("sam", "lobby", "/swarm open Nobody can pay at the checkout service:checkout private:yes")
                .isOverheard("sam", "help-desk", "nobody can use the checkout any more", true);
        assertEquals("", story.answer());
    }
}
