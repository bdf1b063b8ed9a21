package dev.muster.config.wiring;

import dev.muster.console.api.Documents;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.PracticeSource;
import dev.muster.review.export.ExportFormat;
import dev.muster.review.export.Exports;
import dev.muster.timeline.Timeline;
import java.security.KeyPair;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The documents that the console hands out, made from the record at the moment they are asked for. */
record RecordedDocuments(Timeline timeline, PracticeSource practice, KeyPair key) implements Documents {
    @Override
    public List<String> formats() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList();
    }

    @Override
    public Optional<Document> export(IncidentId incident, String format, ZoneId zone) {
        return ExportFormat.of(format)
                .flatMap(known -> Records.of(timeline, incident).map(record -> new Document(
                        known.fileName(incident),
                        known.mediaType(),
                        new Exports(zone, practice.current().rules().lateAfter(), key).export(record, known))));
    }
}
