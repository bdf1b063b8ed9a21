package dev.muster.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever checks the core does not ask the core")
class ChecksShareNothingTest {
    @Test
    void noCheckImportsAnythingOfTheHouse() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/dev/muster/simulation/checks"))) {
            List<String> imports = files.filter(Files::isRegularFile)
                    .flatMap(ChecksShareNothingTest::lines)
                    .filter(line -> line.contains("dev.muster.") && !line.contains("dev.muster.simulation.checks"))
                    .toList();
            assertEquals(List.of(), imports);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
