package dev.muster.slack;

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
import dev.muster.domain.practice.QuestionRules;
import dev.muster.domain.practice.Roster;
import dev.muster.domain.practice.Team;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.domain.service.ServiceGraph;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The office in which the stories happen. A P1 is major. Managers: mia, then max. Change authority: cleo. Checkout belongs to
 * the shop team (sam, sue), the database to dan and dora. Everybody is NAME@example.test and works in Madrid.
 */
final class Office {
    /** Everybody whom the configuration names. */
    static final List<String> PEOPLE = List.of("ana", "ben", "mia", "max", "cleo", "sam", "sue", "dan", "dora");

    private Office() {}

    static Practice practice() {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        PEOPLE.forEach(name -> people.put(PersonId.of(name), person(name)));
        return new Practice(
                people,
                Map.of("shop", team("shop", "sam", "sue"), "dba", team("dba", "dan", "dora")),
                Map.of("databases", List.of("dba")),
                new ServiceGraph(List.of(
                        new ConfigurationItem(
                                "checkout", "pays", Optional.of("shop"), List.of("database"), List.of("till")),
                        new ConfigurationItem("database", "orders", Optional.of("dba"), List.of(), List.of()))),
                Map.of("general", model()),
                "general",
                priorities(),
                List.of(new Criterion("priority P1", Set.of(new Priority(1)), Set.of(), Set.of(), Optional.empty())),
                List.of(),
                roster("mia", "max"),
                roster("cleo"),
                Optional.empty(),
                Map.of(
                        "responders", new Audience("responders", Optional.empty()),
                        "executives", new Audience("executives", Optional.of("general"))),
                Map.of(),
                new Practice.Rules(
                        Practice.Rules.DEFAULT.lateAfter(),
                        Practice.Rules.DEFAULT.duplicateWindow(),
                        Practice.Rules.DEFAULT.changeAnswerWithin(),
                        Practice.Rules.DEFAULT.reviewWithin(),
                        false,
                        QuestionRules.DEFAULT.listeningIn(Set.of("help-desk"))));
    }

    private static Person person(String name) {
        return new Person(
                PersonId.of(name),
                name,
                ZoneId.of("Europe/Madrid"),
                Optional.of(name + "@example.test"),
                Optional.of("+34 555 0101"),
                List.of());
    }

    private static IncidentModel model() {
        return new IncidentModel(
                "general",
                "general",
                List.of(),
                Level.MEDIUM,
                Level.MEDIUM,
                Complexity.COMPLICATED,
                List.of("databases"),
                List.of("look at the graphs"),
                List.of(),
                Duration.ofMinutes(5),
                Optional.empty(),
                Map.of());
    }

    private static PriorityScheme priorities() {
        Map<Level, Map<Level, Priority>> matrix = new EnumMap<>(Level.class);
        matrix.put(Level.HIGH, row(1, 2, 3));
        matrix.put(Level.MEDIUM, row(2, 3, 4));
        matrix.put(Level.LOW, row(3, 4, 5));
        return new PriorityScheme(matrix, Map.of());
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
