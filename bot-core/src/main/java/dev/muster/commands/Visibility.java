package dev.muster.commands;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;

/** Who may see what. One rule for commands, pages, calls and live events alike. */
public final class Visibility {
    private Visibility() {}

    /** A restricted incident is seen by those who are or were in its swarm and by the managers; any other by everybody. */
    public static boolean canSee(PersonId person, Incident incident, Practice practice) {
        return !incident.restricted()
                || incident.swarm().find(person).isPresent()
                || incident.owner().equals(person)
                || isManager(person, practice);
    }

    static boolean isManager(PersonId person, Practice practice) {
        return practice.managers().members().contains(person);
    }
}
