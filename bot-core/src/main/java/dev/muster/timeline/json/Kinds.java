package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The records of a sealed hierarchy, each under its kind: the record's name in kebab case ({@code hypothesis-raised}). Inside
 * other values one stands as an object with its kind as the only key.
 */
final class Kinds implements Shape {
    private final Class<?> root;
    private final Map<String, RecordShape> shapes = new HashMap<>();
    private final Map<Class<?>, String> kinds = new HashMap<>();

    Kinds(Class<?> root) {
        this.root = root;
        collect(root);
    }

    private void collect(Class<?> type) {
        if (type.isRecord()) {
            String kind = kebab(type.getSimpleName());
            if (shapes.put(kind, (RecordShape) Shapes.of(type)) != null) {
                throw new IllegalStateException("two records of " + root.getSimpleName() + " are called " + kind);
            }
            kinds.put(type, kind);
        } else if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) collect(permitted);
        } else {
            throw new IllegalStateException(type + " is neither sealed nor a record");
        }
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    String kind(Object value) {
        String kind = kinds.get(value.getClass());
        if (kind == null) throw new IllegalArgumentException(value.getClass() + " is no " + root.getSimpleName());
        return kind;
    }

    RecordShape shape(Object value) {
        return shape(kind(value));
    }

    RecordShape shape(String kind) {
        RecordShape shape = shapes.get(kind);
        if (shape == null) {
            throw new IllegalArgumentException("unknown kind of " + root.getSimpleName() + ": " + kind
                    + "; written by a newer version of Muster?");
        }
        return shape;
    }

    Map<Class<?>, String> all() {
        return kinds;
    }

    @Override
    public void write(Object value, StringBuilder out) {
        out.append("{\"").append(kind(value)).append("\":");
        shape(value).writeObject(value, component -> true, out);
        out.append('}');
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        json.nextToken();
        RecordShape shape = shape(json.currentName());
        json.nextToken();
        var arguments = shape.arguments();
        shape.readInto(json, arguments);
        if (json.nextToken() != JsonToken.END_OBJECT) throw new IllegalArgumentException("two kinds in one value");
        return shape.build(arguments);
    }

    @Override
    public boolean holds(Class<?> type) {
        return shapes.values().stream().anyMatch(shape -> shape.holds(type));
    }

    @Override
    public <T> Object replaceEach(Class<T> type, UnaryOperator<T> by, Object value) {
        return shape(value).replaceEach(type, by, value);
    }
}
