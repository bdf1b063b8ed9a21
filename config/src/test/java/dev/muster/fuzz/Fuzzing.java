package dev.muster.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How long and from where: {@code -Dfuzz=100} does a hundred times as much, {@code -Dfuzz.from=7} begins with another seed.
 * What once failed is kept in {@code src/test/resources/fuzz} and is always tried as it stands, too.
 */
final class Fuzzing {
    private static final int TIMES = Integer.getInteger("fuzz", 1);
    private static final long FROM = Long.getLong("fuzz.from", 1);

    private Fuzzing() {}

    /** The kept texts of that kind, one a file. */
    static List<String> corpus(String kind) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz", kind))) {
            return files.sorted().map(Fuzzing::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tries the corpus as it is, then as many mutations of it; a failure names the text that it failed on. */
    static void tryAll(List<String> corpus, List<String> words, int mutations, Consumer<String> attempt) {
        corpus.forEach(text -> attempt(text, attempt));
        Mutations mutated = new Mutations(corpus, words, FROM);
        for (int i = 0; i < mutations * TIMES; i++) attempt(mutated.next(), attempt);
    }

    private static void attempt(String text, Consumer<String> attempt) {
        try {
            attempt.accept(text);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError("failed on:\n" + shown(text), failure);
        }
    }

    /** Short, and with everything escaped that cannot be seen. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(4_000).forEach(sign -> {
            boolean plain = sign == '\n' || (sign >= ' ' && sign < 127);
            shown.append(plain ? Character.toString(sign) : String.format("\\u%04x", sign));
        });
        return shown.toString();
    }
}
