package dev.muster.review.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.review.IncidentRecord;
import dev.muster.timeline.EventCodec;
import dev.muster.timeline.Seal;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Every entry of a record in JSON, in the order of the record: what the export and the timeline call both give. */
public final class JsonTimeline {
    private JsonTimeline() {}

    /** All entries; those written later than {@code lateAfter} after they happened are marked. */
    public static ArrayNode of(IncidentRecord record, Duration lateAfter) {
        Set<Long> promoted = record.all(MessagePromoted.class).stream()
                .map(noted -> noted.event().entry())
                .collect(Collectors.toSet());
        ArrayNode timeline = JsonExport.JSON.createArrayNode();
        record.entries().forEach(entry -> timeline.add(of(entry, promoted.contains(entry.sequence()), lateAfter)));
        return timeline;
    }

    private static ObjectNode of(TimelineEntry entry, boolean promoted, Duration lateAfter) {
        Seal seal = entry.seal();
        ObjectNode json = JsonExport.JSON.createObjectNode();
        json.put("sequence", entry.sequence());
        json.put("id", entry.id());
        json.put("occurredAt", entry.occurredAt().toString());
        json.put("writtenAt", entry.writtenAt().toString());
        json.put("recordedAt", entry.recordedAt().toString());
        json.put("lateSeconds", entry.lateness().toSeconds());
        json.put("late", entry.lateness().compareTo(lateAfter) > 0);
        json.put("actor", entry.actor().value());
        json.put("source", entry.source());
        json.put("kind", EventCodec.kind(entry.event()));
        json.put("text", entry.text());
        json.put("why", entry.why().orElse(null));
        json.put("typed", entry.typed().orElse(null));
        if (entry.event() instanceof MessageRecorded) json.put("promoted", promoted);
        json.set("details", tree(EventCodec.details(entry.event())));
        json.set("words", tree(EventCodec.words(entry.event())));
        ObjectNode salts = json.putObject("salts");
        seal.actorSalt().ifPresent(salt -> salts.put("actor", salt));
        seal.wordsSalt().ifPresent(salt -> salts.put("words", salt));
        json.putObject("commitments").put("actor", seal.actorCommitment()).put("words", seal.wordsCommitment());
        json.put("previousHash", seal.previousHash());
        json.put("hash", seal.hash());
        return json;
    }

    private static JsonNode tree(String canonical) {
        try {
            return JsonExport.JSON.readTree(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event was encoded as something else than JSON", e);
        }
    }
}
