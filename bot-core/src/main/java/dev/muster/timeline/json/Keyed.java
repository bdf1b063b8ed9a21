package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A map from strings, as a JSON object. */
final class Keyed implements Shape {
    private final Shape element;

    Keyed(Shape element) {
        this.element = element;
    }

    @Override
    public void write(Object value, StringBuilder out) {
        char before = '{';
        for (Map.Entry<?, ?> entry : new TreeMap<>((Map<?, ?>) value).entrySet()) {
            out.append(before);
            CanonicalJson.string((String) entry.getKey(), out);
            out.append(':');
            element.write(entry.getValue(), out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            values.put(key, element.read(json));
        }
        return values;
    }

    @Override
    public Object whenMissing() {
        return Map.of();
    }

    @Override
    public boolean holds(Class<?> type) {
        return element.holds(type);
    }

    @Override
    public <T> Object replaceEach(Class<T> type, UnaryOperator<T> by, Object value) {
        if (!holds(type)) return value;
        Map<Object, Object> replaced = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, each) -> replaced.put(key, element.replaceEach(type, by, each)));
        return replaced;
    }
}
