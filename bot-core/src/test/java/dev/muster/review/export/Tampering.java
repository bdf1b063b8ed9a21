package dev.muster.review.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Changes every single value of a document in turn, and takes every single key away. */
final class Tampering {
    private final JsonNode document;
    private final Predicate<JsonNode> isIntact;

    private Tampering(JsonNode document, Predicate<JsonNode> isIntact) {
        this.document = document;
        this.isIntact = isIntact;
    }

    /** Where the first change is that nobody notices, if there is one. */
    static Optional<String> firstUnnoticed(ObjectNode document, Predicate<JsonNode> isIntact) {
        return new Tampering(document, isIntact).in(document, "");
    }

    private Optional<String> in(JsonNode node, String path) {
        return switch (node) {
            case ObjectNode object -> inObject(object, path);
            case ArrayNode array -> inArray(array, path);
            default -> Optional.empty();
        };
    }

    private Optional<String> inObject(ObjectNode object, String path) {
        for (String key : keys(object)) {
            JsonNode before = object.get(key);
            Optional<String> deeper = in(before, path + "/" + key);
            if (deeper.isPresent()) return deeper;
            object.set(key, other(before));
            if (isIntact.test(document)) return Optional.of(path + "/" + key + " changed");
            object.remove(key);
            if (isIntact.test(document)) return Optional.of(path + "/" + key + " removed");
            object.set(key, before);
        }
        return Optional.empty();
    }

    /** In the timeline a few entries stand for all: each change is checked against the whole document. */
    private Optional<String> inArray(ArrayNode array, String path) {
        for (int i = 0; i < array.size(); i += array.size() > 20 ? 7 : 1) {
            JsonNode before = array.get(i);
            Optional<String> deeper = in(before, path + "/" + i);
            if (deeper.isPresent()) return deeper;
            array.set(i, other(before));
            if (isIntact.test(document)) return Optional.of(path + "/" + i + " changed");
            array.set(i, before);
        }
        return Optional.empty();
    }

    private static List<String> keys(ObjectNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode other(JsonNode value) {
        if (value.isTextual()) return TextNode.valueOf(value.textValue() + " ");
        if (value.isNumber()) return LongNode.valueOf(value.longValue() + 1);
        return value.isBoolean() ? BooleanNode.valueOf(!value.booleanValue()) : TextNode.valueOf("x");
    }
}
