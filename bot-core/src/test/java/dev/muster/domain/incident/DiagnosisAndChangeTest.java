package dev.muster.domain.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.muster.commands.StoryTest;
import dev.muster.domain.incident.ChangeEvent.ApprovalOverdue;
import dev.muster.domain.incident.ChangeEvent.ApprovalSought;
import dev.muster.domain.incident.WorkEvent.ActionDone;
import dev.muster.domain.practice.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A6 diagnose and A7 change")
class DiagnosisAndChangeTest extends StoryTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @BeforeEach
    void givenAnIncident() {
        story.says("ana", "ops", MINOR);
    }

    private Change change() {
        return story.incident("INC-1").changes().find("C1").orElseThrow();
    }

    private void givenAChangeAskedForBy(String person) {
        story.says(person, "ops", "/swarm INC-1 change double the pool because it is full backout halve it again")
                .thenAccepted();
    }

    @Test
    void hypothesesAreRaisedTestedConfirmedAndRefuted() {
        story.says("ana", "ops", "/swarm INC-1 hypothesis the cache is cold")
                .says("ana", "ops", "/swarm INC-1 hypothesis the disk is full")
                .says("ben", "ops", "/swarm INC-1 test H1 warm it by hand")
                .says("sam", "ops", "/swarm INC-1 done A1 no change")
                .says("ben", "ops", "/swarm INC-1 refute H1 it is warm and slow")
                .says("ben", "ops", "/swarm INC-1 confirm H2 df says 100%")
                .thenAccepted();
        Diagnosis diagnosis = story.incident("INC-1").diagnosis();
        assertInstanceOf(
                Hypothesis.Refuted.class, diagnosis.hypotheses().get("H1").standing());
        assertInstanceOf(
                Hypothesis.Confirmed.class, diagnosis.hypotheses().get("H2").standing());
        Action experiment = story.incident("INC-1").work().actions().get("A1");
        assertEquals(Optional.of("H1"), experiment.hypothesis());
        assertEquals(PersonId.of("ben"), experiment.startedBy());
        assertInstanceOf(Phase.Open.class, story.incident("INC-1").phase());
    }

    @Test
    void aHypothesisThatIsNotThereIsRefusedWithThoseThatAre() {
        story.says("ana", "ops", "/swarm INC-1 refute H1 no").thenRefused("no hypothesis H1");
        story.says("ana", "ops", "/swarm INC-1 hypothesis the cache is cold")
                .says("ana", "ops", "/swarm INC-1 test H2 warm it")
                .thenRefused("There is H1");
    }

    @Test
    void anyoneMayEndAnothersActionAndTheFirstResultStands() {
        story.says("ana", "ops", "/swarm INC-1 start restart the web tier because it leaks")
                .says("ben", "ops", "/swarm INC-1 done A1 restarted")
                .thenAccepted()
                .says("sam", "ops", "/swarm INC-1 done A1 restarted twice")
                .thenRefused("ended already");
        assertEquals("restarted", story.theOnly("INC-1", ActionDone.class).result());
    }

    @Test
    void anActionOfAnotherIncidentIsRefusedKindly() {
        story.says("ana", "ops", "/swarm INC-1 start restart the web tier")
                .says("ben", "lab", "/swarm open printer on fire")
                .says("ben", "lab", "/swarm INC-2 done A1 restarted")
                .thenRefused("INC-2 has no action A1");
        assertEquals(1, story.incident("INC-1").work().running().size());
    }

    @Test
    void theImpactWalksTheServiceGraphBothWays() {
        story.says("ben", "ops", "/swarm impact checkout")
                .thenAccepted()
                .thenAnswered("Breaks with it: web", "May be the cause: database", "owner shop");
        story.says("ben", "ops", "/swarm impact datbase").thenAnswered("not in the service graph", "database");
    }

    @Test
    void theChangeAuthorityOnCallIsAskedAndDecides() {
        givenAChangeAskedForBy("ana");
        story.thenToldPrivately("cleo", "C1 of INC-1 waits for your decision");
        story.says("cleo", "ops", "/swarm INC-1 approve C1 go ahead")
                .thenAccepted()
                .thenToldPrivately("ana", "C1 is approved by cleo")
                .says("ana", "ops", "/swarm INC-1 implemented C1 pool doubled")
                .thenAccepted();
        assertInstanceOf(Change.Implemented.class, change().progress());
        assertEquals("it is full", change().why());
        assertEquals("halve it again", change().backout());
    }

    @Test
    void nobodyElseCanApproveOrRefuseIt() {
        givenAChangeAskedForBy("ana");
        story.says("ben", "ops", "/swarm INC-1 approve C1").thenRefused("Only the change authority", "cleo");
        story.says("ben", "ops", "/swarm INC-1 refuse C1 too risky").thenRefused("Only the change authority");
        assertInstanceOf(Change.Waiting.class, change().progress());
    }

    @Test
    void notEvenAnAuthorityWhoAskedForItAndTheOtherOneIsAsked() {
        givenAChangeAskedForBy("cleo");
        assertEquals(
                PersonId.of("carl"),
                story.theOnly("INC-1", ApprovalSought.class).from());
        story.says("cleo", "ops", "/swarm INC-1 approve C1").thenRefused("somebody else has to decide", "carl");
        story.says("carl", "ops", "/swarm INC-1 refuse C1 wait for the night").thenAccepted();
        story.says("cleo", "ops", "/swarm INC-1 implemented C1 done").thenRefused("not approved by carl");
    }

    @Test
    void whatNobodyDecidesGoesToTheNextAndThenTheOwnerIsTold() {
        givenAChangeAskedForBy("ben");
        story.after(PATIENCE).thenToldPrivately("carl", "waits for your decision");
        story.after(PATIENCE).thenToldPrivately("ana", "Nobody on the change authority's roster has decided C1");
        story.theOnly("INC-1", ApprovalOverdue.class);
        story.after(PATIENCE.multipliedBy(5));
        story.theOnly("INC-1", ApprovalOverdue.class);
        story.says("cleo", "ops", "/swarm INC-1 approve C1").thenAccepted();
    }

    @Test
    void onceDecidedNothingEscalates() {
        givenAChangeAskedForBy("ben");
        story.says("cleo", "ops", "/swarm INC-1 approve C1").after(PATIENCE.multipliedBy(3));
        assertEquals(1, story.events("INC-1", ApprovalSought.class).size());
        assertEquals(List.of(), story.events("INC-1", ApprovalOverdue.class));
    }

    @Test
    void whatIsNotApprovedCannotBeReportedAsCarriedOut() {
        givenAChangeAskedForBy("ana");
        story.says("ana", "ops", "/swarm INC-1 implemented C1 done").thenRefused("not been approved", "cleo");
        story.says("ana", "ops", "/swarm INC-1 approve C7").thenRefused("no change C7", "There is C1");
    }
}
