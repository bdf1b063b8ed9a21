package dev.muster.console.api;

import dev.muster.domain.incident.IncidentId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes the documents that people take away from an incident. */
public interface Documents {
    /** A file. {@code type} is its media type with charset. */
    record Document(String fileName, String type, byte[] content) {}

    /** The formats there are: {@code md}, {@code html}, {@code pdf}, {@code json}, {@code csv}. */
    List<String> formats();

    /** The review of that incident with its timeline, with times in that zone; empty when there is no such format. */
    Optional<Document> export(IncidentId incident, String format, ZoneId zone);
}
