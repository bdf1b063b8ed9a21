package dev.muster.console.chat;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.ports.PracticeSource;

/** Who may see what. Restricted incidents and rooms do not exist for anybody else. */
public final class Visibility {
    private final PracticeSource practice;

    /** By the rosters of the practice in force. */
    public Visibility(PracticeSource practice) {
        this.practice = practice;
    }

    /** An open incident: anybody. A restricted one: its swarm, its owner, whoever opened it, and the managers. */
    public boolean maySee(PersonId person, Incident incident) {
        return !incident.restricted()
                || incident.swarm().find(person).isPresent()
                || incident.owner().equals(person)
                || incident.openedBy().equals(person)
                || practice.current().managers().members().contains(person);
    }

    /** A restricted room: its members only. */
    public boolean maySee(PersonId person, LocalRoom room) {
        return !room.restricted() || room.members().contains(person);
    }

    /** A message of a room that the person may see. */
    boolean maySee(PersonId person, LocalMessage message) {
        return message.onlyFor().map(person::equals).orElse(true);
    }
}
