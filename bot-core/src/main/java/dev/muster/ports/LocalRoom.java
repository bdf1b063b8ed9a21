package dev.muster.ports;

import dev.muster.domain.practice.PersonId;
import java.util.Set;

/** A room of the local chat. In a restricted one only members read and write; any other is open to all. */
public record LocalRoom(String id, String title, boolean restricted, boolean archived, Set<PersonId> members) {
    public LocalRoom {
        members = Set.copyOf(members);
    }
}
