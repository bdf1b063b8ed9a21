package dev.muster.config.reading;

import dev.muster.config.reading.ModelsFile.Models;
import dev.muster.config.reading.Reading.Broken;
import dev.muster.config.reading.Reading.Loaded;
import dev.muster.config.yaml.Mistakes;
import dev.muster.config.yaml.Section;
import dev.muster.domain.practice.Audience;
import dev.muster.domain.practice.Practice;
import java.util.Map;
import java.util.Optional;

/** Reads a whole configuration: first who and what there is, then how incidents are run with them. */
public final class ConfigurationReader {
    private final Documents documents;

    private ConfigurationReader(Documents documents) {
        this.documents = documents;
    }

    /** All of it, or all that is wrong with it. */
    public static Reading read(ConfigurationFiles files) {
        Mistakes mistakes = new Mistakes();
        Practice practice = new ConfigurationReader(Documents.of(files, mistakes)).practice();
        return mistakes.isEmpty() ? new Loaded(practice) : new Broken(mistakes.list());
    }

    private Practice practice() {
        Organisation organisation = new Organisation(documents);
        Optional<Section> section = documents.file(FileNames.PRACTICE).flatMap(file -> file.section(Shapes.PRACTICE));
        Map<String, Audience> audiences = PracticeFile.audiences(section);
        Names audienceNames =
                new Names("audience", FileNames.PRACTICE, documents.isReadable(FileNames.PRACTICE), audiences.keySet());
        Models models = ModelsFile.read(documents.file(FileNames.MODELS), organisation.callable(), audienceNames);
        Names modelNames = new Names(
                "incident model",
                FileNames.MODELS,
                documents.isReadable(FileNames.MODELS),
                models.byId().keySet());
        PrioritiesFile priorities =
                PrioritiesFile.read(documents.file(FileNames.PRIORITIES), organisation.serviceNames, modelNames);
        PracticeFile practice = section.map(
                        present -> PracticeFile.read(present, organisation.peopleNames, organisation.teamNames))
                .orElseGet(this::nobody);
        return new Practice(
                organisation.people,
                organisation.teams,
                organisation.competences,
                organisation.services,
                models.byId(),
                models.defaultId(),
                priorities.scheme(),
                priorities.majorWhen(),
                priorities.disasterWhen(),
                practice.managers(),
                practice.changeAuthority(),
                practice.continuity(),
                audiences,
                PermissionsFile.read(documents.file(FileNames.PERMISSIONS)),
                practice.rules());
    }

    private PracticeFile nobody() {
        documents.missing(
                FileNames.PRACTICE,
                "this file is missing, so nobody could be called as major incident manager",
                PracticeFile.MANAGERS_REMEDY);
        return PracticeFile.NOBODY;
    }
}
