package dev.muster.console;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.IncidentModel;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Priority;
import dev.muster.domain.practice.PriorityScheme;
import dev.muster.domain.practice.QuestionRules;
import dev.muster.domain.practice.Roster;
import dev.muster.domain.service.ServiceGraph;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People, a practice and incidents for the tests of this module. */
public final class Samples {
    /** Sample people. */
    public static final PersonId ANA = PersonId.of("ana");

    public static final PersonId BEN = PersonId.of("ben");
    public static final PersonId CHEN = PersonId.of("chen");
    public static final PersonId DINA = PersonId.of("dina");

    /** The first incident. */
    public static final IncidentId INC_1 = IncidentId.number(1);

    public static final IncidentId INC_2 = IncidentId.number(2);

    /** When everything begins. */
    public static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    private Samples() {}

    /** A small practice in which dina is the manager. */
    public static Practice practice() {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        for (String name : List.of("ana", "ben", "chen", "dina", "eli", "fay", "gus", "hana")) {
            PersonId id = PersonId.of(name);
            String shown = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            people.put(id, new Person(id, shown, ZoneId.of("UTC"), Optional.empty(), Optional.empty(), List.of("en")));
        }
        Map<Level, Map<Level, Priority>> matrix = new EnumMap<>(Level.class);
        int rank = 0;
        for (Level impact : Level.values()) {
            Map<Level, Priority> row = new EnumMap<>(Level.class);
            for (Level urgency : Level.values()) row.put(urgency, new Priority(1 + rank++ / 2));
            matrix.put(impact, row);
        }
        IncidentModel model = new IncidentModel(
                "general",
                "General",
                List.of(),
                Level.MEDIUM,
                Level.MEDIUM,
                Complexity.COMPLICATED,
                List.of(),
                List.of(),
                List.of(),
                Duration.ofMinutes(5),
                Optional.of(new IncidentModel.Budget(BigDecimal.TEN, "EUR")),
                Map.of());
        return new Practice(
                people,
                Map.of(),
                Map.of(),
                new ServiceGraph(List.of()),
                Map.of("general", model),
                "general",
                new PriorityScheme(matrix, Map.of()),
                List.of(),
                List.of(),
                Roster.inOrder(List.of(DINA)),
                Roster.inOrder(List.of(BEN)),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Practice.Rules.DEFAULT.with(QuestionRules.DEFAULT.listeningIn(Set.of("help-desk"))));
    }

    /** An incident's first fact. */
    public static Opened opened(String summary, boolean restricted, Place from) {
        return new Opened(
                summary,
                new Classification(
                        Level.HIGH,
                        Level.HIGH,
                        new Priority(1),
                        Optional.of("checkout"),
                        true,
                        "general",
                        Complexity.COMPLICATED),
                restricted,
                Detection.PERSON,
                from);
    }
}
