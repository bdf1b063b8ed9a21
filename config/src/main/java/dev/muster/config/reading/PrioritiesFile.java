package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import dev.muster.domain.practice.Criterion;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.Priority;
import dev.muster.domain.practice.PriorityScheme;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code priorities.yaml}: what is important, and what is so important that it is major or a disaster. */
record PrioritiesFile(PriorityScheme scheme, List<Criterion> majorWhen, List<Criterion> disasterWhen) {
    /** The usual matrix: both high is P1, both low is P5. */
    private static final Map<Level, Map<Level, Priority>> USUAL =
            Map.of(Level.HIGH, row(1, 2, 3), Level.MEDIUM, row(2, 3, 4), Level.LOW, row(3, 4, 5));

    /** Holds where there is no such file. */
    private static final PrioritiesFile ABSENT = new PrioritiesFile(
            new PriorityScheme(USUAL, Map.of()),
            List.of(new Criterion("priority P1", Set.of(new Priority(1)), Set.of(), Set.of(), Optional.empty())),
            List.of());

    static PrioritiesFile read(Optional<Value> file, Names services, Names models) {
        return file.flatMap(value -> value.section(Shapes.PRIORITIES))
                .map(section -> new PrioritiesFile(
                        scheme(section),
                        section.need(
                                        "majorWhen",
                                        "without it no incident would ever be major; list at least one criterion")
                                .map(criteria -> Criteria.read(criteria, services, models))
                                .orElse(List.of()),
                        section.find("disasterWhen")
                                .map(criteria -> Criteria.read(criteria, services, models))
                                .orElse(List.of())))
                .orElse(ABSENT);
    }

    private static PriorityScheme scheme(Section section) {
        Map<Priority, PriorityScheme.Targets> targets = new HashMap<>();
        for (Entry entry : section.find("targets").map(Value::named).orElse(List.of())) {
            entry.key()
                    .as(Formats.PRIORITY)
                    .ifPresent(priority -> entry.value()
                            .section(Shapes.TARGETS)
                            .ifPresent(given -> targets.put(priority, targets(given))));
        }
        return new PriorityScheme(
                section.need("matrix", "give a priority for each impact and urgency")
                        .flatMap(value -> value.section(Shapes.LEVELS))
                        .flatMap(PrioritiesFile::matrix)
                        .orElse(USUAL),
                targets);
    }

    private static PriorityScheme.Targets targets(Section given) {
        return new PriorityScheme.Targets(
                given.find("accept", Durations.DURATION),
                given.find("restore", Durations.DURATION),
                given.find("statusEvery", Durations.DURATION));
    }

    /** Empty, with every missing cell reported, when it is not complete. */
    private static Optional<Map<Level, Map<Level, Priority>>> matrix(Section rows) {
        Map<Level, Map<Level, Priority>> matrix = new EnumMap<>(Level.class);
        for (Level impact : Level.values()) {
            rows.need(
                            impact.word(),
                            "add a row for impact " + impact.word() + ", as in {high: P1, medium: P2, low: P3}")
                    .flatMap(row -> row.section(Shapes.LEVELS))
                    .ifPresent(row -> matrix.put(impact, row(row)));
        }
        boolean complete = matrix.size() == Level.values().length
                && matrix.values().stream().allMatch(row -> row.size() == Level.values().length);
        return complete ? Optional.of(matrix) : Optional.empty();
    }

    private static Map<Level, Priority> row(Section cells) {
        Map<Level, Priority> row = new EnumMap<>(Level.class);
        for (Level urgency : Level.values()) {
            cells.need(urgency.word(), "add a priority for urgency " + urgency.word() + ", from P1 to P5")
                    .flatMap(cell -> cell.as(Formats.PRIORITY))
                    .ifPresent(priority -> row.put(urgency, priority));
        }
        return row;
    }

    private static Map<Level, Priority> row(int high, int medium, int low) {
        return Map.of(Level.HIGH, new Priority(high), Level.MEDIUM, new Priority(medium), Level.LOW, new Priority(low));
    }
}
