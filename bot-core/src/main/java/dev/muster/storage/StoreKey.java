package dev.muster.storage;

import dev.muster.ports.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The store's Ed25519 key, in {@code store.key}: PKCS#8 in PEM, readable by its owner only. */
final class StoreKey {
    /** PKCS#8 of an Ed25519 key up to its 32 bytes (RFC 8410, section 7). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private StoreKey() {}

    /** The key in that file; made from two of those salts when there is none yet. */
    static KeyPair loadOrCreate(Path file, Ids ids) {
        if (Files.exists(file)) return load(file);
        byte[] seed = HexFormat.of().parseHex(ids.salt() + ids.salt());
        try {
            write(file, pem(seed));
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The key file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
        return fromSeed(seed);
    }

    static KeyPair load(Path file) {
        try {
            return fromSeed(seed(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreUnavailableException(
                    "The key file " + file + " cannot be read (" + e.getMessage()
                            + "). Put back the one from the last backup, or move it away to go on with a new key.",
                    e);
        }
    }

    /** Creates a file that only its owner can read. */
    static void write(Path file, String text) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, attributes);
        Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    private static String pem(byte[] seed) {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + seed.length);
        System.arraycopy(seed, 0, encoded, PREFIX.length, seed.length);
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static byte[] seed(String pem) {
        String body = pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat);
        byte[] encoded = Base64.getDecoder().decode(body.getBytes(StandardCharsets.US_ASCII));
        if (encoded.length != PREFIX.length + 32 || !Arrays.equals(Arrays.copyOf(encoded, PREFIX.length), PREFIX)) {
            throw new IllegalArgumentException("it is no Ed25519 key");
        }
        return Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
    }

    /** The JDK derives no public key from a private one, but makes a pair from 32 random bytes: these. */
    private static KeyPair fromSeed(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Repeating(seed));
            KeyPair pair = generator.generateKeyPair();
            PrivateKey wanted =
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded(seed)));
            if (!Arrays.equals(wanted.getEncoded(), pair.getPrivate().getEncoded())) {
                throw new IllegalStateException("this Java makes Ed25519 keys in another way");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    private static byte[] encoded(byte[] seed) {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + seed.length);
        System.arraycopy(seed, 0, encoded, PREFIX.length, seed.length);
        return encoded;
    }

    private static final class Repeating extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Repeating(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
