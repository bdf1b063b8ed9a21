package dev.muster.review.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object of an export, read strictly: what is missing, of another type or not foreseen is a flaw. */
record ExportFields(ObjectNode json, String where, Optional<String> entry) {

    static ExportFields of(JsonNode node, String where, Optional<String> entry) throws ExportFlaw {
        if (node instanceof ObjectNode object) return new ExportFields(object, where, entry);
        throw new ExportFlaw(where + " is not what an export has there.", entry);
    }

    /** Refuses any other key: nobody would notice what was added. */
    ExportFields only(Set<String> keys) throws ExportFlaw {
        for (var field : json.properties()) {
            if (!keys.contains(field.getKey())) {
                throw new ExportFlaw("“" + field.getKey() + "” was added to " + where + ".", entry);
            }
        }
        return this;
    }

    String text(String key) throws ExportFlaw {
        JsonNode value = present(key);
        if (!value.isTextual()) throw wrong(key);
        return value.textValue();
    }

    Optional<String> optionalText(String key) throws ExportFlaw {
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(text(key));
    }

    long number(String key) throws ExportFlaw {
        JsonNode value = present(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) throw wrong(key);
        return value.longValue();
    }

    boolean flag(String key) throws ExportFlaw {
        JsonNode value = present(key);
        if (!value.isBoolean()) throw wrong(key);
        return value.booleanValue();
    }

    /** In the one form in which exports write times, so that nobody can hide a change in another one. */
    Instant time(String key) throws ExportFlaw {
        String written = text(key);
        try {
            Instant time = Instant.parse(written);
            if (time.toString().equals(written)) return time;
        } catch (DateTimeException e) {
            // falls through to the same sentence: what cannot be read is as wrong as what reads otherwise
        }
        throw wrong(key);
    }

    ExportFields object(String key) throws ExportFlaw {
        return of(present(key), "“" + key + "” of " + where, entry);
    }

    ArrayNode array(String key) throws ExportFlaw {
        if (present(key) instanceof ArrayNode array) return array;
        throw wrong(key);
    }

    List<String> texts(String key) throws ExportFlaw {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(key)) {
            if (!value.isTextual()) throw wrong(key);
            texts.add(value.textValue());
        }
        return texts;
    }

    private JsonNode present(String key) throws ExportFlaw {
        JsonNode value = json.get(key);
        if (value == null) throw new ExportFlaw("“" + key + "” is missing from " + where + ".", entry);
        return value;
    }

    private ExportFlaw wrong(String key) {
        return new ExportFlaw("“" + key + "” of " + where + " was changed: it is not what an export has there.", entry);
    }
}
