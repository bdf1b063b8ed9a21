package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A type whose values are one JSON string, number or boolean. */
final class Scalar implements Shape {
    /** Reads a value from the token the parser stands on. */
    private interface Reading {
        Object from(JsonParser json) throws IOException;
    }

    private final Class<?> type;
    private final boolean quoted;
    private final Function<Object, String> writing;
    private final Reading reading;

    private Scalar(Class<?> type, boolean quoted, Function<Object, String> writing, Reading reading) {
        this.type = type;
        this.quoted = quoted;
        this.writing = writing;
        this.reading = reading;
    }

    /** The shape of that type, if it is a scalar. */
    static Optional<Shape> of(Class<?> type) {
        if (type == String.class) return quoted(type, text -> text);
        if (type == boolean.class) return plain(type, JsonParser::getBooleanValue);
        if (type == int.class) return plain(type, JsonParser::getIntValue);
        if (type == long.class || type == Long.class) return plain(type, JsonParser::getLongValue);
        if (type == Instant.class) return quoted(type, Instant::parse);
        if (type == LocalDate.class) return quoted(type, LocalDate::parse);
        if (type == Duration.class) return quoted(type, Duration::parse);
        if (type == BigDecimal.class) return quoted(type, BigDecimal::new);
        if (type.isEnum()) return constants(type.asSubclass(Enum.class));
        return Optional.empty();
    }

    private static Optional<Shape> plain(Class<?> type, Reading reading) {
        return Optional.of(new Scalar(type, false, Object::toString, reading));
    }

    private static Optional<Shape> quoted(Class<?> type, Function<String, Object> reading) {
        return Optional.of(new Scalar(type, true, Object::toString, json -> reading.apply(json.getText())));
    }

    /** Constants may override {@code toString}, so they are written by their name. */
    private static Optional<Shape> constants(@SuppressWarnings("rawtypes") Class<? extends Enum> type) {
        @SuppressWarnings("unchecked")
        Reading reading = json -> Enum.valueOf(type, json.getText());
        return Optional.of(new Scalar(type, true, constant -> ((Enum<?>) constant).name(), reading));
    }

    @Override
    public void write(Object value, StringBuilder out) {
        String text = writing.apply(value);
        if (quoted) CanonicalJson.string(text, out);
        else out.append(text);
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        return reading.from(json);
    }

    @Override
    public boolean holds(Class<?> wanted) {
        return type == wanted;
    }

    @Override
    public <T> Object replaceEach(Class<T> wanted, UnaryOperator<T> by, Object value) {
        return type == wanted ? by.apply(wanted.cast(value)) : value;
    }
}
