package dev.muster.config.reading;

import java.util.List;

/** What the files of a configuration are called. */
final class FileNames {
    static final String PEOPLE = "people.yaml";
    static final String TEAMS = "teams.yaml";
    static final String COMPETENCES = "competences.yaml";
    static final String SERVICES = "services.yaml";
    static final String MODELS = "models.yaml";
    static final String PRIORITIES = "priorities.yaml";
    static final String PRACTICE = "practice.yaml";
    static final String PERMISSIONS = "permissions.yaml";

    /** The folder of catalogues that were written for Backstage; any name ending in .yaml or .yml will do in there. */
    static final String CATALOGUES = "services";

    static final List<String> AT_THE_TOP =
            List.of(PEOPLE, TEAMS, COMPETENCES, SERVICES, MODELS, PRIORITIES, PRACTICE, PERMISSIONS);

    private FileNames() {}

    static boolean isYaml(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    static boolean isCatalogue(String name) {
        return name.startsWith(CATALOGUES + "/");
    }
}
