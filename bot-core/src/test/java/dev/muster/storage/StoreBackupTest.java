package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.timeline.TimelineEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D6 operating: backup and restore")
class StoreBackupTest {
    @TempDir
    Path folder;

    private Path data;
    private Path backup;
    private byte[] key;
    private List<TimelineEntry> backedUp;

    private Store open() {
        return Store.open(data, new Given.HandClock(), Given.ids(1));
    }

    /** A backup of two entries, of a store that went on to three. */
    @BeforeEach
    void givenABackupTakenWhileTheBotRan() {
        data = folder.resolve("data");
        backup = folder.resolve("muster.backup");
        try (Store store = open()) {
            store.timeline()
                    .record("d1", recording(INC_1, ANA, opened("checkout is down"), logged("2")))
                    .join();
            backedUp = store.timeline().read(INC_1, 0, 10);
            key = store.key().getPrivate().getEncoded();
            store.backup(backup);
            store.timeline()
                    .record("d2", recording(INC_1, ANA, logged("after the backup")))
                    .join();
        }
    }

    private void thenTheStoreIsAsBackedUp() {
        try (Store store = open()) {
            assertEquals(backedUp, store.timeline().read(INC_1, 0, 10));
            assertArrayEquals(key, store.key().getPrivate().getEncoded());
        }
    }

    private StoreUnavailableException refusal() {
        return assertThrows(StoreUnavailableException.class, () -> StoreRestore.restore(backup, data));
    }

    private void thenNothingWasTouched() {
        try (Store store = open()) {
            assertEquals(3, store.timeline().read(INC_1, 0, 10).size());
        }
        assertFalse(Files.exists(data.resolve("unpacking")));
    }

    @Test
    void aBackupIsOneFileForItsOwner() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void restoredIntoAnEmptyFolderItIsTheStoreAgain() {
        data = folder.resolve("elsewhere");
        assertEquals(Optional.empty(), StoreRestore.restore(backup, data));
        thenTheStoreIsAsBackedUp();
    }

    @Test
    void whatARestoreReplacesIsKeptAside() {
        assertEquals(Optional.of(data.resolve("replaced-1")), StoreRestore.restore(backup, data));
        thenTheStoreIsAsBackedUp();
        assertEquals(Optional.of(data.resolve("replaced-2")), StoreRestore.restore(backup, data));
        try (StoreReading aside = StoreReading.open(data.resolve("replaced-1"))) {
            assertEquals(3, aside.read(INC_1, 0, 10).size());
        }
    }

    @Test
    void aDamagedStoreIsReplacedToo() throws IOException {
        Files.writeString(data.resolve("muster.db"), "rubbish");
        StoreRestore.restore(backup, data);
        thenTheStoreIsAsBackedUp();
    }

    @Test
    void aRunningBotIsNotRestoredUnderItsFeet() {
        try (Store store = open()) {
            assertThrows(StoreLockedException.class, () -> StoreRestore.restore(backup, data));
        }
        thenNothingWasTouched();
    }

    @Test
    void aDamagedBackupIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        for (int i = bytes.length / 2; i < bytes.length / 2 + 40; i++) bytes[i] ^= 0x55;
        Files.write(backup, bytes);
        assertTrue(refusal().getMessage().contains("older backup"), refusal().getMessage());
        thenNothingWasTouched();
    }

    @Test
    void aBackupCutShortIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(bytes, bytes.length - 100));
        refusal();
        thenNothingWasTouched();
    }

    @Test
    void aForeignFileIsRefused() throws IOException {
        Files.writeString(backup, "a holiday picture");
        refusal();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            zip.putNextEntry(new ZipEntry("muster.db"));
            zip.write("not a database".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("store.key"));
        }
        refusal();
        thenNothingWasTouched();
    }

    @Test
    void aBackupThatIsNotThereIsRefused() {
        backup = folder.resolve("nowhere");
        refusal();
        thenNothingWasTouched();
    }

    @Test
    void afterAnInterruptedRestoreTheBotWaitsForTheNextOne() throws IOException {
        Files.createDirectory(data.resolve("restoring"));
        assertTrue(assertThrows(StoreUnavailableException.class, () -> open().close())
                .getMessage()
                .contains("again"));
        StoreRestore.restore(backup, data);
        thenTheStoreIsAsBackedUp();
    }

    @Test
    void aBackupThatCannotBeWrittenSaysSo() {
        try (Store store = open()) {
            assertThrows(StoreUnavailableException.class, () -> store.backup(folder.resolve("no/such/folder/file")));
        }
    }

    @Test
    void aBackupBesideARunningBotReplacesTheOneBefore() {
        try (Store store = open();
                StoreReading reading = StoreReading.open(data)) {
            reading.backup(backup);
        }
        data = folder.resolve("elsewhere");
        StoreRestore.restore(backup, data);
        try (Store store = open()) {
            assertEquals(3, store.timeline().read(INC_1, 0, 10).size());
        }
    }
}
