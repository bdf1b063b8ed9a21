package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.IncidentModel;
import dev.muster.domain.practice.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code models.yaml}. */
final class ModelsFile {
    /** How long a called person may take to answer where a model does not say. */
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

    /** Holds where there is no such file. */
    static final IncidentModel PLAIN = new IncidentModel(
            "incident",
            "Any incident",
            List.of(),
            Level.MEDIUM,
            Level.MEDIUM,
            Complexity.COMPLICATED,
            List.of(),
            List.of(),
            List.of(),
            ANSWER_WITHIN,
            Optional.empty(),
            Map.of());

    /** The models, and the id of the one that fits when nothing else does. */
    record Models(Map<String, IncidentModel> byId, String defaultId) {}

    private ModelsFile() {}

    static Models read(Optional<Value> file, Names callable, Names audiences) {
        if (file.isEmpty()) return new Models(Map.of(PLAIN.id(), PLAIN), PLAIN.id());
        Map<String, IncidentModel> models = new LinkedHashMap<>();
        List<Value> defaults = new ArrayList<>();
        for (Entry entry : Declared.in(file)) {
            entry.value().section(Shapes.MODEL).ifPresent(section -> {
                models.put(entry.name(), model(entry.name(), section, callable, audiences));
                if (section.find("default", Formats.FLAG).orElse(false)) defaults.add(entry.key());
            });
        }
        return new Models(models, onlyOne(defaults, file.get()));
    }

    private static String onlyOne(List<Value> defaults, Value file) {
        if (defaults.isEmpty()) {
            file.mistake(
                    "no model is the default", "write `default: true` in the one that fits when nothing else does");
            return "";
        }
        defaults.stream()
                .skip(1)
                .forEach(more -> more.mistake(
                        more.label() + " is a second default, after that in line "
                                + defaults.getFirst().line(),
                        "keep `default: true` in one of the two"));
        return defaults.getFirst().text().orElse("");
    }

    private static IncidentModel model(String id, Section section, Names callable, Names audiences) {
        return new IncidentModel(
                id,
                section.need("title", "say in a few words what it is for")
                        .flatMap(Value::text)
                        .orElse(id),
                section.texts("hints"),
                section.find("impact", Formats.LEVEL).orElse(Level.MEDIUM),
                section.find("urgency", Formats.LEVEL).orElse(Level.MEDIUM),
                section.find("complexity", Formats.COMPLEXITY).orElse(Complexity.COMPLICATED),
                callable.listed(section.list("competences")),
                section.texts("checklist"),
                section.texts("closure"),
                section.find("answerWithin", Durations.DURATION).orElse(ANSWER_WITHIN),
                section.find("budget")
                        .flatMap(budget -> budget.section(Shapes.BUDGET))
                        .flatMap(ModelsFile::budget),
                section.find("templates")
                        .map(templates -> Templates.read(templates, audiences))
                        .orElse(Map.of()));
    }

    private static Optional<IncidentModel.Budget> budget(Section section) {
        Optional<BigDecimal> amount = section.need("amount", "say how much").flatMap(value -> value.as(Formats.AMOUNT));
        Optional<String> currency =
                section.need("currency", "say in which currency").flatMap(value -> value.as(Formats.CURRENCY));
        return amount.flatMap(much -> currency.map(unit -> new IncidentModel.Budget(much, unit)));
    }
}
