package dev.muster.simulation;

/** The process is gone in the middle of what it was doing. An error, so that nothing in the core takes it for its own. */
final class Crashed extends Error {
    private static final long serialVersionUID = 1L;

    Crashed() {
        super("crashed", null, false, false);
    }
}
