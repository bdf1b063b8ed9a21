package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Asker.Consent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D5 security: the words of direct messages are the asker's own")
class ConsentTest extends QuestionStoryTest {
    private static final Duration A_QUARTER = Duration.ofMinutes(16);

    private static final String KEEPING = "unless I may keep it";

    private Consent consent() {
        return story.selfService().asker(PersonId.of("ana")).consent();
    }

    @Test
    void consentIsAskedForOnceAndKindly() {
        story.tells("ana", "I forgot my password").thenAnswered("Reset your password", KEEPING, "180 days");
        assertTrue(story.buttons().containsAll(List.of("You may keep it", "Forget it")));
        story.tells("ana", "how do I set up the vpn?");
        assertFalse(story.answer().contains(KEEPING));
        story.says("ana", "lobby", "/ask how do I reset my password?");
        assertFalse(story.answer().contains(KEEPING));
        assertEquals(Consent.SOUGHT, consent());
    }

    @Test
    void withoutItTheWordsGoAsSoonAsTheyAreNotNeeded() {
        story.tells("ana", "I forgot my password").forgetsAfter(Duration.ofMinutes(5));
        assertEquals("I forgot my password", enquiry("Q-1").text());
        story.forgetsAfter(A_QUARTER);
        assertEquals("", enquiry("Q-1").text());
    }

    @Test
    void withItTheyAreKeptAndLearnedFrom() {
        story.tells("ana", "I forgot my password")
                .presses("ana", "@ana", "consent", Map.of("answer", "yes"))
                .thenAnswered("Thank you", "/swarm consent no");
        story.tells("ana", "how can I get a new password").presses("ana", "@ana", "solved", Map.of("question", "Q-2"));
        story.forgetsAfter(A_QUARTER);
        assertEquals("I forgot my password", enquiry("Q-1").text());
        assertEquals(
                List.of("how can I get a new password"),
                story.selfService().article(ArticleId.of("password")).confirmed());
    }

    @Test
    void aMindMayBeChanged() {
        story.tells("ana", "consent yes").thenAnswered("Thank you");
        story.says("ana", "lobby", "/swarm consent no").thenAnswered("All right");
        assertEquals(Consent.WITHHELD, consent());
        story.tells("ana", "I forgot my password");
        assertFalse(story.answer().contains(KEEPING));
        story.forgetsAfter(A_QUARTER);
        assertEquals("", enquiry("Q-1").text());
        story.says("ana", "lobby", "/swarm consent perhaps").thenRefused("Say yes or no");
    }

    @Test
    void whatAPersonIsAskedIsKeptUntilItIsAnswered() {
        story.tells("ana", "how do I void a sale at the checkout?");
        story.tells("ana", "person Q-1");
        story.forgetsAfter(A_QUARTER);
        assertEquals("how do I void a sale at the checkout?", enquiry("Q-1").text());
    }

    @Test
    void whoeverIsBeingAskedAboutAReportHasADay() {
        story.tells("ana", "/report the coffee machine leaks");
        story.forgetsAfter(A_QUARTER);
        assertEquals("the coffee machine leaks", enquiry("Q-1").text());
        story.forgetsAfter(Duration.ofHours(25));
        assertEquals("", enquiry("Q-1").text());
    }

    @Test
    void theAnswerThatIsRememberedWithADeliveryGoesToo() {
        story.delivers("d1", "ana", "@ana", "/ask where is the secret coffee").thenAnswered("I do not know");
        story.delivers("d2", "ana", "@ana", "/swarm questions").thenAnswered("secret coffee");
        story.forgetsAfter(A_QUARTER);
        story.delivers("d2", "ana", "@ana", "/swarm questions").thenAnswered("no longer kept");
    }

    @Test
    @DisplayName("D5 security: erasing a person takes them out of questions and of what they wrote, owned and reviewed")
    void aPersonWhoIsForgotten() {
        story.tells("ana", "consent yes");
        story.says("ana", "lobby", "/ask where does ana keep the keys?")
                .says("ana", "lobby", "/swarm article write keys Where the keys are: Ask ana")
                .says("ana", "lobby", "/swarm article validate keys")
                .forgets("ana");
        var article = story.selfService().article(ArticleId.of("keys")).latest().orElseThrow();
        assertEquals(Optional.of("@erased"), article.owner());
        assertEquals("Ask erased", article.sections().getFirst().text());
        assertEquals("where does erased keep the keys?", enquiry("Q-1").text());
        assertEquals(Consent.UNASKED, consent());
    }
}
