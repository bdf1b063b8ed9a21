package dev.muster.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
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
 * store, so only its owner may read it. The bot goes on recording meanwhile. An older backup in the same place is replaced
 * once the new one is complete.
 */
final class StoreBackup {
    static final String DATABASE = "muster.db";
    static final String KEY = "store.key";

    private StoreBackup() {}

    static void write(SqliteDatabase database, Path folder, Path target) {
        Path beside = target.toAbsolutePath().getParent();
        try {
            Path work = Files.createTempDirectory(beside, ".muster-backup");
            try {
                Path copy = work.resolve(DATABASE);
                database.copyInto(copy);
                Path zip = work.resolve("backup.zip");
                pack(zip, copy, folder.resolve(KEY));
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

    private static void pack(Path zip, Path database, Path key) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            put(out, DATABASE, database);
            put(out, KEY, key);
        }
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void put(ZipOutputStream out, String name, Path from) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        try (InputStream in = Files.newInputStream(from)) {
            in.transferTo(out);
        }
        out.closeEntry();
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
