package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the values of one Java type stand in JSON. */
interface Shape {
    /** Appends the canonical JSON of a value. */
    void write(Object value, StringBuilder out);

    /** Reads a value; the parser stands on its first token and is left on its last. */
    Object read(JsonParser json) throws IOException;

    /** Whether nothing is written for this value: its key is left out. */
    default boolean isLeftOut(Object value) {
        return false;
    }

    /** What a missing key means; null when it must not be missing. */
    default @Nullable Object whenMissing() {
        return null;
    }

    /** Whether a value of this type can hold one of that type. */
    default boolean holds(Class<?> type) {
        return false;
    }

    /** The value with everything of that type in it replaced. */
    default <T> Object replaceEach(Class<T> type, UnaryOperator<T> by, Object value) {
        return value;
    }
}
