package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.LifecycleEvent.UserAffected;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.Asker.Consent;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("B1 ask, B3 feedback: a plain yes or no answers what was asked last, and is never a question")
class YesAndNoTest extends QuestionStoryTest {
    private void thenNothingElseWasAsked() {
        assertTrue(story.selfService().enquiry(new EnquiryId("Q-2")).isEmpty());
    }

    @Test
    void yesAsksAPerson() {
        story.tells("ana", "where is the coffee").thenAnswered("shall I ask a person?");
        story.tells("ana", "yes").thenAnswered("I have asked: Q-1");
        assertTrue(enquiry("Q-1").isWaiting());
        assertEquals(
                Consent.SOUGHT,
                story.selfService().asker(PersonId.of("ana")).consent(),
                "yes was about the person, not about keeping words");
        thenNothingElseWasAsked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No, thanks", "ok", "nein"})
    void anythingElseLeavesIt(String said) {
        story.tells("ana", "where is the coffee");
        story.tells("ana", said).thenAnswered("not answered", "`/swarm person Q-1` asks");
        assertTrue(enquiry("Q-1").stage() instanceof Stage.Unanswered);
        thenNothingElseWasAsked();
    }

    @Test
    void noToTheCandidatesIsNoneOfThem() {
        story.tells("ana", "vpn").thenAnswered("I am not sure");
        story.tells("ana", "yes").thenAnswered("is it one of them?");
        story.tells("ana", "no").thenAnswered("shall I ask a person?");
        story.tells("ana", "ja").thenAnswered("I have asked: Q-1");
        thenNothingElseWasAsked();
    }

    @Test
    void yesToAnIncidentIsMeToo() {
        story.says("sam", "lobby", "/swarm open Nobody can pay at the checkout service:checkout");
        story.tells("ana", "/report the till at the checkout is slow").thenAnswered("Do you have that too?");
        story.tells("ana", "yes").thenAnswered("Counted");
        assertEquals(1, story.events("INC-1", UserAffected.class).size());
        thenNothingElseWasAsked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "ja", "ok", "Okay!", "nope"})
    void whereNothingWasAskedItIsSaidWhatToDo(String said) {
        story.tells("ana", said).thenRefused("not waiting for an answer", "/swarm questions");
        story.says("ana", "lobby", "/ask " + said).thenRefused("not waiting for an answer");
        assertTrue(story.selfService().enquiry(new EnquiryId("Q-1")).isEmpty());
    }
}
