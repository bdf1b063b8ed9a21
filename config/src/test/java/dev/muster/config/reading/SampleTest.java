package dev.muster.config.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.architecture.Checkout;
import dev.muster.config.reading.Reading.Broken;
import dev.muster.config.reading.Reading.Loaded;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.Opening;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Priority;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A2, A3, D6: what the outside may rely on in the sample configuration. */
class SampleTest {
    private static final List<String> EIGHT = List.of("ana", "ben", "chen", "dina", "eli", "fay", "gus", "hana");

    /** Two months with the end of summer time and the Christmas override in them. */
    private static final Instant BEGIN = Instant.parse("2026-10-24T00:00:00Z");

    private static final Instant END = Instant.parse("2026-12-30T00:00:00Z");

    private final ConfigurationFolder folder =
            new ConfigurationFolder(Checkout.root().resolve("config/sample"));
    private final Practice sample = loaded(folder);

    @Test
    void theProgramHasTheSampleInItFileByFile() throws IOException {
        BuiltInSample builtIn = new BuiltInSample();

        assertEquals(new HashSet<>(folder.names()), new HashSet<>(builtIn.names()));
        for (String name : folder.names()) assertArrayEquals(folder.read(name), builtIn.read(name), name);
        assertEquals(sample.people(), loaded(builtIn).people());
    }

    @Test
    void thePeopleHaveTheirAddressesAndLiveInDifferentPlaces() {
        for (String name : EIGHT) {
            assertEquals(
                    Optional.of(name + "@example.test"),
                    sample.person(PersonId.of(name)).email());
        }
        assertEquals(
                8,
                EIGHT.stream()
                        .map(name -> sample.zoneOf(PersonId.of(name)))
                        .distinct()
                        .count());
    }

    @Test
    void theServicesAreInOneGraphWhicheverFileTheyAreIn() {
        for (String name : List.of("checkout", "payments", "web", "database")) {
            assertTrue(sample.services().find(name).isPresent(), name);
        }
        assertTrue(sample.services()
                .dependants("ledger-store")
                .keySet()
                .containsAll(Set.of("payments", "checkout", "web")));
    }

    @Test
    void anIncidentAtTheCheckoutIsMajorAndCallsThreeSpecialistsBesidesWhoeverOpensItAtAnyMoment() {
        for (Instant now = BEGIN; now.isBefore(END); now = now.plus(Duration.ofHours(1))) {
            for (PersonId opener : sample.people().keySet()) checkCalls(opener, Optional.empty(), now);
        }
    }

    @Test
    void everyModelCallsThreeSpecialistsForTheCheckout() {
        for (Instant now = BEGIN; now.isBefore(END); now = now.plus(Duration.ofDays(1))) {
            for (PersonId opener : sample.people().keySet()) {
                for (String model : sample.models().keySet()) checkCalls(opener, Optional.of(model), now);
            }
        }
    }

    private void checkCalls(PersonId opener, Optional<String> model, Instant now) {
        List<IncidentEvent> events = open(opener, model, now);
        Set<PersonId> called = events.stream()
                .flatMap(event -> event instanceof ResponderCalled call && call.role() != Role.MANAGER
                        ? Stream.of(call.person())
                        : Stream.empty())
                .collect(Collectors.toSet());
        String when = opener + " at " + now + ", model " + model + ": " + called;
        assertTrue(events.stream().anyMatch(MajorDeclared.class::isInstance), when);
        assertTrue(called.size() >= 3, when);
        assertFalse(called.contains(opener), when);
    }

    private List<IncidentEvent> open(PersonId opener, Optional<String> model, Instant now) {
        Opening.Request request = new Opening.Request(
                "X",
                Optional.of("checkout"),
                model,
                Optional.of(Level.HIGH),
                Optional.of(Level.HIGH),
                false,
                Place.room("lobby"));
        Opening.Background nothing = new Opening.Background(List.of(), List.of(), List.of());
        return Opening.decide(IncidentId.number(1), request, opener, nothing, sample, now, now);
    }

    @Test
    void whatIsNotSoBadIsNotMajorAndALostPlaceIsADisaster() {
        Classification slow = new Classification(
                Level.MEDIUM,
                Level.HIGH,
                sample.priorities().priority(Level.MEDIUM, Level.HIGH),
                Optional.of("checkout"),
                true,
                "slowness",
                sample.model("slowness").complexity());
        Classification lost = new Classification(
                Level.HIGH,
                Level.HIGH,
                new Priority(1),
                Optional.of("hosting"),
                true,
                "site-loss",
                sample.model("site-loss").complexity());

        assertTrue(sample.majorWhen().stream().noneMatch(criterion -> criterion.isMetBy(slow)));
        assertTrue(sample.disasterWhen().stream().anyMatch(criterion -> criterion.isMetBy(lost)));
        assertEquals(Optional.of("continuity"), sample.continuity());
    }

    private static Practice loaded(ConfigurationFiles files) {
        return switch (ConfigurationReader.read(files)) {
            case Loaded(Practice practice) -> practice;
            case Broken(var mistakes) -> throw new AssertionError(mistakes);
        };
    }
}
