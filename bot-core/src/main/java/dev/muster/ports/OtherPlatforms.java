package dev.muster.ports;

import dev.muster.domain.incident.Incident;

/** Which chat platforms people speak from. The local chat is within everybody's reach, and so is never another one. */
@FunctionalInterface
public interface OtherPlatforms {
    /** There is only one. */
    OtherPlatforms NONE = (source, incident) -> false;

    /**
     * Whether that is a connected chat platform on which the incident is not followed.
     *
     * @param source where somebody spoke: {@code slack}, {@code discord}, {@code console} …
     */
    boolean isAnother(String source, Incident incident);
}
