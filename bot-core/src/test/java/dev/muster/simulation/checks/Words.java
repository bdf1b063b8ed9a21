package dev.muster.simulation.checks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a row says beyond its plain fields. */
final class Words {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Words() {}

    /** That part of the event; the empty text when it is not there. */
    static String of(Row row, String field) {
        return text(node(row).path(field));
    }

    /** The whole event, details and words together. */
    static JsonNode node(Row row) {
        try {
            JsonNode all = JSON.readTree(row.details());
            JsonNode words = JSON.readTree(row.words());
            words.properties()
                    .forEach(field -> ((com.fasterxml.jackson.databind.node.ObjectNode) all)
                            .set(field.getKey(), field.getValue()));
            return all;
        } catch (JsonProcessingException e) {
            throw new AssertionError(row + " is not JSON", e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.asText();
    }
}
