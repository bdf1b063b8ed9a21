package dev.muster.config.terminal;

/** The chat as one person sees it in a terminal. */
public interface Terminal extends AutoCloseable {
    /** Says that in that room, and prints what comes of it as far as this person sees it. */
    void say(String room, String text);

    @Override
    void close();
}
