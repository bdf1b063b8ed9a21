package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;

import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Clock;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A process that records without end, and says what it was told is durable, until somebody kills it. */
final class CrashingWriter {
    private static final int WRITERS = 8;

    private CrashingWriter() {}

    /** Takes the data folder and a name for this run. */
    public static void main(String[] args) {
        Clock clock = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Store store = Store.open(Path.of(args[0]), clock, Given.ids(args[1].hashCode()));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        for (int i = 1; i <= WRITERS; i++) {
            String name = args[1] + "-" + i;
            IncidentId stream = IncidentId.number(i);
            Thread.ofPlatform().start(() -> write(store, stream, name, out));
        }
    }

    private static void write(Store store, IncidentId stream, String name, PrintStream out) {
        if (store.timeline().committed().find(stream).isEmpty()) {
            store.timeline().record(name, recording(stream, ANA, opened(name))).join();
        }
        for (int i = 0; ; i++) {
            String id = name + "-" + i;
            store.timeline().record(id, recording(stream, ANA, logged(id))).join();
            out.println(id);
        }
    }
}
