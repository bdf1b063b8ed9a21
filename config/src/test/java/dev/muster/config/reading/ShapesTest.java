package dev.muster.config.reading;

import static dev.muster.config.reading.Shapes.AUDIENCE;
import static dev.muster.config.reading.Shapes.BUDGET;
import static dev.muster.config.reading.Shapes.CRITERION;
import static dev.muster.config.reading.Shapes.ENTITY;
import static dev.muster.config.reading.Shapes.LEVELS;
import static dev.muster.config.reading.Shapes.METADATA;
import static dev.muster.config.reading.Shapes.MODEL;
import static dev.muster.config.reading.Shapes.OVERRIDE;
import static dev.muster.config.reading.Shapes.PERSON;
import static dev.muster.config.reading.Shapes.PRACTICE;
import static dev.muster.config.reading.Shapes.PRIORITIES;
import static dev.muster.config.reading.Shapes.PROFILE;
import static dev.muster.config.reading.Shapes.QUESTIONS;
import static dev.muster.config.reading.Shapes.REPLAY;
import static dev.muster.config.reading.Shapes.REPLAY_SERVICE;
import static dev.muster.config.reading.Shapes.ROSTER;
import static dev.muster.config.reading.Shapes.ROTATION;
import static dev.muster.config.reading.Shapes.SERVICE;
import static dev.muster.config.reading.Shapes.SPEC;
import static dev.muster.config.reading.Shapes.TARGETS;
import static dev.muster.config.reading.Shapes.TEAM;
import static dev.muster.config.reading.Shapes.WEEKLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.reading.Reading.Broken;
import dev.muster.config.yaml.Keys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** D6: a key that is understood is read: no key is taken and then forgotten. */
class ShapesTest {
    /** Of no type that any key has. */
    private static final String NONSENSE = "[[[]]]";

    /** Where a key of each shape stands: the file, and the text around {@code KEY: value}. */
    private static final Map<Keys, List<String>> PLACES = Map.ofEntries(
            Map.entry(PERSON, List.of("people.yaml", "ana: {%s}")),
            Map.entry(TEAM, List.of("teams.yaml", "web: {%s}")),
            Map.entry(ROSTER, List.of("practice.yaml", "managers: {%s}")),
            Map.entry(ROTATION, List.of("teams.yaml", "web: {members: [ana], rotation: {%s}}")),
            Map.entry(OVERRIDE, List.of("teams.yaml", "web: {members: [ana], overrides: [{%s}]}")),
            Map.entry(SERVICE, List.of("services.yaml", "shop: {%s}")),
            Map.entry(MODEL, List.of("models.yaml", "outage: {%s}")),
            Map.entry(BUDGET, List.of("models.yaml", "outage: {budget: {%s}}")),
            Map.entry(PRIORITIES, List.of("priorities.yaml", "{%s}")),
            Map.entry(LEVELS, List.of("priorities.yaml", "matrix: {%s}")),
            Map.entry(TARGETS, List.of("priorities.yaml", "targets: {P1: {%s}}")),
            Map.entry(CRITERION, List.of("priorities.yaml", "majorWhen: [{%s}]")),
            Map.entry(PRACTICE, List.of("practice.yaml", "{%s}")),
            Map.entry(AUDIENCE, List.of("practice.yaml", "audiences: {users: {%s}}")),
            Map.entry(QUESTIONS, List.of("practice.yaml", "questions: {%s}")),
            Map.entry(WEEKLY, List.of("practice.yaml", "questions: {weekly: {%s}}")),
            Map.entry(ENTITY, List.of("services/a.yaml", "{%s}")),
            Map.entry(METADATA, List.of("services/a.yaml", "{kind: API, metadata: {%s}}")),
            Map.entry(SPEC, List.of("services/a.yaml", "{kind: API, metadata: {name: a}, spec: {%s}}")),
            Map.entry(PROFILE, List.of("services/a.yaml", "{kind: User, metadata: {name: a}, spec: {profile: {%s}}}")),
            Map.entry(REPLAY, List.of("header", "{%s}")),
            Map.entry(REPLAY_SERVICE, List.of("header", "services: {shop: {%s}}")));

    @Test
    void everyShapeHasItsPlace() {
        assertEquals(Set.copyOf(Shapes.all()), PLACES.keySet());
    }

    @ParameterizedTest
    @MethodSource("dev.muster.config.reading.Shapes#all")
    void nonsenseUnderAnyKeyIsNoticed(Keys keys) {
        for (String key : keys.names()) {
            assertTrue(
                    mistakes(keys, key).stream().anyMatch(said -> said.matches(".*[`.]" + key + "` should .*")),
                    () -> key + " of " + keys.title() + ": " + mistakes(keys, key));
        }
    }

    private static List<String> mistakes(Keys keys, String key) {
        String file = PLACES.get(keys).getFirst();
        String text = PLACES.get(keys).getLast().formatted(key + ": " + NONSENSE);
        if (!file.equals("header"))
            return Written.least().with(file, inContext(keys, key, text)).mistakes();
        Reading reading = new ReplayHeader("f", List.of("---", text, "---"))
                .over(Written.least().practice());
        return reading instanceof Broken(var mistakes)
                ? mistakes.stream().map(Object::toString).toList()
                : List.of();
    }

    /** A title is read where there is no description, members are read of groups, and the rest of people only of people. */
    private static String inContext(Keys keys, String key, String text) {
        if (keys.equals(METADATA) && !key.equals("name")) return text.replace("metadata: {", "metadata: {name: a, ");
        return switch (key) {
            case "members" -> text.replace("API", "Group");
            case "memberOf" -> text.replace("API", "User") + "\n---\n{kind: Group, metadata: {name: g}}";
            case "profile" -> text.replace("API", "User");
            default -> text;
        };
    }
}
