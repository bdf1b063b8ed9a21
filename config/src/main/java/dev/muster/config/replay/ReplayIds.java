package dev.muster.config.replay;

import dev.muster.ports.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Ids and salts that follow from the file alone, so that the same file gives the same bytes. */
final class ReplayIds implements Ids {
    private static final int HEX_DIGITS = 32;

    private final byte[] seed;
    private final AtomicLong drawn = new AtomicLong();

    ReplayIds(byte[] file) {
        seed = sha256().digest(file);
    }

    @Override
    public String next() {
        return salt();
    }

    @Override
    public String salt() {
        MessageDigest digest = sha256();
        digest.update(seed);
        digest.update(Long.toString(drawn.getAndIncrement()).getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
