package dev.muster.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.TimelineEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A5 timeline, D4 storage: what was acknowledged survives kill -9")
class CrashTest {
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    private final Random random = new Random(7);
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    @Timeout(120)
    void everyAcknowledgedEntryIsThereOnceAfterEachKill() throws Exception {
        for (int run = 1; run <= KILLS; run++) {
            writeUntilKilled("run" + run, 20 + random.nextInt(1000));
            thenEverythingAcknowledgedIsThereOnce();
        }
        assertTrue(acknowledged.size() >= KILLS * 20, "only " + acknowledged.size() + " were acknowledged");
    }

    /** Killed after that many acknowledgements, in the middle of whatever it is doing then. */
    private void writeUntilKilled(String run, int acknowledgements) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        folder.toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.US_ASCII)) {
            String line = lines.readLine();
            for (int i = 0; line != null; line = lines.readLine()) {
                acknowledged.add(line);
                if (++i == acknowledgements) writer.toHandle().destroyForcibly();
            }
        }
        writer.waitFor();
        // The last line may have been cut short by the kill.
        acknowledged.removeIf(id -> id.startsWith(run) && !id.matches("run\\d+-\\d+-\\d+"));
    }

    private void thenEverythingAcknowledgedIsThereOnce() {
        try (Store store = Store.open(folder, new Given.HandClock(), Given.ids(0))) {
            List<String> recorded = new ArrayList<>();
            for (Incident incident : store.timeline().committed().all()) {
                for (TimelineEntry entry : store.timeline().read(incident.id(), 0, Integer.MAX_VALUE)) {
                    if (entry.event() instanceof Logged logged) recorded.add(logged.what());
                }
            }
            Set<String> once = new HashSet<>(recorded);
            assertEquals(recorded.size(), once.size(), "something is on record twice");
            List<String> lost =
                    acknowledged.stream().filter(id -> !once.contains(id)).toList();
            assertEquals(List.of(), lost, "acknowledged and lost");
            for (ChainReport report : store.verifier().verifyAll()) assertTrue(report.isIntact(), report.toString());
        }
    }
}
