package dev.muster.config.yaml;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a text is understood.
 *
 * @param wanted what it should be, with its article: {@code a duration}
 * @param reading the meaning of a text; empty when it has none
 * @param remedy what to write instead of a text that has none
 */
public record Format<T>(String wanted, Function<String, Optional<T>> reading, Function<String, String> remedy) {

    /** A format with the same advice whatever was written. */
    public static <T> Format<T> of(String wanted, Function<String, Optional<T>> reading, String remedy) {
        return new Format<>(wanted, reading, unused -> remedy);
    }
}
