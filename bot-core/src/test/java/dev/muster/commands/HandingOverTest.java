package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B2 hand over: what nobody wrote down goes to the people who know, and comes back")
class HandingOverTest extends QuestionStoryTest {
    private Enquiry enquiry() {
        return story.selfService().enquiry(new EnquiryId("Q-1")).orElseThrow();
    }

    private List<PersonId> asked() {
        return enquiry().asked();
    }

    @Test
    void theTeamThatOwnsTheTopicIsAskedWithWhatWasTried() {
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout")
                .presses("ana", "lobby", "person", Map.of("question", "Q-1"))
                .thenAnswered("with shop (sam, sue)");
        story.thenToldPrivately("sam", "ana has a question for you (Q-1)");
        assertEquals(List.of(PersonId.of("sam"), PersonId.of("sue")), asked());
    }

    @Test
    void withoutAServiceItGoesToWhoKeepsTheNearestArticle() {
        story.says("ana", "lobby", "/ask vpn").says("ana", "lobby", "/swarm person Q-1");
        assertEquals(List.of(PersonId.of("nils")), asked());
    }

    @Test
    void withoutAnythingItGoesToTheManagers() {
        story.says("ana", "lobby", "/ask where is the coffee").says("ana", "lobby", "/swarm person Q-1");
        assertEquals(List.of(PersonId.of("mia"), PersonId.of("max")), asked());
    }

    @Test
    void whoeverTakesItAnswersAndTheAskerGetsIt() {
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout")
                .says("ana", "lobby", "/swarm person Q-1")
                .says("sam", "lobby", "/swarm take Q-1")
                .thenToldPrivately("sue", "sam looks into Q-1")
                .thenToldPrivately("ana", "sam is looking into your question")
                .says("sam", "lobby", "/swarm answer Q-1 Press the red key twice")
                .thenToldPrivately("ana", "sam answered your question")
                .says("ana", "lobby", "/swarm solved Q-1")
                .thenToldPrivately("sam", "Your answer solved Q-1");
        assertTrue(
                enquiry().stage() instanceof Stage.Solved solved && solved.by().isPresent());
    }

    @Test
    void anAnswerThatDoesNotHelpGoesBackToWhoeverGaveIt() {
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout")
                .says("ana", "lobby", "/swarm person Q-1")
                .says("sue", "lobby", "/swarm answer Q-1 No idea, restart it")
                .says("ana", "lobby", "/swarm unsolved Q-1")
                .thenToldPrivately("sue", "did not solve it yet")
                .says("ana", "lobby", "/swarm person Q-1 dba");
        assertEquals(List.of(PersonId.of("dan"), PersonId.of("dora")), asked());
    }

    @Test
    void oneTeamIsAskedAtATimeAndWhoeverTakesItFromSomebodyIsTold() {
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout")
                .says("ana", "lobby", "/swarm person Q-1")
                .says("ana", "lobby", "/swarm person Q-1")
                .thenAnswered("I have asked")
                .says("ana", "lobby", "/swarm person Q-1 nobody")
                .thenRefused("There is no team nobody")
                .says("ana", "lobby", "/swarm person Q-1 dba")
                .thenRefused("Q-1 is with", "already", "I ask on by myself")
                .says("sam", "lobby", "/swarm take Q-1")
                .says("sue", "lobby", "/swarm take Q-1")
                .thenAnswered("sam had it and hears of it. Q-1 is yours")
                .thenToldPrivately("sam", "sue looks into Q-1");
    }

    @Test
    void whatNobodyAnswersEscalatesByItself() {
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout")
                .says("ana", "lobby", "/swarm person Q-1")
                .after(Duration.ofMinutes(31))
                .thenToldPrivately("mia", "Nobody has answered Q-1 yet")
                .thenToldPrivately("ana", "still waits");
        assertEquals(4, asked().size());
        story.says("ana", "lobby", "/swarm questions").thenAnswered("it took too long, so more people were asked");
    }

    @Test
    void whatWasTakenAndNotAnsweredEscalatesToo() {
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout")
                .says("ana", "lobby", "/swarm person Q-1")
                .after(Duration.ofMinutes(10))
                .says("sam", "lobby", "/swarm take Q-1")
                .after(Duration.ofMinutes(25));
        assertEquals(2, asked().size());
        story.after(Duration.ofMinutes(6)).thenToldPrivately("max", "Nobody has answered Q-1 yet");
    }

    @Test
    void anAnsweredOneNeverEscalates() {
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout")
                .says("ana", "lobby", "/swarm person Q-1")
                .says("sam", "lobby", "/swarm answer Q-1 Red key")
                .after(Duration.ofHours(9));
        assertTrue(story.rooms().calls("tell").stream()
                .noneMatch(call -> call.text().contains("Nobody has answered")));
    }

    @Test
    void whoWasNotAskedSeesNothingOfIt() {
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout")
                .says("ana", "lobby", "/swarm person Q-1")
                .says("nils", "lobby", "/swarm answer Q-1 me")
                .thenRefused("no question Q-1 that waits for you");
        story.says("nils", "lobby", "/swarm questions").thenAnswered("nothing waits for you");
        story.says("sam", "lobby", "/swarm questions").thenAnswered("/swarm answer Q-1 TEXT");
    }

    @Test
    void aTeamThatIsNotThereIsNamedKindly() {
        story.says("ana", "lobby", "/ask coffee")
                .says("ana", "lobby", "/swarm person Q-1 banana")
                .thenRefused("no team banana", "network");
    }
}
