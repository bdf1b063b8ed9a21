package dev.muster.config.reading;

import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code competences.yaml}. */
final class CompetencesFile {
    private CompetencesFile() {}

    /** {@code teamNames} in lower case: a call means the team where both have one name, so no competence may have it. */
    static Map<String, List<String>> read(Optional<Value> file, Names teams, Set<String> teamNames) {
        Map<String, List<String>> competences = new LinkedHashMap<>();
        for (Entry entry : Declared.in(file)) {
            TeamsFile.refuseReserved(entry.key(), entry.name());
            Declared.refuse(teamNames, entry.key(), entry.name(), "is a team, which a call would mean instead");
            List<Value> having =
                    entry.value().some(entry.value().label() + " is no team's competence", "name a team, as in [TEAM]");
            competences.put(entry.name(), teams.listed(having));
        }
        return competences;
    }
}
