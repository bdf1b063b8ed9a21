package dev.muster.storage;

import dev.muster.ports.Ids;
import java.nio.charset.StandardCharsets;
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

/** The store's Ed25519 key: PKCS#8 in PEM. */
final class StoreKey {
    /** PKCS#8 of an Ed25519 key up to its 32 bytes (RFC 8410, section 7). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    static final String NAME = "store.key";

    private StoreKey() {}

    /** A new one, as text, made from two of those salts. */
    static String made(Ids ids) {
        return pem(HexFormat.of().parseHex(ids.salt() + ids.salt()));
    }

    /** The key of that text. {@code from}: where it is kept, for the one who has to mend it. */
    static KeyPair read(String text, String from) {
        try {
            return fromSeed(seed(text));
        } catch (IllegalArgumentException e) {
            throw new StoreUnavailableException(
                    "The store's key in " + from + " cannot be read (" + e.getMessage()
                            + "). Put back the one from the last backup, or move it away to go on with a new key.",
                    e);
        }
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
