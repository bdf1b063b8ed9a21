package dev.muster.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A backup is one ZIP file with the database as of one moment and the key: whoever has it can read everything and sign as the
 * store, so only its owner may read it. Whatever the database is, that in the backup is SQLite's; it can be restored into
 * either. The bot goes on recording meanwhile. An older backup in the same place is replaced
 * once the new one is complete.
 */
final class StoreBackup {
    static final String DATABASE = "muster.db";

    private StoreBackup() {}

    static void write(Database database, Path target) {
        Path beside = target.toAbsolutePath().getParent();
        try {
            Path work = Files.createTempDirectory(beside, ".muster-backup");
            try {
                Path copy = work.resolve(DATABASE);
                database.copyInto(copy);
                Path zip = work.resolve("backup.zip");
                pack(zip, copy, database.kept(StoreKey.NAME, StoreBackup::noKey));
                ownerOnly(zip);
                Files.move(zip, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                delete(work);
            }
        } catch (IOException | StoreException e) {
            throw new StoreUnavailableException(
                    "The backup could not be written to " + target + " (" + e.getMessage()
                            + "). See that there is room and that you may write there, then try again.",
                    e);
        }
    }

    private static String noKey() {
        throw new StoreException("the store has no key", null);
    }

    private static void pack(Path zip, Path database, String key) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry(DATABASE));
            try (InputStream in = Files.newInputStream(database)) {
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(StoreKey.NAME));
            out.write(key.getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
        }
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void ownerOnly(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Deletes a folder with everything in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
