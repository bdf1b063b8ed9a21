package dev.muster.config.cli;

/** What a call ends with; scripts rely on these. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;

    /** The answer is no. */
    static final int NO = 1;

    /** Wrong usage; picocli's own value. */
    static final int USAGE = 2;

    /** Cannot run here; the message says what is missing. */
    static final int CANNOT_RUN = 3;

    private ExitCode() {}
}
