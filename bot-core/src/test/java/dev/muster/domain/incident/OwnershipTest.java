package dev.muster.domain.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.StoryPractice;
import dev.muster.commands.StoryTest;
import dev.muster.domain.incident.OwnershipEvent.HandoverDeclined;
import dev.muster.domain.incident.OwnershipEvent.HandoverOffered;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.practice.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A4 ownership: every open incident has exactly one owner at any time")
class OwnershipTest extends StoryTest {

    @BeforeEach
    void givenAMajorIncidentOfAna() {
        story.says("ana", "ops", MAJOR).thenOwnerIs("ana");
    }

    private Reason lastReason() {
        return story.events("INC-1", OwnerChanged.class).getLast().reason();
    }

    @Test
    void theCalledManagerTakesItByJoining() {
        story.says("mia", "ops", "/swarm INC-1 join").thenAccepted().thenOwnerIs("mia");
        assertEquals(Reason.ACCEPTED, lastReason());
    }

    @Test
    void theCalledManagerTakesItByAccepting() {
        story.says("mia", "ops", "/swarm INC-1 accept").thenAccepted().thenOwnerIs("mia");
    }

    @Test
    void aManagerWhoWasCalledAndSpeaksFirstTakesItTheSameWayAsByJoining() {
        story.says("mia", "ops", "/swarm INC-1 log I am reading the graphs").thenAccepted();
        story.says("mia", "ops", "/swarm INC-1 accept").thenAccepted().thenOwnerIs("mia");
    }

    @Test
    void whenAllManagersAreSentHomeItPassesOnToNoneOfThem() {
        story.says("mia", "ops", "/swarm INC-1 join").says("ana", "ops", "/swarm INC-1 leave");
        story.says("max", "ops", "/swarm INC-1 join").thenOwnerIs("mia");
        story.says("max", "ops", "/swarm INC-1 release managers").thenAccepted();
        assertTrue(
                List.of("sam", "sue").contains(story.incident("INC-1").owner().value()),
                () -> story.incident("INC-1").owner().value());
    }

    @Test
    void aHandoverChangesNothingUntilItIsAccepted() {
        story.says("ana", "ops", "/swarm INC-1 lead @ben")
                .thenAccepted()
                .thenOwnerIs("ana")
                .thenToldPrivately("ben", "asks you to take over");
        story.theOnly("INC-1", HandoverOffered.class);
        story.says("ben", "ops", "/swarm INC-1 accept").thenAccepted().thenOwnerIs("ben");
    }

    @Test
    void aHandoverThatIsDeclinedLeavesTheOwnerAndTellsThem() {
        story.says("ana", "ops", "/swarm INC-1 lead @ben")
                .says("ben", "ops", "/swarm INC-1 decline")
                .thenAccepted()
                .thenOwnerIs("ana")
                .thenToldPrivately("ana", "you still own it");
        assertEquals(
                PersonId.of("ben"),
                story.theOnly("INC-1", HandoverDeclined.class).by());
    }

    @Test
    void aHandoverThatNobodyTakesUpLapses() {
        story.says("ana", "ops", "/swarm INC-1 lead @ben").after(StoryPractice.ANSWER);
        story.theOnly("INC-1", HandoverDeclined.class);
        story.thenOwnerIs("ana").says("ben", "ops", "/swarm INC-1 accept").thenRefused("lead @self");
    }

    @Test
    void anOfferRenewedIsNotEndedByTheTimerOfTheFirst() {
        story.says("ana", "ops", "/swarm INC-1 lead @ben")
                .says("ben", "ops", "/swarm INC-1 decline")
                .after(StoryPractice.ANSWER.minusMinutes(1))
                .says("ana", "ops", "/swarm INC-1 lead @ben")
                .after(StoryPractice.ANSWER.minusMinutes(1))
                .says("ben", "ops", "/swarm INC-1 accept")
                .thenAccepted()
                .thenOwnerIs("ben");
    }

    @Test
    void takingItOneselfIsAtOnceAndMerelyAcknowledgedWhenItIsSo() {
        story.says("ben", "ops", "/swarm INC-1 lead @self").thenAccepted().thenOwnerIs("ben");
        assertEquals(Reason.TAKEN, lastReason());
        long version = story.incident("INC-1").version();
        story.says("ben", "ops", "/swarm INC-1 lead @self").thenAccepted().thenAnswered("already");
        assertEquals(version, story.incident("INC-1").version());
    }

    @Test
    void anOwnerWhoLeavesIsFollowedByAManagerWhoIsHere() {
        story.says("ben", "ops", "/swarm INC-1 join")
                .says("mia", "ops", "/swarm INC-1 log reading")
                .says("ana", "ops", "/swarm INC-1 leave")
                .thenAccepted()
                .thenOwnerIs("mia");
        assertEquals(Reason.PASSED_ON, lastReason());
        story.thenToldPrivately("mia", "You own INC-1 now");
    }

    @Test
    void anOwnerWhoLeavesIsFollowedByWhoeverHasBeenHereLongest() {
        story.after(Duration.ofMinutes(1))
                .says("ben", "ops", "/swarm INC-1 join")
                .after(Duration.ofMinutes(1))
                .says("sam", "ops", "/swarm INC-1 join")
                .says("ana", "ops", "/swarm INC-1 leave")
                .thenOwnerIs("ben");
    }

    @Test
    void anOwnerWhoIsTheLastToLeaveIsFollowedByAManagerByRoster() {
        story.says("ana", "ops", "/swarm INC-1 leave").thenAccepted().thenOwnerIs("mia");
    }

    @Test
    void anOwnerWhoDeclinesOrIsReleasedIsFollowedByRule() {
        story.says("ben", "ops", "/swarm INC-1 join")
                .says("ana", "ops", "/swarm INC-1 decline")
                .thenAccepted()
                .thenOwnerIs("ben")
                .says("sam", "ops", "/swarm INC-1 join")
                .says("mia", "ops", "/swarm INC-1 release @ben")
                .thenAccepted();
        assertTrue(!story.incident("INC-1").owner().equals(PersonId.of("ben")));
    }

    @Test
    void anOwnerByRosterWhoDoesNotAnswerIsFollowedByTheNextManagerWhoComes() {
        story.says("ana", "ops", "/swarm INC-1 leave").thenOwnerIs("mia");
        story.after(StoryPractice.ANSWER)
                .thenToldPrivately("max", "as major incident manager")
                .says("max", "ops", "/swarm INC-1 join")
                .thenOwnerIs("max");
    }

    @Test
    void anOwnerByRosterWhoNeverAnswersIsFollowedUntilSomebodyDoes() {
        story.says("ana", "ops", "/swarm INC-1 leave").thenOwnerIs("mia");
        story.after(StoryPractice.ANSWER).thenOwnerIs("max").thenToldPrivately("max", "You own INC-1 now");
        story.after(StoryPractice.ANSWER).thenOwnerIs("sue");
        assertEquals(Reason.PASSED_ON, lastReason());
        for (int round = 0; round < 5; round++) story.after(StoryPractice.ANSWER);
        int calls = story.events("INC-1", ResponderCalled.class).size();
        story.after(Duration.ofHours(1));
        assertEquals(calls, story.events("INC-1", ResponderCalled.class).size(), "nobody is called round and round");
        story.says("ben", "ops", "/swarm INC-1 join").thenOwnerIs("ben");
        story.says("mia", "ops", "/swarm INC-1 join").thenOwnerIs("ben");
    }

    @Test
    void anOwnerByRosterWhoDoesNotAnswerIsFollowedByWhoeverCameMeanwhile() {
        story.says("ana", "ops", "/swarm INC-1 leave")
                .thenOwnerIs("mia")
                .says("sam", "ops", "/swarm INC-1 join")
                .thenOwnerIs("mia")
                .after(StoryPractice.ANSWER)
                .thenOwnerIs("sam");
    }

    @Test
    void itIsNotHandedToSomebodyWhoDeclinedOrFellSilentWhileThereIsAnybodyElse() {
        story.says("mia", "ops", "/swarm INC-1 decline")
                .says("max", "ops", "/swarm INC-1 decline")
                .says("ana", "ops", "/swarm INC-1 leave")
                .thenAccepted()
                .thenOwnerIs("sam")
                .says("sam", "ops", "/swarm INC-1 decline")
                .thenOwnerIs("sue");
        assertEquals(4, story.events("INC-1", ResponderCalled.class).size());
    }

    @Test
    void whenAllHaveDeclinedTheLastOneWhoGoesIsStillFollowedBySomebodyWhoIsCalledAgain() {
        for (String person : List.of("mia", "max", "sam", "sue")) {
            story.says(person, "ops", "/swarm INC-1 decline");
        }
        story.says("ana", "ops", "/swarm INC-1 leave").thenAccepted().thenOwnerIs("mia");
        assertTrue(story.incident("INC-1").swarm().awaited().stream()
                .anyMatch(responder -> responder.person().equals(PersonId.of("mia"))));
    }

    @Test
    void whoeverOffersHelpInAnswerToACallHasComeAndOwnsWhatNobodyTends() {
        story.says("ana", "ops", "/swarm INC-1 leave")
                .thenOwnerIs("mia")
                .says("mia", "ops", "/swarm INC-1 offer")
                .thenAccepted()
                .after(StoryPractice.ANSWER)
                .thenOwnerIs("mia");
        assertTrue(story.incident("INC-1").swarm().isHere(PersonId.of("mia")));
    }

    @Test
    void whoeverReopensWhatAnAbsentOwnerLeftOwnsIt() {
        story.says("ana", "ops", "/swarm INC-1 leave")
                .says("ben", "ops", "/swarm INC-1 join")
                .says("ben", "ops", "/swarm INC-1 resolve it works")
                .says("max", "ops", "/swarm INC-1 close")
                .thenAccepted()
                .says("nils", "ops", "/swarm INC-1 reopen it is back")
                .thenAccepted()
                .thenOwnerIs("nils");
        assertTrue(story.incident("INC-1").swarm().awaited().isEmpty(), "a closed incident waits for nobody");
    }

    @Test
    void theReasonStandsWithTheActAndNotWithTheComingOfWhoeverActs() {
        story.says("ana", "ops", "/swarm INC-1 leave");
        for (int round = 0; round < 5; round++) story.after(StoryPractice.ANSWER);
        story.says("nils", "ops", "/swarm INC-1 log restarted because it hung").thenOwnerIs("nils");
        var last = story.record("INC-1").getLast();
        assertEquals("restarted", last.text());
        assertEquals("it hung", last.why().orElseThrow());
        assertEquals(last.sequence(), story.outcome().entry().orElseThrow().sequence(), "the answer names the act");
    }

    @Test
    void whateverManyPeopleDoThereIsAlwaysExactlyOneOwnerAndItIsAPerson() {
        Random random = new Random(20240305);
        List<String> people = List.of("ana", "ben", "mia", "max", "sam", "sue", "dan", "nils");
        for (int step = 0; step < 400; step++) {
            String person = people.get(random.nextInt(people.size()));
            String other = people.get(random.nextInt(people.size()));
            List<String> lines = new ArrayList<>(List.of(
                    "join", "leave", "decline", "accept", "offer", "lead @self", "lead @" + other, "call @" + other));
            lines.addAll(
                    List.of("release @" + other, "release shop", "release managers", "call shop", "call managers"));
            lines.addAll(List.of("log x", "resolve it works", "reopen it does not", "reclassify impact:low because y"));
            lines.add("reclassify impact:high because z");
            story.says(person, "ops", "/swarm INC-1 " + lines.get(random.nextInt(lines.size())));
            if (random.nextInt(5) == 0) story.after(StoryPractice.ANSWER);
            Incident incident = story.incident("INC-1");
            assertTrue(incident.owner().isHuman(), incident::toString);
            assertTrue(isTended(incident), incident::toString);
        }
        assertWillBeTended();
        List<OwnerChanged> changes = story.events("INC-1", OwnerChanged.class);
        assertTrue(changes.size() > 20, changes::toString);
        for (int index = 1; index < changes.size(); index++) {
            assertTrue(
                    !changes.get(index).owner().equals(changes.get(index - 1).owner()),
                    "a change that changes nothing");
        }
    }

    /** Whoever is here owns it, or the owner may still answer. */
    private static boolean isTended(Incident incident) {
        Presence owner = incident.swarm().find(incident.owner()).orElseThrow().presence();
        return owner instanceof Presence.Here
                || owner instanceof Presence.Waiting
                || incident.swarm().here().isEmpty();
    }

    private void assertWillBeTended() {
        story.says("ana", "ops", "/swarm INC-1 join");
        for (int round = 0; round < 6; round++) story.after(StoryPractice.ANSWER);
        Incident incident = story.incident("INC-1");
        assertTrue(incident.swarm().isHere(incident.owner()), incident::toString);
    }
}
