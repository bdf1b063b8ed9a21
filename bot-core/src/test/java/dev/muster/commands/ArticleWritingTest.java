package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.SectionKind;
import dev.muster.ports.Card;
import dev.muster.ports.Reply.Whisper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B2 hand over, B3 feedback, B4 articles, A12 problem: what helped is written down")
class ArticleWritingTest extends QuestionStoryTest {
    private Article article(String id) {
        return story.selfService().article(ArticleId.of(id)).latest().orElseThrow();
    }

    @Test
    void anArticleIsWrittenLookedAtPublishedAndRetired() {
        story.says("ana", "lobby", "/swarm article write vpn-on-trains The VPN on trains: choose TCP")
                .thenAnswered("*The VPN on trains*", "draft", "choose TCP");
        assertEquals(ArticleState.DRAFT, article("vpn-on-trains").state());
        story.says("ana", "lobby", "/swarm article publish vpn-on-trains").thenRefused("Nobody has looked at");
        story.says("ana", "lobby", "/swarm article validate vpn-on-trains").thenRefused("somebody else should look");
        story.says("ben", "lobby", "/swarm article validate vpn-on-trains").thenRefused("There is no article");
        story.says("max", "lobby", "/swarm article validate vpn-on-trains").thenAccepted();
        story.says("ben", "lobby", "/swarm article publish vpn-on-trains").thenRefused("There is no article");
        story.says("ana", "lobby", "/swarm article publish vpn-on-trains").thenAccepted();
        assertEquals(ArticleState.PUBLISHED, article("vpn-on-trains").state());
        assertEquals(
                "max",
                story.selfService()
                        .article(ArticleId.of("vpn-on-trains"))
                        .reviewer()
                        .orElseThrow()
                        .value());
        story.says("mia", "lobby", "/swarm article retire vpn-on-trains").thenAccepted();
        assertEquals(ArticleState.RETIRED, article("vpn-on-trains").state());
        assertEquals(
                4,
                story.selfService()
                        .article(ArticleId.of("vpn-on-trains"))
                        .history()
                        .size());
    }

    @Test
    void itsCardTellsWhoSeesItNowAndHowOftenItHelped() {
        story.says("ana", "lobby", "/swarm article write vpn-on-trains The VPN on trains: choose TCP");
        assertEquals("those who keep it; once it is published: everyone", line("Seen by"));
        story.says("max", "lobby", "/swarm article validate vpn-on-trains")
                .says("ana", "lobby", "/swarm article publish vpn-on-trains")
                .says("ana", "lobby", "/swarm article vpn-on-trains");
        assertEquals("everyone", line("Seen by"));
        story.says("ana", "lobby", "/ask how do I reset my password?")
                .says("ana", "lobby", "/swarm solved Q-1")
                .says("ana", "lobby", "/swarm article password");
        assertEquals("in 1 of 1 case", line("Helped"));
    }

    private String line(String label) {
        return story.outcome().replies().stream()
                .flatMap(reply -> reply instanceof Whisper whisper ? whisper.card().stream() : Stream.empty())
                .flatMap(card -> card.lines().stream())
                .filter(line -> line.label().equals(label))
                .map(Card.Line::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void beforeItIsPublishedOnlyItsKeepersReviewersAndManagersReadIt() {
        story.says(
                        "ana",
                        "lobby",
                        "/swarm article write tills ---\nowner: shop\nreviewer: \"@ben\"\naudience: dba\n---\n"
                                + "The till is stuck\n\n## Resolution\n\nPress twice.")
                .thenAnswered("The till is stuck", "Press twice");
        for (String person : List.of("ana", "sam", "sue", "ben", "mia", "max")) {
            story.says(person, "lobby", "/swarm article tills").thenAnswered("Press twice");
        }
        for (String person : List.of("dan", "nils", "zoe")) {
            story.says(person, "lobby", "/swarm article tills")
                    .thenRefused("There is no article tills that you can see");
        }
        story.says("ben", "lobby", "/swarm article validate tills").thenAccepted();
        story.says("dan", "lobby", "/swarm article tills").thenRefused("There is no article");
        story.says("sam", "lobby", "/swarm article publish tills").thenAccepted();
        story.says("dan", "lobby", "/swarm article tills").thenAnswered("Press twice");
        story.says("nils", "lobby", "/swarm article tills").thenRefused("There is no article");
        story.says("sam", "lobby", "/swarm article retire tills").thenAccepted();
        story.says("dan", "lobby", "/swarm article tills").thenRefused("There is no article");
        story.says("sue", "lobby", "/swarm article tills").thenAnswered("Press twice");
    }

    @Test
    void notesAboveATextSayWhoKeepsItAndAMistakeInThemIsNamed() {
        story.says("ana", "lobby", "/swarm article write rain ---\nowner: shp\n---\nRain: stay in")
                .thenRefused("Nobody here is called “shp”.");
        story.says(
                        "ana",
                        "lobby",
                        "/swarm article write rain ---\nowner: shop\nlinks:\n- https://rain.example.test\n---\nRain: stay in")
                .thenAccepted();
        story.says("sam", "lobby", "/swarm article write rain Rain: stay in, or swim")
                .thenAccepted();
        assertEquals("shop", article("rain").owner().orElseThrow());
        assertEquals(List.of("https://rain.example.test"), article("rain").links());
    }

    @Test
    void anAnswerBecomesADraftWithOneClick() {
        story.says("ana", "lobby", "/ask how do I void a sale at the checkout?")
                .says("ana", "lobby", "/swarm person Q-1")
                .says("sam", "lobby", "/swarm answer Q-1 Press the red key twice")
                .says("ana", "lobby", "/swarm solved Q-1")
                .thenToldPrivately("sam", "The next person could find it")
                .presses("sam", "lobby", "draft", Map.of("question", "Q-1"))
                .thenAnswered("Press the red key twice", "how do I void a sale");
        Article draft = article("how-do-i-void-a-sale-at-the-checkout");
        assertEquals("@sam", draft.owner().orElseThrow());
        assertEquals(
                draft.id(),
                story.selfService()
                        .enquiry(new EnquiryId("Q-1"))
                        .orElseThrow()
                        .draft()
                        .orElseThrow());
    }

    @Test
    void anIncidentBecomesAKnownErrorInOneStep() {
        story.says("sam", "lobby", "/swarm open Receipts come out blank service:checkout")
                .says("sam", "lobby", "/swarm INC-1 hypothesis The paper is the wrong way round")
                .says("sam", "lobby", "/swarm INC-1 confirm H1 it is")
                .says("sam", "lobby", "/swarm INC-1 workaround Turn the roll")
                .says("sam", "lobby", "/swarm INC-1 resolve New paper")
                .thenAnswered("To keep it as a known error with its workaround: `/swarm draft INC-1`")
                .says("sam", "lobby", "/swarm draft INC-1")
                .thenAnswered("Receipts come out blank", "Turn the roll");
        Article draft = article("receipts-come-out-blank");
        assertEquals("checkout", draft.knownError().orElseThrow().affects().getFirst());
        assertEquals(
                "New paper", draft.section(SectionKind.RESOLUTION).orElseThrow().text());
        assertEquals(
                "The paper is the wrong way round",
                draft.section(SectionKind.CAUSE).orElseThrow().text());
    }

    @Test
    void gapsAreGroupedWithCountsAndNameArticlesThatFail() {
        story.says("ana", "lobby", "/ask where can I park my bicycle?")
                .says("ben", "lobby", "/ask is there a place for parking bicycles")
                .says("ben", "lobby", "/ask who waters the plants")
                .tells("dan", "may I bring my dog")
                .says("ana", "lobby", "/ask password")
                .says("ana", "lobby", "/swarm unsolved Q-5")
                .says("ben", "lobby", "/ask password please")
                .says("ben", "lobby", "/swarm unsolved Q-6")
                .says("mia", "lobby", "/swarm gaps")
                .thenAnswered("• 2 times: “where can I park my bicycle?”", "• once: “who waters the plants”")
                .thenAnswered("do not help people often enough: `password` (helped in 0 of 2 cases)", "`vpn-drops`");
        assertTrue(!story.answer().contains("dog"), story.answer());
    }

    @Test
    @DisplayName("B3 feedback: only what an article could have answered is a gap")
    void whatIsBrokenBeingReportedOrNoQuestionIsNoGap() {
        story.says("mia", "lobby", "/swarm gaps").thenAnswered("Nothing yet: nobody has asked for anything lately.");
        story.says("mia", "lobby", "/swarm open Checkout is down service:checkout impact:high urgency:high")
                .says("ana", "lobby", "/ask why is checkout down")
                .says("ana", "lobby", "/swarm unsolved Q-1")
                .says("ben", "lobby", "/report the parking gate does not open")
                .says("ben", "lobby", "/ask ???")
                .says("ben", "lobby", "/ask x")
                .says("ben", "lobby", "/ask who waters the plants")
                .says("mia", "lobby", "/swarm gaps")
                .thenAnswered("• once: “who waters the plants”");
        assertEquals(
                1, story.answer().lines().filter(line -> line.startsWith("•")).count(), story.answer());
    }

    @Test
    void badInputGetsAKindAnswer() {
        story.says("ana", "lobby", "/swarm article").thenRefused("Which article?");
        story.says("ana", "lobby", "/swarm article nothing-there").thenRefused("There is no article nothing-there");
        story.says("ana", "lobby", "/swarm article write x").thenRefused("The title, a colon");
        story.says("ana", "lobby", "/swarm article write x just a title").thenRefused("Put the title first");
        story.says("ana", "lobby", "/swarm article write password Mine: mine")
                .thenRefused("The name `password` is taken.");
        story.says("ana", "lobby", "/swarm article publish nothing").thenRefused("not written here");
        story.says("ana", "lobby", "/swarm draft Q-4").thenRefused("no answer to Q-4");
        story.says("ana", "lobby", "/swarm draft INC-4").thenRefused("no incident INC-4");
        story.says("ana", "lobby", "/swarm draft it").thenRefused("Say of what");
    }
}
