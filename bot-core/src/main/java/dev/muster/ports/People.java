package dev.muster.ports;

import dev.muster.domain.practice.PersonId;

/** Who exists. A chat account that no configuration names is still a person. */
@FunctionalInterface
public interface People {
    /** Whether that name belongs to somebody: in the configuration, or on a chat platform. */
    boolean knows(PersonId person);
}
