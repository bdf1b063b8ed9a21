package dev.muster.config.wiring;

import dev.muster.ports.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The secret that signs console links where none is set: made once and kept in the data folder, for its owner's eyes only. */
final class KeptSecret {
    private KeptSecret() {}

    static String in(Path folder, Ids ids) {
        Path file = folder.resolve("console.secret");
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, ids.salt() + ids.salt());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The secret in " + file + " can be neither read nor made.", e);
        }
    }
}
