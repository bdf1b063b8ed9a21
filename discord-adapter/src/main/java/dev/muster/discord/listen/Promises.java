package dev.muster.discord.listen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that are owed, in a file that outlives a restart: whoever typed something just before the bot died sees what came of
 * it. A line is added for each promise and for each that was kept; the file is tidied up whenever the bot starts.
 */
public final class Promises {
    private static final Logger LOG = LoggerFactory.getLogger(Promises.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String KEPT = "kept";

    private final Path file;
    private final Map<String, Promise> open = new LinkedHashMap<>();
    private List<Promise> owed = List.of();
    private boolean closed;

    private Promises(Path file) {
        this.file = file;
    }

    /** Reads what is owed. */
    public static Promises in(Path folder) {
        Promises promises = new Promises(folder.resolve("discord-promises.jsonl"));
        promises.read();
        promises.tidy();
        promises.owed = List.copyOf(promises.open.values());
        return promises;
    }

    private void read() {
        if (!Files.exists(file)) return;
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) take(line);
            }
        } catch (IOException e) {
            LOG.warn("What was promised before the restart cannot be read: {}", e.getMessage());
        }
    }

    /** The last line may have been cut off by whatever ended the bot. */
    private void take(String line) {
        try {
            JsonNode written = JSON.readTree(line);
            if (written.has(KEPT)) {
                open.remove(written.get(KEPT).asText());
            } else {
                Promise promise = JSON.treeToValue(written, Promise.class);
                open.put(promise.interaction(), promise);
            }
        } catch (IOException e) {
            LOG.info("A promise that was written down in part is left out.");
        }
    }

    private synchronized void tidy() {
        try {
            Files.deleteIfExists(file);
            for (Promise promise : open.values()) write(JSON.writeValueAsString(promise));
        } catch (IOException e) {
            LOG.warn("What is promised cannot be written to {}: {}", file, e.getMessage());
        }
    }

    private void write(String line) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        }
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** An answer is owed from now on. */
    synchronized void make(Promise promise) {
        open.put(promise.interaction(), promise);
        note(() -> JSON.writeValueAsString(promise));
    }

    /** It was answered. */
    synchronized void kept(String interaction) {
        if (open.remove(interaction) != null) note(() -> JSON.writeValueAsString(Map.of(KEPT, interaction)));
    }

    @FunctionalInterface
    private interface Line {
        String text() throws IOException;
    }

    /** Nothing is written any more; what is owed is answered when the bot comes again. */
    public synchronized void close() {
        closed = true;
    }

    private void note(Line line) {
        if (closed) return;
        try {
            write(line.text());
        } catch (IOException e) {
            LOG.warn("A promise could not be written down; it holds as long as the bot runs.", e);
        }
    }

    /** All that were owed when the bot was started, the oldest first. */
    List<Promise> owed() {
        return owed;
    }
}
