package dev.muster.console;

import java.time.Duration;

/**
 * How the console is reached.
 *
 * @param host the address to listen on; loopback unless somebody decided otherwise
 * @param port the port to listen on; 0 takes a free one
 * @param platformsConnected whether any chat platform has its tokens: then nobody may say freely who they are
 * @param secret signs who is who ({@code MUSTER_SECRET})
 * @param heartbeat how long a stream of events may be silent before it says that it is still there, so that nothing in
 *     between takes it for dead
 */
public record ConsoleSettings(String host, int port, boolean platformsConnected, String secret, Duration heartbeat) {
    /** Where the console listens when nothing else is said. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final Duration USUAL_HEARTBEAT = Duration.ofSeconds(15);

    /** With the usual heartbeat. */
    public ConsoleSettings(String host, int port, boolean platformsConnected, String secret) {
        this(host, port, platformsConnected, secret, USUAL_HEARTBEAT);
    }
}
