package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** JSON in its one canonical form (RFC 8785), so that equal values have equal hashes. */
public final class CanonicalJson {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CanonicalJson() {}

    /** The canonical form of that value. Refuses fractions, which RFC 8785 would write as doubles: we keep them in strings. */
    public static String of(JsonNode node) {
        StringBuilder out = new StringBuilder(128);
        write(node, out);
        return out.toString();
    }

    /** The canonical form of that JSON text; {@link IllegalArgumentException} when it is none. */
    public static String of(String json) {
        try {
            return of(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The same JSON with each text in it rewritten, keys left alone; {@link IllegalArgumentException} when it is none. */
    public static String rewritten(String json, UnaryOperator<String> by) {
        try {
            return of(rewritten(MAPPER.readTree(json), by));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static JsonNode rewritten(JsonNode node, UnaryOperator<String> by) {
        if (node.isTextual()) return MAPPER.getNodeFactory().textNode(by.apply(node.textValue()));
        if (node.isArray()) {
            ArrayNode array = MAPPER.createArrayNode();
            node.forEach(each -> array.add(rewritten(each, by)));
            return array;
        }
        if (!node.isObject()) return node;
        ObjectNode object = MAPPER.createObjectNode();
        node.properties().forEach(field -> object.set(field.getKey(), rewritten(field.getValue(), by)));
        return object;
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, JsonNode> sorted = new TreeMap<>();
                node.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
                char before = '{';
                for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
                    out.append(before);
                    string(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                    before = ',';
                }
                out.append(before == '{' ? "{}" : "}");
            }
            case ARRAY -> {
                out.append('[');
                for (int i = 0; i < node.size(); i++) {
                    if (i > 0) out.append(',');
                    write(node.get(i), out);
                }
                out.append(']');
            }
            case STRING -> string(node.textValue(), out);
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case NUMBER -> {
                if (!node.isIntegralNumber())
                    throw new IllegalArgumentException("a fraction outside a string: " + node);
                out.append(node.bigIntegerValue());
            }
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        }
    }

    /** Appends the string in quotes, escaping no more than RFC 8785 does. */
    public static void string(String value, StringBuilder out) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') continue;
            out.append(value, plain, i);
            plain = i + 1;
            escape(c, out);
        }
        out.append(value, plain, value.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            default -> out.append("u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        }
    }
}
