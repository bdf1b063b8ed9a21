package dev.muster.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A4, A5, D4: whatever goes wrong, what was acknowledged is there once, and everything decided is done")
class SimulationTest {
    @Test
    void manySeeds() {
        long first = Long.getLong("seed", 1);
        long many = Long.getLong("seeds", 1000);
        long before = System.nanoTime();
        List<Simulation.Ending> bad = LongStream.range(first, first + many)
                .parallel()
                .mapToObj(Simulation::run)
                .filter(ending -> !ending.isGood())
                .toList();
        System.out.println(many + " seeds in " + (System.nanoTime() - before) / 1_000_000 + " ms, bad " + bad.size());
        bad.stream()
                .limit(12)
                .forEach(ending -> System.out.println("== " + ending.seed() + " "
                        + ending.flaws().stream().limit(4).toList()));
        bad.stream().limit(1).forEach(ending -> System.out.println(ending.told()));
        assertTrue(bad.isEmpty(), () -> bad.size() + " seeds");
    }
}
