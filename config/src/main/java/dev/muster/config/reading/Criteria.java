package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.domain.practice.Criterion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads lists of criteria. */
final class Criteria {
    private static final List<String> CONDITIONS = List.of("priorities", "services", "models", "impact");

    private Criteria() {}

    static List<Criterion> read(Value criteria, Names services, Names models) {
        return criteria
                .some(criteria.label() + " has no criterion", "list at least one, each beginning with `- name:`")
                .stream()
                .flatMap(each -> each.section(Shapes.CRITERION).stream())
                .map(section -> criterion(section, services, models))
                .toList();
    }

    private static Criterion criterion(Section section, Names services, Names models) {
        if (CONDITIONS.stream().allMatch(key -> section.find(key).isEmpty())) {
            section.whole()
                    .mistake(
                            "a criterion without a condition holds for every incident",
                            "add one of priorities, services, models, impact");
        }
        return new Criterion(
                section.need("name", "say how this reason is put on record")
                        .flatMap(Value::text)
                        .orElse(""),
                section.list("priorities").stream()
                        .flatMap(priority -> priority.as(Formats.PRIORITY).stream())
                        .collect(Collectors.toSet()),
                Set.copyOf(services.listed(section.list("services"))),
                Set.copyOf(models.listed(section.list("models"))),
                section.find("impact", Formats.LEVEL));
    }
}
