package dev.muster.domain.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.StoryPractice;
import dev.muster.commands.StoryTest;
import dev.muster.domain.incident.SwarmEvent.CallDeclined;
import dev.muster.domain.incident.SwarmEvent.CallUnanswered;
import dev.muster.domain.incident.SwarmEvent.HelpOffered;
import dev.muster.domain.incident.SwarmEvent.MoneyDrawn;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.ResponderReleased;
import dev.muster.domain.incident.SwarmEvent.RosterExhausted;
import dev.muster.domain.practice.PersonId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A3 swarm: who is called, who answers, who is called next")
class CallingTest extends StoryTest {

    @BeforeEach
    void givenAMajorIncident() {
        story.says("ana", "ops", MAJOR);
    }

    private List<String> called() {
        return story.events("INC-1", ResponderCalled.class).stream()
                .map(call -> call.person().value())
                .toList();
    }

    private Presence presence(String person) {
        return story.incident("INC-1")
                .swarm()
                .find(PersonId.of(person))
                .orElseThrow()
                .presence();
    }

    @Test
    void whoDoesNotAnswerInTimeIsFollowedByTheNextOnTheRoster() {
        story.says("mia", "ops", "/swarm INC-1 join").after(StoryPractice.ANSWER);
        assertEquals(
                PersonId.of("sam"), story.theOnly("INC-1", CallUnanswered.class).person());
        assertEquals(List.of("mia", "sam", "sue"), called());
        story.thenToldPrivately("sue", "You are called to INC-1 for shop");
    }

    @Test
    void aMomentBeforeTheDeadlineNobodyElseIsCalled() {
        story.after(StoryPractice.ANSWER.minusSeconds(1));
        assertEquals(List.of("mia", "sam"), called());
    }

    @Test
    void whenTheRosterIsExhaustedTheOwnerIsTold() {
        story.says("mia", "ops", "/swarm INC-1 join")
                .after(StoryPractice.ANSWER)
                .after(StoryPractice.ANSWER);
        assertEquals("shop", story.theOnly("INC-1", RosterExhausted.class).team());
        story.thenToldPrivately("mia", "Nobody of shop is left to call");
    }

    @Test
    void whoDeclinesIsFollowedAtOnce() {
        story.says("sam", "ops", "/swarm INC-1 decline on a train").thenAccepted();
        story.theOnly("INC-1", CallDeclined.class);
        assertEquals(List.of("mia", "sam", "sue"), called());
        assertInstanceOf(Presence.Declined.class, presence("sam"));
    }

    @Test
    void whoeverActsTakesPartSoThatNobodyElseIsCalledForThem() {
        story.says("sam", "ops", "/swarm INC-1 log I see it too")
                .says("mia", "ops", "/swarm INC-1 join")
                .after(Duration.ofHours(1));
        assertInstanceOf(Presence.Here.class, presence("sam"));
        assertEquals(List.of("mia", "sam"), called());
    }

    @Test
    void whoeverSpeaksInTheRoomHasAnswered() {
        story.writes("sam", story.incident("INC-1").place().orElseThrow(), "m1", "looking");
        assertInstanceOf(Presence.Here.class, presence("sam"));
    }

    @Test
    void callingATeamThatWasCalledCallsItsNextPerson() {
        story.says("ana", "ops", "/swarm INC-1 call shop because two pairs of eyes")
                .thenAccepted();
        assertEquals(List.of("mia", "sam", "sue"), called());
        story.says("ana", "ops", "/swarm INC-1 call shop").thenAccepted();
        assertEquals("shop", story.theOnly("INC-1", RosterExhausted.class).team());
    }

    @Test
    void anyoneMayCallOneMoreCompetenceOrPerson() {
        story.says("ben", "ops", "/swarm INC-1 call databases")
                .thenAccepted()
                .says("ben", "ops", "/swarm INC-1 call @nils")
                .thenAccepted();
        assertEquals(List.of("mia", "sam", "dan", "nils"), called());
        story.says("ben", "ops", "/swarm INC-1 call @nils").thenAccepted().thenAnswered("has been called");
        assertEquals(4, called().size());
    }

    @Test
    void whoWasReleasedIsThankedAndMayBeCalledAgain() {
        story.says("sam", "ops", "/swarm INC-1 join")
                .says("ana", "ops", "/swarm INC-1 release shop")
                .thenAccepted()
                .thenToldPrivately("sam", "Thank you");
        story.theOnly("INC-1", ResponderReleased.class);
        story.says("ana", "ops", "/swarm INC-1 call @sam").thenAccepted();
        assertInstanceOf(Presence.Waiting.class, presence("sam"));
    }

    @Test
    void anyoneCanOfferHelpAndItIsNotTakenForAnAnswerToACall() {
        story.says("ben", "ops", "/swarm INC-1 offer").thenAccepted();
        story.theOnly("INC-1", HelpOffered.class);
        assertInstanceOf(Presence.Offered.class, presence("ben"));
    }

    @Test
    void joiningTwiceIsMerelyAcknowledged() {
        story.says("ben", "ops", "/swarm INC-1 join")
                .says("ben", "ops", "/swarm INC-1 join")
                .thenAccepted()
                .thenAnswered("already");
        assertEquals(
                1,
                story.events("INC-1", ResponderJoined.class).stream()
                        .filter(joined -> joined.person().equals(PersonId.of("ben")))
                        .count());
    }

    @Test
    void moneyThatTheModelSetsAsideIsDrawnAndRecordedUntilItIsGone() {
        story.says("ana", "ops", "/swarm INC-1 spend 10 EUR cables").thenRefused("sets no money aside");
        story.says("ana", "ops", "/swarm INC-1 reclassify model:data because it is the data")
                .says("ana", "ops", "/swarm INC-1 spend 400 EUR a consultant")
                .thenAccepted();
        assertEquals("100", story.theOnly("INC-1", MoneyDrawn.class).left().toPlainString());
        story.says("ana", "ops", "/swarm INC-1 spend 101 EUR another").thenRefused("Only 100 EUR");
    }

    @Test
    void everyCallThatIsNotAnsweredEndsInSomebodyOrInTheOwnerBeingTold() {
        for (int round = 0; round < 6; round++) story.after(StoryPractice.ANSWER);
        assertTrue(story.incident("INC-1").swarm().awaited().isEmpty());
        assertEquals(2, story.events("INC-1", RosterExhausted.class).size());
        story.thenOwnerIs("ana");
    }
}
