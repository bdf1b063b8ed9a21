package dev.muster.commands;

import dev.muster.domain.practice.Audience;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Criterion;
import dev.muster.domain.practice.IncidentModel;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Priority;
import dev.muster.domain.practice.PriorityScheme;
import dev.muster.domain.practice.PriorityScheme.Targets;
import dev.muster.domain.practice.Roster;
import dev.muster.domain.practice.Team;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.domain.service.ServiceGraph;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The small organisation in which the stories happen. A P1 is major. Managers: mia, then max. Change authority: cleo, then
 * carl. Checkout belongs to the shop team (sam, sue); the database model calls the database team (dan, dora) and the network
 * team (nils) as well. Five minutes to answer, an update every thirty.
 */
public final class StoryPractice {
    /** How long a called person may take. */
    public static final Duration ANSWER = Duration.ofMinutes(5);

    /** How often a major incident's status is due. */
    public static final Duration CADENCE = Duration.ofMinutes(30);

    private static final List<String> PEOPLE =
            List.of("ana", "ben", "mia", "max", "cleo", "carl", "sam", "sue", "dan", "dora", "nils");

    private StoryPractice() {}

    /** The practice. */
    public static Practice practice() {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        PEOPLE.forEach(name -> people.put(PersonId.of(name), Person.unlisted(PersonId.of(name))));
        Map<String, IncidentModel> models = new LinkedHashMap<>();
        models.put("general", model("general", List.of(), List.of(), Optional.empty()));
        models.put(
                "data",
                model(
                        "data",
                        List.of("replication"),
                        List.of("databases", "networks"),
                        Optional.of(new IncidentModel.Budget(new BigDecimal("500"), "EUR"))));
        return new Practice(
                people,
                Map.of(
                        "shop", team("shop", "sam", "sue"),
                        "dba", team("dba", "dan", "dora"),
                        "network", team("network", "nils")),
                Map.of("databases", List.of("dba"), "networks", List.of("network")),
                services(),
                models,
                "general",
                priorities(),
                List.of(new Criterion("priority P1", Set.of(new Priority(1)), Set.of(), Set.of(), Optional.empty())),
                List.of(),
                roster("mia", "max"),
                roster("cleo", "carl"),
                Optional.empty(),
                Map.of(
                        "responders", new Audience("responders", Optional.empty()),
                        "executives", new Audience("executives", Optional.of("boardroom"))),
                Map.of(),
                Practice.Rules.DEFAULT);
    }

    private static ServiceGraph services() {
        return new ServiceGraph(List.of(
                new ConfigurationItem("checkout", "pays", Optional.of("shop"), List.of("database"), List.of("till")),
                new ConfigurationItem("web", "the shop window", Optional.of("shop"), List.of("checkout"), List.of()),
                new ConfigurationItem("database", "orders", Optional.of("dba"), List.of(), List.of())));
    }

    private static IncidentModel model(
            String id, List<String> hints, List<String> competences, Optional<IncidentModel.Budget> budget) {
        return new IncidentModel(
                id,
                id,
                hints,
                Level.MEDIUM,
                Level.MEDIUM,
                Complexity.COMPLICATED,
                competences,
                List.of("look at the graphs"),
                List.of("problem-record"),
                ANSWER,
                budget,
                Map.of());
    }

    private static PriorityScheme priorities() {
        Map<Level, Map<Level, Priority>> matrix = new EnumMap<>(Level.class);
        matrix.put(Level.HIGH, row(1, 2, 3));
        matrix.put(Level.MEDIUM, row(2, 3, 4));
        matrix.put(Level.LOW, row(3, 4, 5));
        Targets targets = new Targets(Optional.empty(), Optional.empty(), Optional.of(CADENCE));
        return new PriorityScheme(matrix, Map.of(new Priority(1), targets));
    }

    private static Map<Level, Priority> row(int high, int medium, int low) {
        return Map.of(Level.HIGH, new Priority(high), Level.MEDIUM, new Priority(medium), Level.LOW, new Priority(low));
    }

    private static Team team(String name, String... members) {
        return new Team(name, roster(members), false);
    }

    private static Roster roster(String... members) {
        return Roster.inOrder(Arrays.stream(members).map(PersonId::of).toList());
    }
}
