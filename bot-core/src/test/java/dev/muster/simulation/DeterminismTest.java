package dev.muster.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One seed is one story: nothing in the core depends on anything else")
class DeterminismTest {
    @Test
    void theSameSeedIsTheSameStoryTwice() {
        assertEquals(Fingerprints.some(), Fingerprints.some());
    }

    /** Java orders what is in a Set.of or a Map.of differently in each process, so that nobody relies on it. */
    @Test
    void theSameSeedIsTheSameStoryInAnotherProcess() throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fingerprints.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(Fingerprints.some(), other.inputReader().readLine());
    }
}
