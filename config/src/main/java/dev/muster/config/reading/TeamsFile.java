package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Team;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code teams.yaml}. */
final class TeamsFile {
    private TeamsFile() {}

    static Map<String, Team> read(Optional<Value> file, Names people) {
        Map<String, Team> teams = new LinkedHashMap<>();
        for (Entry entry : Declared.in(file)) {
            refuseReserved(entry.key(), entry.name());
            teams.put(entry.name(), team(entry, people));
        }
        return teams;
    }

    /** Reports a name that means the managers in chat. */
    static void refuseReserved(Value place, String name) {
        Declared.refuse(Set.of(Practice.MANAGERS), place, name, "means those in " + FileNames.PRACTICE);
    }

    private static Team team(Entry entry, Names people) {
        Value value = entry.value();
        if (value.isList() || value.isEmpty()) {
            return new Team(entry.name(), RosterReader.inOrder(value, people), false);
        }
        return value.section(Shapes.TEAM)
                .map(section -> new Team(entry.name(), RosterReader.read(section, people), isSupplier(section)))
                .orElseGet(() -> new Team(entry.name(), RosterReader.NOBODY, false));
    }

    private static boolean isSupplier(Section section) {
        return section.find("supplier", Formats.FLAG).orElse(false);
    }
}
