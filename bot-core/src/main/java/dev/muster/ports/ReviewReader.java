package dev.muster.ports;

import dev.muster.domain.incident.IncidentId;
import java.util.List;

/** What chat needs of the review; the review itself is computed from the record elsewhere. */
public interface ReviewReader {
    /** A few lines that say what the review says so far, and where it stands. */
    String brief(IncidentId incident);

    /** The keys of the sections that can be edited. */
    List<String> sections();

    /** Gentle hints on words that lay blame; empty when there are none. */
    List<String> hints(String text);
}
