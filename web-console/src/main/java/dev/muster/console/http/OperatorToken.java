package dev.muster.console.http;

/**
 * What the command line beside a running bot shows instead of signing in: whoever can read the installation's secret may
 * speak for anybody, as they could read and write the store as well. Sent as {@code Authorization: Bearer …}.
 */
public final class OperatorToken {
    private static final String PREFIX = "Bearer ";

    private OperatorToken() {}

    /** The token that goes with that secret ({@code MUSTER_SECRET}). */
    public static String of(String secret) {
        return signature(secret).of("token");
    }

    static boolean isIn(String authorization, String secret) {
        return authorization.startsWith(PREFIX)
                && signature(secret)
                        .isOf("token", authorization.substring(PREFIX.length()).strip());
    }

    private static Signature signature(String secret) {
        return new Signature(secret, "operator");
    }
}
