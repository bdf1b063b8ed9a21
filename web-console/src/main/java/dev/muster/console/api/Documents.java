package dev.muster.console.api;

import dev.muster.domain.incident.IncidentId;
import dev.muster.review.export.ExportFormat;
import dev.muster.review.export.Exports;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The documents that people take away from an incident: the review with its timeline, in any format. */
public final class Documents {
    private final IncidentRecords records;
    private final Function<ZoneId, Exports> exports;

    /** Makes them like that for readers in a zone. */
    public Documents(IncidentRecords records, Function<ZoneId, Exports> exports) {
        this.records = records;
        this.exports = exports;
    }

    /** As people name them. */
    public List<String> formats() {
        return Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList();
    }

    /** The document in that format, with times in that zone. */
    byte[] export(IncidentId incident, ExportFormat format, ZoneId zone) {
        return exports.apply(zone).export(records.read(incident), format);
    }
}
