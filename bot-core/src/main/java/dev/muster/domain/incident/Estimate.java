package dev.muster.domain.incident;

import dev.muster.domain.incident.WorkEvent.Logged;
import java.util.Optional;

/** How many people have it, as far as its reporter knows: a note on the timeline, in the reporter's words. */
public final class Estimate {
    /** What stands before those words. */
    public static final String LABEL = "How many people have it";

    private Estimate() {}

    /** What that note says about it, if it is such a note. */
    public static Optional<String> in(Logged note) {
        String start = LABEL + ": ";
        return note.what().startsWith(start) ? Optional.of(note.what().substring(start.length())) : Optional.empty();
    }
}
