package dev.muster.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.simulation.Simulation.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code mvn -Psim -pl bot-core -Dseeds=100000} runs as many as one likes, from {@code -Dfrom=1}; {@code -Dseed=4711} tells
 * the story of one. A seed that found something goes into {@code simulation/seeds.txt}.
 */
@DisplayName("A4, A5, A8, D4: whatever goes wrong, what was acknowledged is there once, and what was decided is done")
class SimulationTest {
    private static final long MANY = 1_000;

    private static final Path STORIES = Path.of("target", "simulation");

    @Test
    void manySeedsKeepEveryPromise() {
        long from = Long.getLong("seed", Long.getLong("from", 1));
        long many = Long.getLong("seed") == null ? Long.getLong("seeds", MANY) : 1;
        everyOneIsGood(LongStream.range(from, from + many).parallel().mapToObj(Simulation::run));
    }

    @ParameterizedTest
    @MethodSource("seedsThatOnceFoundSomething")
    void whatOnceWentWrongStaysRight(long seed) {
        everyOneIsGood(Stream.of(Simulation.run(seed)));
    }

    static Stream<Long> seedsThatOnceFoundSomething() throws IOException {
        try (var file = SimulationTest.class.getResourceAsStream("/simulation/seeds.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Long.valueOf(line.split(" ", -1)[0]));
        }
    }

    @Test
    void someSeedsRunOverTheRealStore(@TempDir Path folder) {
        everyOneIsGood(LongStream.rangeClosed(1, Long.getLong("stores", 12))
                .mapToObj(seed -> Simulation.run(
                        seed, PlantedBugs.NONE, world -> new SqliteDisk(folder.resolve("seed-" + seed)))));
    }

    private static void everyOneIsGood(Stream<Ending> endings) {
        List<Ending> bad = endings.filter(ending -> !ending.isGood()).toList();
        bad.forEach(SimulationTest::keep);
        assertTrue(
                bad.isEmpty(),
                () -> bad.getFirst().told() + "\n\nThe stories of all bad seeds are in " + STORIES.toAbsolutePath()
                        + ":\n" + bad.stream().map(SimulationTest::summary).collect(Collectors.joining("\n")));
    }

    private static String summary(Ending ending) {
        return ending.seed() + ": " + ending.flaws().getFirst();
    }

    private static void keep(Ending ending) {
        try {
            Files.createDirectories(STORIES);
            Files.writeString(STORIES.resolve("seed-" + ending.seed() + ".txt"), ending.told());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
