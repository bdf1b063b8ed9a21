package dev.muster.slack.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reading and writing JSON. */
public final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A list of texts. */
    static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = MAPPER.createArrayNode();
        texts.forEach(list::add);
        return list;
    }

    /** A list of nodes. */
    static ArrayNode list(Collection<? extends JsonNode> nodes) {
        ArrayNode list = MAPPER.createArrayNode();
        nodes.forEach(list::add);
        return list;
    }

    /** Reads a document. */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    /** Every text under that name, however deep. */
    static List<String> textsNamed(String name, JsonNode node) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(field -> {
            if (field.getKey().equals(name) && field.getValue().isTextual()) {
                found.add(field.getValue().asText());
            } else {
                found.addAll(textsNamed(name, field.getValue()));
            }
        });
        if (node.isArray()) node.forEach(element -> found.addAll(textsNamed(name, element)));
        return found;
    }
}
