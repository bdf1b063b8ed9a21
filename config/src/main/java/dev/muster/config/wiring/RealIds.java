package dev.muster.config.wiring;

import dev.muster.ports.Ids;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Chance that nobody can foresee. */
public final class RealIds implements Ids {
    private static final int BYTES = 16;

    private final SecureRandom chance = new SecureRandom();

    @Override
    public String next() {
        return salt();
    }

    @Override
    public String salt() {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
