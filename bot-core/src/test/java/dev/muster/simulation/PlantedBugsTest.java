package dev.muster.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.simulation.Simulation.Ending;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The simulation bites: every mistake that is planted is found")
class PlantedBugsTest {
    private static final long WITHIN = 600;

    @ParameterizedTest
    @EnumSource(PlantedBug.class)
    void isFound(PlantedBug bug) {
        Optional<Ending> found = LongStream.rangeClosed(1, WITHIN)
                .mapToObj(seed -> Simulation.run(seed, bug))
                .filter(ending -> !ending.isGood())
                .findFirst();

        assertTrue(found.isPresent(), () -> bug + " was not found in " + WITHIN + " seeds");
        System.out.println(bug + " is found by seed " + found.get().seed() + ": "
                + found.get().flaws().getFirst());
    }
}
