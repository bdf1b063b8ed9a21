package dev.muster.config.wiring;

/** The console cannot listen where it should. The message is for a person and says what to do. */
public final class ConsoleUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConsoleUnavailableException(int port, String reason) {
        super("The console cannot listen on port " + port + " of this machine (" + reason
                + "). Something else may be using it: choose another with --port N, or --port 0 for any free one.");
    }
}
