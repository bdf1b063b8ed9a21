package dev.muster.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.timeline.Receipt;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTimelineTest {
    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterReopening() {
        Receipt first;
        try (Store store = Store.open(folder, new Given.HandClock(), Given.ids(1))) {
            store.timeline()
                    .record("d1", Drafting.recording(Drafting.INC_1, Drafting.ANA, Drafting.opened("checkout is down")))
                    .join();
            first = store.timeline()
                    .record("d2", Drafting.recording(Drafting.INC_1, Drafting.BEN, Drafting.said("m1", "hello 📌")))
                    .join();
            assertEquals("E2", first.answer());
        }
        try (Store store = Store.open(folder, new Given.HandClock(), Given.ids(2))) {
            assertEquals(first.entries(), store.timeline().read(Drafting.INC_1, 1, 10));
            assertTrue(store.timeline()
                    .record("d2", Drafting.recording(Drafting.INC_1, Drafting.BEN))
                    .join()
                    .repeated());
        }
    }
}
