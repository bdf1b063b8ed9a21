package dev.muster.commands;

import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.timeline.Incidents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer to {@code /swarm impact}: the service graph both ways, with owners, and what changed lately. */
final class ImpactOf {
    private static final int CHANGES_SHOWN = 5;

    private final Practice practice;
    private final Incidents incidents;

    ImpactOf(Practice practice, Incidents incidents) {
        this.practice = practice;
        this.incidents = incidents;
    }

    String say(String word) {
        Optional<ConfigurationItem> found = practice.services().find(word);
        if (found.isEmpty()) {
            List<String> near = practice.services().nearest(word, 3);
            return word + " is not in the service graph."
                    + (near.isEmpty() ? "" : " Did you mean " + String.join(", ", near) + "?");
        }
        ConfigurationItem item = found.get();
        List<String> lines = new ArrayList<>();
        lines.add("*" + item.name() + "*" + ownerOf(item.name())
                + (item.description().isBlank() ? "" : " — " + item.description()));
        lines.add("Breaks with it: " + walk(practice.services().dependants(item.name())));
        lines.add("May be the cause: " + walk(practice.services().dependencies(item.name())));
        lines.add("Changed lately: " + changes(item));
        lines.add("Is the graph wrong? `/swarm dispute " + item.name() + " WHAT` tells its owner.");
        return String.join("\n", lines);
    }

    private String walk(Map<String, Integer> reached) {
        if (reached.isEmpty()) return "nothing that the graph knows";
        return reached.entrySet().stream()
                .map(entry -> entry.getKey()
                        + ownerOf(entry.getKey())
                        + (entry.getValue() > 1 ? ", " + entry.getValue() + " steps away" : ""))
                .collect(Collectors.joining("; "));
    }

    private String ownerOf(String name) {
        return practice.services()
                .find(name)
                .flatMap(ConfigurationItem::owner)
                .map(owner -> " (owner " + owner + ")")
                .orElse("");
    }

    /** Emergency changes carried out in incidents on this item or on what it depends on, newest first. */
    private String changes(ConfigurationItem item) {
        List<String> near = new ArrayList<>(List.of(item.name()));
        near.addAll(practice.services().dependencies(item.name()).keySet());
        List<String> found = incidents.all().reversed().stream()
                .filter(incident ->
                        incident.classification().ci().filter(near::contains).isPresent())
                .filter(incident -> !incident.restricted())
                .flatMap(incident -> incident.changes().byId().values().stream()
                        .filter(change -> change.progress() instanceof Change.Implemented)
                        .map(change -> sentence(incident, change)))
                .limit(CHANGES_SHOWN)
                .toList();
        return found.isEmpty() ? "no emergency change on record" : String.join("; ", found);
    }

    private static String sentence(Incident incident, Change change) {
        return change.what() + " (" + change.id() + " of " + incident.id() + ")";
    }
}
