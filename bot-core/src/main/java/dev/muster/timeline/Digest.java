package dev.muster.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal; one hasher per thread, since making one costs as much as using it. */
final class Digest {
    private static final ThreadLocal<MessageDigest> HASHER = ThreadLocal.withInitial(Digest::sha256);

    private Digest() {}

    /** Of that text alone. */
    static String of(String text) {
        return hex(HASHER.get().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of those texts, each preceded by its length, so that no two lists of texts hash the same input. */
    static String ofFields(String... fields) {
        MessageDigest hasher = HASHER.get();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            for (int shift = 24; shift >= 0; shift -= 8) hasher.update((byte) (bytes.length >>> shift));
            hasher.update(bytes);
        }
        return hex(hasher.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
