package dev.muster.console;

/**
 * How the console is reached.
 *
 * @param host the address to listen on; loopback unless somebody decided otherwise
 * @param port the port to listen on; 0 takes a free one
 * @param platformsConnected whether any chat platform has its tokens: then nobody may say freely who they are
 * @param secret signs who is who ({@code MUSTER_SECRET})
 */
public record ConsoleSettings(String host, int port, boolean platformsConnected, String secret) {
    /** Where the console listens when nothing else is said. */
    public static final String LOOPBACK = "127.0.0.1";
}
