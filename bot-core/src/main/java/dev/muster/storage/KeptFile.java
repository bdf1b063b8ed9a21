package dev.muster.storage;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A small file that only its owner can read, made when it is first asked for. */
final class KeptFile {
    private KeptFile() {}

    /** What is in it. */
    static String in(Path file, Supplier<String> made) {
        try {
            if (!Files.exists(file)) create(file, made.get());
            return Files.readString(file);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The file " + file + " cannot be read or written (" + e.getMessage()
                            + "). Put back the one from the last backup, or make it readable for this user.",
                    e);
        }
    }

    static void create(Path file, String text) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
        Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }
}
