package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Values of one record or sealed type as canonical JSON, and back. */
public final class Json<T> {
    static final JsonFactory FACTORY = new JsonFactory();

    private final Class<T> type;
    private final Shape shape;

    private Json(Class<T> type) {
        this.type = type;
        shape = Shapes.of(type);
    }

    /** For that record or sealed type. */
    public static <T> Json<T> of(Class<T> type) {
        return new Json<>(type);
    }

    /** Canonical JSON. */
    public String write(T value) {
        StringBuilder out = new StringBuilder(128);
        shape.write(value, out);
        return out.toString();
    }

    /** The value that was written; {@link IllegalArgumentException} when it is not one. */
    public T read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return type.cast(shape.read(parser));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + json, e);
        }
    }
}
