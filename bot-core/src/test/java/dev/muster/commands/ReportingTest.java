package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.DiagnosisEvent.KnownErrorSuspected;
import dev.muster.domain.incident.LifecycleEvent.RestorationConfirmed;
import dev.muster.domain.incident.LifecycleEvent.UserAffected;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B5 deflect, B6 report")
class ReportingTest extends QuestionStoryTest {
    @Test
    void whatIsBrokenRightNowAnswersAQuestionAboutIt() {
        story.says(
                        "sam",
                        "lobby",
                        "/swarm open Nobody can pay at the checkout service:checkout impact:high urgency:high")
                .says("sam", "lobby", "/swarm INC-1 workaround Take cash")
                .says("ana", "lobby", "/ask why does the checkout refuse cards")
                .thenAnswered("*INC-1* is open since", "Nobody can pay", "Take cash");
        assertEquals(List.of("Me too: INC-1", "It is something else"), story.buttons());
    }

    @Test
    void meTooCountsOnceOnTheIncident() {
        story.says("sam", "lobby", "/swarm open Nobody can pay at the checkout service:checkout")
                .says("ana", "lobby", "/ask checkout is gone")
                .presses("ana", "lobby", "metoo", Map.of("question", "Q-1", "other", "INC-1"))
                .thenAnswered("Counted")
                .says("ana", "lobby", "/report checkout is still gone")
                .says("ana", "lobby", "/swarm metoo Q-2 INC-1")
                .says("ben", "lobby", "/report the checkout")
                .says("ben", "lobby", "/swarm metoo Q-3 INC-1")
                .thenAnswered("you and 1 more");
        assertEquals(2, story.events("INC-1", UserAffected.class).size());
        assertEquals(
                List.of(PersonId.of("ana"), PersonId.of("ben")),
                story.incident("INC-1").affected());
    }

    @Test
    void somethingElseGoesOnToTheArticles() {
        story.says("sam", "lobby", "/swarm open Nobody can pay at the checkout service:checkout")
                .says("ana", "lobby", "/report vpn and checkout")
                .thenAnswered("INC-1")
                .says("ana", "lobby", "/swarm unsolved Q-1")
                .thenAnswered("The VPN drops");
    }

    @Test
    void somethingElseGoesOnToAKnownErrorThatNobodyHasTriedYet() {
        story.says("sam", "lobby", "/swarm open Nobody can pay at the checkout service:checkout")
                .says("ana", "lobby", "/report the till at the checkout is slow")
                .thenAnswered("INC-1")
                .says("ana", "lobby", "/swarm unsolved Q-1")
                .thenAnswered("This is a known error", "Step 1 of 2");
        assertEquals(List.of(), enquiry("Q-1").failed());
    }

    @Test
    void aHowToIsAnsweredAlthoughSomethingIsBroken() {
        story.says("sam", "lobby", "/swarm open Nobody can pay service:checkout")
                .says("ana", "lobby", "/ask how do I change my checkout password")
                .thenAnswered("Reset your password", "By the way, INC-1 is open right now");
    }

    @Test
    void aPrivateIncidentIsNotSpokenOf() {
        story.says("sam", "lobby", "/swarm open Somebody broke into the checkout service:checkout private:yes")
                .says("ana", "lobby", "/ask somebody broke into the checkout?");
        assertFalse(story.answer().contains("INC-1"));
    }

    @Test
    void aKnownErrorIsWalkedThroughStepByStep() {
        story.says("ana", "lobby", "/report the till is slow again")
                .thenAnswered("This is a known error", "Step 1 of 2: Close the lid", "`till-slow`")
                .presses("ana", "lobby", "step", Map.of("question", "Q-1", "number", "2"))
                .thenAnswered("Step 2 of 2: Open it again", "Did that work?");
        assertEquals(2, enquiry("Q-1").guidance().step());
        assertEquals(List.of("It works now", "It does not help"), story.buttons());
        story.presses("ana", "lobby", "solved", Map.of("question", "Q-1")).thenAccepted();
        assertEquals(0, story.incidents());
        assertEquals(
                new Stage.Solved(Optional.of(ArticleId.of("till-slow")), Optional.empty()),
                enquiry("Q-1").stage());
    }

    @Test
    void whatTheKnownErrorDoesNotSolveIsRegisteredWithItsSymptoms() {
        story.says("ana", "lobby", "/report the till is slow again")
                .says("ana", "lobby", "/swarm unsolved Q-1")
                .thenAnswered("Is it about *checkout* (shop looks after it)?", "/swarm register Q-1");
        assertTrue(story.buttons().contains("Yes, checkout"));
        story.says(
                        "ana",
                        "lobby",
                        "/swarm register Q-1 service:checkout since:\"nine this morning\" where:\"second floor\" people:4")
                .thenAnswered("It is *INC-1*", "sam is responsible");
        assertEquals(PersonId.of("sam"), story.incident("INC-1").owner());
        assertEquals(
                List.of(
                        "Seen first: nine this morning",
                        "Where: second floor",
                        "How many people have it: 4",
                        "Tried without success: till-slow"),
                story.events("INC-1", Logged.class).stream().map(Logged::what).toList());
        story.thenToldPrivately("sam", "You are called to INC-1");
    }

    @Test
    void aReportIsNeverAFollowUp() {
        story.says("ana", "lobby", "/report vpn trouble")
                .thenAnswered("The VPN drops")
                .says("ana", "lobby", "/report database problem")
                .thenAnswered("let us register it");
        assertTrue(enquiry("Q-2").follows().isEmpty());
    }

    @Test
    void itIsOverOnlyWhenTheReporterSaysSo() {
        story.says("ana", "lobby", "/report the coffee machine leaks")
                .says("ana", "lobby", "/swarm register Q-1")
                .says("mia", "lobby", "/swarm INC-1 resolve New seal")
                .thenToldPrivately("ana", "INC-1, which you reported, should be solved. Does it work again?");
        assertTrue(enquiry("Q-1").stage() instanceof Stage.Registered);
        story.presses("ana", "lobby", "unsolved", Map.of("question", "Q-1")).thenAnswered("INC-1 is open again");
        assertTrue(story.incident("INC-1").isOpen());
        story.says("mia", "lobby", "/swarm INC-1 resolve Another seal")
                .presses("ana", "lobby", "solved", Map.of("question", "Q-1"))
                .thenAccepted();
        assertEquals(1, story.events("INC-1", RestorationConfirmed.class).size());
        assertTrue(enquiry("Q-1").stage() instanceof Stage.Solved);
    }

    @Test
    @DisplayName("A2 classify: a known error is named once in the swarm, with why, and 'that was it' links it")
    void aSwarmHearsOfAKnownErrorOnce() {
        story.says("sam", "lobby", "/swarm open The till is slow service:checkout")
                .says("sam", "lobby", "/swarm INC-1 hypothesis the till overheats");
        assertEquals(
                "till-slow", story.theOnly("INC-1", KnownErrorSuspected.class).article());
        assertTrue(story.rooms().calls("post").stream()
                .anyMatch(call -> call.text()
                        .contains(
                                "Perhaps a known error (till-slow): The till is slow after noon, because it is described like"
                                        + " that, and it affects checkout")));
        story.says("sam", "lobby", "/swarm INC-1 knownerror till-slow").thenAccepted();
        assertEquals(List.of(), story.incident("INC-1").diagnosis().knownErrors());
    }

    @Test
    void badInputGetsAKindAnswer() {
        story.says("ana", "lobby", "/report").thenRefused("What is broken?", "/report WHAT");
        story.says("ana", "lobby", "/swarm register Q-9").thenRefused("no report Q-9 of yours");
        story.says("ana", "lobby", "/report the printer")
                .says("ben", "lobby", "/swarm register Q-1")
                .thenRefused("no report Q-1");
        story.says("ana", "lobby", "/swarm register Q-1 yesterday at noon").thenRefused("since:");
        story.says("ana", "lobby", "/swarm metoo Q-1 INC-7").thenRefused("no incident INC-7");
        story.says("ana", "lobby", "/swarm step Q-1 two").thenRefused("by its number");
        story.says("ana", "lobby", "/swarm register Q-1")
                .thenAccepted()
                .says("ana", "lobby", "/swarm register Q-1")
                .thenAnswered("is INC-1 already");
    }
}
