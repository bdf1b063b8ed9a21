package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Any one record type as canonical JSON, with whatever records, lists and sealed types it is made of. */
public final class RecordJson<T extends Record> {
    private final Class<T> type;
    private final Shape shape;

    private RecordJson(Class<T> type) {
        this.type = type;
        shape = Shapes.of(type);
    }

    /** For that record type. */
    public static <T extends Record> RecordJson<T> of(Class<T> type) {
        return new RecordJson<>(type);
    }

    /** The value as JSON: keys sorted, no white space. */
    public String write(T value) {
        StringBuilder out = new StringBuilder(256);
        shape.write(value, out);
        return out.toString();
    }

    /** The value again; {@link IllegalArgumentException} when it cannot be read. */
    public T read(String json) {
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            parser.nextToken();
            return type.cast(shape.read(parser));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: " + json, e);
        }
    }
}
