package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B1 ask, B3 feedback")
class AskingTest extends QuestionStoryTest {
    @Test
    void aClearQuestionIsAnsweredWithStepsAndSource() {
        story.says("ana", "lobby", "/ask how do I reset my password?")
                .thenAccepted()
                .thenAnswered(
                        "Reset your password",
                        "Press Forgot (https://id.example.test)",
                        "Source: `password`, kept by network");
        assertEquals(List.of("That solved it", "Not solved", "Share here", "Ask a person"), story.buttons());
    }

    @Test
    void anUnclearOneOffersCandidates() {
        story.says("ana", "lobby", "/ask something with vpn")
                .thenAnswered("I am not sure", "The VPN drops", "Set up the tunnel");
        assertEquals(List.of("The VPN drops", "Set up the tunnel", "None of these", "Ask a person"), story.buttons());
        story.presses("ana", "lobby", "choose", Map.of("question", "Q-1", "article", "vpn-setup"))
                .thenAnswered("1. Install the client.");
    }

    @Test
    void whatIsNotKnownIsSaidAndAPersonOffered() {
        story.says("ana", "lobby", "/ask where is the coffee").thenAnswered("I do not know that", "ask a person");
        assertTrue(story.buttons().contains("Ask a person"));
    }

    @Test
    void whoeverAsksInAnotherLanguageIsToldToTryEnglish() {
        story.says("ana", "lobby", "/ask Wo ist der Kaffee?")
                .thenAnswered("I do not know that", "I read English best: please try it in English, or ask a person.");
        assertTrue(story.buttons().contains("Ask a person"));
    }

    @Test
    void whileTheArticlesAreReadOnlyThatIsSaid() {
        story.close();
        story = SwarmStory.in(folder, StoryArticles.stillBeingRead());
        story.says("ana", "lobby", "/ask where is the coffee")
                .thenAnswered("I am still reading my articles. Please ask again in a minute, or ask a person now.");
        assertFalse(story.answer().contains("guess"), story.answer());
        assertTrue(story.buttons().contains("Ask a person"));
    }

    @Test
    void solvedStoresTheQuestionAsAVariantWithoutTheAsker() {
        story.says("ana", "lobby", "/ask I forgot my password")
                .presses("ana", "lobby", "solved", Map.of("question", "Q-1"))
                .thenAccepted();
        var article = story.selfService().article(ArticleId.of("password"));
        assertEquals(List.of("I forgot my password"), article.confirmed());
        assertTrue(enquiry("Q-1").stage() instanceof Stage.Solved);
    }

    @Test
    void aQuestionThatNamesTheAskerIsNotLearnedFrom() {
        story.says("ana", "lobby", "/ask this is ana, I forgot my password").says("ana", "lobby", "/swarm solved Q-1");
        assertEquals(
                List.of(), story.selfService().article(ArticleId.of("password")).confirmed());
    }

    @Test
    void notSolvedMovesOnToTheOthersAndThenToAPerson() {
        story.says("ana", "lobby", "/ask vpn")
                .says("ana", "lobby", "/swarm choose Q-1 vpn-drops")
                .says("ana", "lobby", "/swarm unsolved Q-1")
                .thenAnswered("Then perhaps it is this", "Set up the tunnel")
                .says("ana", "lobby", "/swarm choose Q-1 vpn-setup")
                .says("ana", "lobby", "/swarm unsolved q1")
                .thenAnswered("all that I have", "ask a person");
    }

    @Test
    void aFollowUpKeepsItsContext() {
        story.says("ana", "lobby", "/ask my vpn drops")
                .says("ana", "lobby", "/ask and on a train?")
                .thenAnswered("The VPN drops");
        assertEquals(new EnquiryId("Q-1"), enquiry("Q-2").follows().orElseThrow());
    }

    @Test
    void aQuestionThatStandsAloneIsNotAFollowUp() {
        story.says("ana", "lobby", "/ask my vpn drops")
                .says("ana", "lobby", "/ask may people bring a dog to the office?")
                .thenAnswered("I do not know that");
        assertTrue(enquiry("Q-2").follows().isEmpty());
    }

    @Test
    void theAnswerIsSharedOnlyWhenTheAskerWantsIt() {
        story.says("ana", "lobby", "/ask password");
        assertEquals(List.of(), story.rooms().calls("post"));
        story.presses("ben", "lobby", "share", Map.of("question", "Q-1")).thenRefused("somebody else's");
        story.presses("ana", "lobby", "share", Map.of("question", "Q-1")).thenAccepted();
        assertTrue(story.rooms().calls("post").getFirst().text().contains("Reset your password"));
        story.presses("ana", "lobby", "share", Map.of("question", "Q-1")).thenAccepted();
        assertEquals(1, story.rooms().standing().size(), "shared twice, it stands once");
    }

    @Test
    void aMentionAndADirectMessageAreQuestionsToo() {
        story.says("ana", "lobby", "@muster how do I reset my password?").thenAnswered("Reset your password");
        story.tells("ana", "I forgot my password").thenAnswered("Reset your password");
        assertFalse(enquiry("Q-2").mayLearn());
        story.presses("ana", "@ana", "solved", Map.of("question", "Q-2"));
        assertEquals(
                List.of(), story.selfService().article(ArticleId.of("password")).confirmed());
        story.says("ana", "lobby", "@muster hypotesis it is the cable").thenRefused("Did you mean “hypothesis”?");
    }

    @Test
    void aRepeatedDeliveryAsksOnce() {
        story.delivers("d1", "ana", "lobby", "/ask password").delivers("d1", "ana", "lobby", "/ask password");
        assertTrue(story.selfService().enquiry(new EnquiryId("Q-2")).isEmpty());
    }

    @Test
    void badInputGetsAKindAnswer() {
        story.says("ana", "lobby", "/ask").thenRefused("What would you like to know?", "/ask QUESTION");
        story.says("ana", "lobby", "/ask " + "word ".repeat(5000)).thenAnswered("I do not know that");
        story.says("ana", "lobby", "/swarm solved Q-99").thenRefused("There is no question Q-99");
        story.says("ana", "lobby", "/swarm solved banana").thenRefused("Say which question");
        story.says("ana", "lobby", "/ask <script>alert(1)</script> *_`").thenAnswered("I do not know that");
    }
}
