package dev.muster.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample configuration, but for one thing: who is called has three seconds to answer. */
final class Hasty {
    private Hasty() {}

    static Path sample(Path folder) {
        Path sample = Path.of(BotProcess.sample());
        Path copy = folder.resolve("hasty");
        try (Stream<Path> files = Files.walk(sample)) {
            List<Path> all = files.toList();
            for (Path file : all) Files.copy(file, copy.resolve(sample.relativize(file)));
            Path models = copy.resolve("models.yaml");
            String hasty = Files.readString(models)
                    .replaceFirst("(?m)^  default: true$", "  default: true\n  answerWithin: 3s");
            Files.writeString(models, hasty);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
