package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An optional value, a list or a set. */
final class Collected implements Shape {
    /** Which of the three. */
    enum Kind {
        OPTIONAL,
        LIST,
        SET
    }

    private final Kind kind;
    private final Shape element;

    Collected(Kind kind, Shape element) {
        this.kind = kind;
        this.element = element;
    }

    @Override
    public void write(Object value, StringBuilder out) {
        switch (kind) {
            case OPTIONAL -> element.write(((Optional<?>) value).orElseThrow(), out);
            case LIST -> array((Collection<?>) value, out);
            case SET -> sorted((Collection<?>) value, out);
        }
    }

    private void array(Collection<?> values, StringBuilder out) {
        out.append('[');
        boolean first = true;
        for (Object value : values) {
            if (!first) out.append(',');
            element.write(value, out);
            first = false;
        }
        out.append(']');
    }

    /** A set has no order of its own; its elements are written in the order of their JSON. */
    private void sorted(Collection<?> values, StringBuilder out) {
        List<String> written = new ArrayList<>();
        for (Object value : values) {
            StringBuilder one = new StringBuilder();
            element.write(value, one);
            written.add(one.toString());
        }
        written.sort(null);
        out.append('[').append(String.join(",", written)).append(']');
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        if (kind == Kind.OPTIONAL) return Optional.of(element.read(json));
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) values.add(element.read(json));
        return of(values);
    }

    private Object of(List<Object> values) {
        return switch (kind) {
            case OPTIONAL -> values.stream().findFirst();
            case LIST -> List.copyOf(values);
            case SET -> new LinkedHashSet<>(values);
        };
    }

    @Override
    public boolean isLeftOut(Object value) {
        return value instanceof Optional<?> optional && optional.isEmpty();
    }

    @Override
    public Object whenMissing() {
        return of(List.of());
    }

    @Override
    public boolean holds(Class<?> type) {
        return element.holds(type);
    }

    @Override
    public <T> Object replaceEach(Class<T> type, UnaryOperator<T> by, Object value) {
        if (!holds(type)) return value;
        List<Object> replaced = new ArrayList<>();
        Iterable<?> values = value instanceof Optional<?> one ? one.stream().toList() : (Collection<?>) value;
        for (Object each : values) replaced.add(element.replaceEach(type, by, each));
        return of(replaced);
    }
}
