package dev.muster.config.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.architecture.Checkout;
import dev.muster.config.reading.ConfigurationFolder;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.reading.ReplayHeader;
import dev.muster.storage.StorePlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The replay that comes with the sample: a swarm from the first complaint to its closing, with nothing refused. */
class FirstMinuteTest {
    @Test
    void everyLineIsAcceptedAndEverythingIsDone(@TempDir Path empty) throws IOException {
        Path sample = Checkout.root().resolve("config/sample");
        Path file = sample.resolve("first-minute.replay");
        List<String> lines = Files.readAllLines(file);
        StringWriter transcript = new StringWriter();

        List<String> notAccepted = new Replay(new PrintWriter(transcript))
                .play(
                        ReplayFile.read(lines, new ReplayHeader(file.toString(), lines).length()),
                        Files.readAllBytes(file),
                        StorePlace.in(empty),
                        PracticeFolder.load(new ConfigurationFolder(sample)));

        assertEquals(List.of(), notAccepted);
        assertTrue(transcript
                .toString()
                .contains("gus (managers), ana (storefront), chen (payments), eli (database), ivo (platform)"));
        assertTrue(transcript.toString().contains("Closed"));
        assertFalse(transcript.toString().contains("Not done"), transcript::toString);
        assertFalse(transcript.toString().contains("No answer"), transcript::toString);
    }
}
