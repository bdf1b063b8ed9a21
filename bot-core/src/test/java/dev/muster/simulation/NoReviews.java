package dev.muster.simulation;

import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.ReviewReader;
import java.util.List;

/** The review in chat, of which a simulation needs no more than that it is there. */
final class NoReviews implements ReviewReader {
    @Override
    public String brief(IncidentId incident) {
        return "The review of " + incident + ".";
    }

    @Override
    public List<String> sections() {
        return List.of("summary");
    }

    @Override
    public List<String> hints(String text) {
        return List.of();
    }
}
