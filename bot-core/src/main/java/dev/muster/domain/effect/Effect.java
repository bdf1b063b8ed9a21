package dev.muster.domain.effect;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import java.util.List;

/**
 * Something that the bot does to the outside world because of a fact. Stored in the fact's own transaction and remembered
 * until it is done. Within one {@link #lane} effects run in order; lanes run beside each other.
 */
public sealed interface Effect {
    /** The incident it is done for. */
    IncidentId incident();

    /** What it must stay in order with. */
    default String lane() {
        return "incident:" + incident();
    }

    /** How often it happens when the bot dies in the middle of it. */
    default Delivery delivery() {
        return Delivery.ONCE;
    }

    /** What is promised about repetition. */
    enum Delivery {
        /** The outcome can be read back, so it happens once. */
        ONCE,
        /** May happen again after a crash; repeating it does no harm. */
        AT_LEAST_ONCE
    }

    /** Open the incident's own room with everybody in it. The first thing after a major incident is declared. */
    record OpenRoom(IncidentId incident, boolean restricted, List<PersonId> invited) implements Effect {
        public OpenRoom {
            invited = List.copyOf(invited);
        }
    }

    /** Begin a thread in the room where the incident was opened, with its card as the first message. */
    record OpenThread(IncidentId incident) implements Effect {}

    /** Bring people into the incident's room. */
    record Invite(IncidentId incident, List<PersonId> people) implements Effect {
        public Invite {
            people = List.copyOf(people);
        }

        @Override
        public Delivery delivery() {
            return Delivery.AT_LEAST_ONCE;
        }
    }

    /** Post the incident's card where it is followed, or bring the posted one up to date. */
    record ShowCard(IncidentId incident) implements Effect {
        @Override
        public Delivery delivery() {
            return Delivery.AT_LEAST_ONCE;
        }
    }

    /** Say that entry in the place where the incident is followed. */
    record Announce(IncidentId incident, long entry) implements Effect {}

    /** Say that entry in another room: where the incident was opened, or where an audience reads. */
    record AnnounceIn(IncidentId incident, long entry, String room) implements Effect {
        @Override
        public String lane() {
            return "room:" + room;
        }
    }

    /**
     * The words of that entry were removed: bring what the bot said of it, and each message that repeats it, up to date, and take
     * them out of the message that they came from where the platform lets a bot do that.
     */
    record Unsay(IncidentId incident, long entry) implements Effect {
        @Override
        public Delivery delivery() {
            return Delivery.AT_LEAST_ONCE;
        }
    }

    /** Write to one person. */
    record Tell(IncidentId incident, PersonId person, Notice notice) implements Effect {
        @Override
        public String lane() {
            return "person:" + person;
        }
    }

    /** Sign the chain's head as it stands, record the signature, and make it known in the room. */
    record SignHead(IncidentId incident) implements Effect {}

    /** The incident is closed: archive its room. */
    record ArchiveRoom(IncidentId incident) implements Effect {
        @Override
        public Delivery delivery() {
            return Delivery.AT_LEAST_ONCE;
        }
    }
}
