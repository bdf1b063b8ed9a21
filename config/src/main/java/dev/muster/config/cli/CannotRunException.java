package dev.muster.config.cli;

/** The call cannot run here. The message is for a person and says what is missing and what to do. */
final class CannotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRunException(String message) {
        super(message);
    }
}
