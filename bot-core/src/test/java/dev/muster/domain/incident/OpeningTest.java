package dev.muster.domain.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.StoryRooms;
import dev.muster.commands.StoryTest;
import dev.muster.domain.incident.ClassificationEvent.ClassificationProposed;
import dev.muster.domain.incident.ClassificationEvent.Reclassified;
import dev.muster.domain.incident.ClassificationEvent.ServiceUnknown;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.LifecycleEvent.MajorStoodDown;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A2 classify and A3 swarm: what opening an incident sets going")
class OpeningTest extends StoryTest {
    private static final String DATA =
            "/swarm open replication broken service:checkout model:data impact:high urgency:high";

    private List<PersonId> called() {
        return story.events("INC-1", ResponderCalled.class).stream()
                .map(ResponderCalled::person)
                .toList();
    }

    private static List<PersonId> people(String... names) {
        return java.util.Arrays.stream(names).map(PersonId::of).toList();
    }

    @Test
    void aMajorIncidentCallsTheManagerTheOwnersAndEveryCompetenceAtOnce() {
        story.says("ana", "ops", DATA).thenAccepted();
        assertEquals(people("mia", "sam", "dan", "nils"), called());
        assertEquals(
                Role.MANAGER,
                story.events("INC-1", ResponderCalled.class).getFirst().role());
        assertTrue(story.incident("INC-1").isMajor());
        story.thenAnswered("INC-1", "P1", "major", "mia (managers)", "dan (dba)", "You own it until the manager");
    }

    @Test
    void whoeverOpensAndIsOnCallForATeamIsHereAlreadyAndNotCalled() {
        story.says("dan", "ops", DATA).thenAccepted();
        assertEquals(people("mia", "sam", "nils"), called());
        assertEquals(1, story.events("INC-1", SwarmEvent.ResponderJoined.class).size());
        assertTrue(story.rooms().calls("tell").stream()
                .noneMatch(call -> call.people().contains(PersonId.of("dan"))));
    }

    @Test
    void whoeverOpensWithoutBeingOnCallDoesNotStandForTheirTeam() {
        story.says("dora", "ops", DATA).thenAccepted();
        assertEquals(people("mia", "sam", "dan", "nils"), called());
    }

    @Test
    void anOpenerOnCallWhoHasGoneAgainIsFollowedByTheNextWhenItBecomesMajor() {
        story.says("sam", "ops", MINOR)
                .says("ben", "ops", "/swarm INC-1 join")
                .says("sam", "ops", "/swarm INC-1 leave")
                .says("ben", "ops", "/swarm INC-1 reclassify impact:high urgency:high because all pages are gone")
                .thenAccepted();
        assertEquals(people("mia", "sue"), called());
    }

    @Test
    void everythingThatOpeningDecidesBecomesDurableInOneInstant() {
        story.says("ana", "ops", DATA);
        List<TimelineEntry> opening = story.record("INC-1").stream()
                .filter(entry -> !(entry.event() instanceof RoomEvent))
                .toList();
        assertTrue(opening.size() >= 8, opening::toString);
        assertEquals(
                1, opening.stream().map(TimelineEntry::recordedAt).distinct().count());
        for (int index = 0; index < opening.size(); index++) {
            assertEquals(index + 1, opening.get(index).sequence());
        }
    }

    @Test
    void theRoomComesFirstAndCarriesEverybodyWhoIsInvited() {
        story.says("ana", "ops", DATA);
        StoryRooms.Call first = story.rooms().calls().getFirst();
        assertEquals("open", first.what());
        assertEquals("inc-1-replication-broken", first.where());
        assertEquals(people("ana", "mia", "sam", "dan", "nils"), first.people());
        assertTrue(story.rooms().calls("invite").isEmpty());
        assertEquals(
                Optional.of(Place.room("inc-1-replication-broken")),
                story.incident("INC-1").place());
    }

    @Test
    void everyPersonCalledIsToldPrivatelyAndTheFirstRoomHearsOfIt() {
        story.says("ana", "ops", DATA);
        for (String person : List.of("mia", "sam", "dan", "nils")) story.thenToldPrivately(person, "You are called");
        story.thenToldPrivately("mia", "as major incident manager");
        assertTrue(story.rooms().calls("post").stream()
                .anyMatch(call -> call.where().equals("ops") && call.text().contains("INC-1")));
    }

    @Test
    void anIncidentThatIsNotMajorIsFollowedInAThreadAndCallsNobody() {
        story.says("ana", "ops", MINOR).thenAccepted().thenAnswered("followed in a thread", "You own it.");
        assertEquals(List.of(), called());
        assertTrue(story.rooms().calls("open").isEmpty());
        Place place = story.incident("INC-1").place().orElseThrow();
        assertEquals("ops", place.room());
        assertTrue(place.thread().isPresent());
        story.thenOwnerIs("ana");
    }

    @Test
    void raisedToMajorItOpensTheRoomAndCallsEverybodyAndLoweredItKeepsThem() {
        story.says("ana", "ops", MINOR)
                .says("ben", "ops", "/swarm INC-1 reclassify impact:high urgency:high because nobody can pay")
                .thenAccepted();
        assertEquals(people("mia", "sam"), called());
        assertEquals(1, story.rooms().calls("open").size());
        assertEquals(
                Optional.of("nobody can pay"),
                story.record("INC-1").stream()
                        .filter(entry -> entry.event() instanceof Reclassified)
                        .findFirst()
                        .orElseThrow()
                        .why());
        story.says("ben", "ops", "/swarm INC-1 reclassify impact:low because only one shop")
                .thenAccepted();
        story.theOnly("INC-1", MajorDeclared.class);
        story.theOnly("INC-1", MajorStoodDown.class);
        assertFalse(story.incident("INC-1").isMajor());
        assertEquals(2, story.incident("INC-1").swarm().awaited().size());
    }

    @Test
    void whatTheSummarySuggestsIsRecordedAsAProposalAndNeverApplied() {
        story.says("ana", "ops", "/swarm open replication of the database is stuck");
        ClassificationProposed proposed = story.theOnly("INC-1", ClassificationProposed.class);
        assertEquals(Optional.of("database"), proposed.ci());
        assertEquals(Optional.of("data"), proposed.model());
        assertEquals(Optional.of("dba"), proposed.team());
        Classification stands = story.incident("INC-1").classification();
        assertEquals(Optional.empty(), stands.ci());
        assertEquals("general", stands.model());
        assertEquals(Level.MEDIUM, stands.impact());
        story.thenAnswered("Is this about database?");
    }

    @Test
    void aServiceThatNobodyKnowsIsAcceptedAndNearNamesAreOffered() {
        story.says("ana", "ops", "/swarm open broken service:chekout impact:high urgency:high")
                .thenAccepted()
                .thenAnswered("chekout is not in the service graph", "checkout");
        assertEquals(
                "checkout",
                story.theOnly("INC-1", ServiceUnknown.class).nearest().getFirst());
        assertEquals(
                Optional.of("chekout"), story.incident("INC-1").classification().ci());
        assertEquals(people("mia"), called());
    }

    @Test
    void aServiceMayBeNamedByAnyOfItsAliases() {
        story.says("ana", "ops", "/swarm open broken service:TILL impact:high urgency:high");
        assertEquals(
                Optional.of("checkout"),
                story.incident("INC-1").classification().ci());
    }

    @Test
    void aManagerWhoOpensOwnsItAndNoOtherManagerIsCalled() {
        story.says("mia", "ops", MAJOR).thenOwnerIs("mia");
        assertEquals(people("sam"), called());
        assertEquals(1, story.events("INC-1", OwnerChanged.class).size());
    }

    @Test
    void sensitiveIncidentsOpenARestrictedRoomThatSaysNothingByItsName() {
        story.says("ana", "ops", "/swarm open somebody stole keys impact:low urgency:low private:yes")
                .thenAccepted();
        StoryRooms.Call open = story.rooms().calls("open").getFirst();
        assertTrue(open.restricted());
        assertEquals("inc-1", open.where());
        assertTrue(story.rooms().calls("post").stream()
                .noneMatch(call -> call.where().equals("ops")));
    }
}
