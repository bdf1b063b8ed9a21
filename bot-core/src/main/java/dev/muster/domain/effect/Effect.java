package dev.muster.domain.effect;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * Something that the bot does to the outside world because of a fact. Stored in the fact's own transaction and remembered
 * until it is done. Within one {@link #lane} effects run in order; lanes run beside each other.
 */
public sealed interface Effect permits Effect.ForIncident, QuestionEffect {
    /** What it is done for: {@code INC-1}, {@code Q-1}, {@code gaps}. */
    String subject();

    /** What it must stay in order with. */
    String lane();

    /** How often it happens when the bot dies in the middle of it. */
    Delivery delivery();

    /** What goes before what when not everything can go at once. */
    default Urgency urgency() {
        return Urgency.WORDS;
    }

    /** Something done for an incident. */
    sealed interface ForIncident extends Effect {
        /** The incident it is done for. */
        IncidentId incident();

        @Override
        default String subject() {
            return incident().value();
        }

        @Override
        default String lane() {
            return "incident:" + incident();
        }
    }

    /** Open the incident's own room with everybody in it. The first thing after a major incident is declared. */
    record OpenRoom(IncidentId incident, boolean restricted, List<PersonId> invited) implements ForIncident {
        public OpenRoom {
            invited = List.copyOf(invited);
        }

        @Override
        public Delivery delivery() {
            return Delivery.ONCE;
        }

        @Override
        public Urgency urgency() {
            return Urgency.ROOMS;
        }
    }

    /**
     * Open a room on another chat platform too, with everybody in it who can be reached there; where it had one before, that is
     * opened again. Nothing in the incident's own place waits for it.
     */
    record OpenRoomBeside(IncidentId incident, String platform, boolean restricted, List<PersonId> invited)
            implements ForIncident {
        public OpenRoomBeside {
            invited = List.copyOf(invited);
        }

        @Override
        public String lane() {
            return "beside:" + incident + ":" + platform;
        }

        @Override
        public Delivery delivery() {
            return Delivery.ONCE;
        }

        @Override
        public Urgency urgency() {
            return Urgency.ROOMS;
        }
    }

    /** Begin a thread in the room where the incident was opened, with its card as the first message. */
    record OpenThread(IncidentId incident) implements ForIncident {
        @Override
        public Delivery delivery() {
            return Delivery.ONCE;
        }

        @Override
        public Urgency urgency() {
            return Urgency.ROOMS;
        }
    }

    /**
     * Bring people into the incident's room; never behind a queue of words.
     *
     * @param beside its room on another platform instead, for those who can be reached there
     */
    record Invite(IncidentId incident, List<PersonId> people, Optional<String> beside) implements ForIncident {
        public Invite {
            people = List.copyOf(people);
        }

        /** To the incident's own place. */
        public Invite(IncidentId incident, List<PersonId> people) {
            this(incident, people, Optional.empty());
        }

        @Override
        public String lane() {
            return beside.map(room -> "invite:" + incident + ":" + room).orElse("invite:" + incident);
        }

        @Override
        public Delivery delivery() {
            return Delivery.AT_LEAST_ONCE;
        }

        @Override
        public Urgency urgency() {
            return Urgency.ROOMS;
        }
    }

    /**
     * Post the incident's card where it is followed, or bring the posted one up to date. One stands for all that wait.
     *
     * @param beside its room on another platform instead
     */
    record ShowCard(IncidentId incident, Optional<String> beside) implements ForIncident {
        /** In the incident's own place. */
        public ShowCard(IncidentId incident) {
            this(incident, Optional.empty());
        }

        @Override
        public String lane() {
            return beside.map(room -> "card:" + incident + ":" + room).orElse("card:" + incident);
        }

        @Override
        public Delivery delivery() {
            return Delivery.AT_LEAST_ONCE;
        }

        @Override
        public Urgency urgency() {
            return Urgency.LOOKS;
        }
    }

    /** Say that entry in the place where the incident is followed. */
    record Announce(IncidentId incident, long entry) implements ForIncident {
        @Override
        public Delivery delivery() {
            return Delivery.ONCE;
        }
    }

    /** Say that entry in another room: on another platform, where the incident was opened, or where an audience reads. */
    record AnnounceIn(IncidentId incident, long entry, String room) implements ForIncident {
        @Override
        public String lane() {
            return "room:" + room;
        }

        @Override
        public Delivery delivery() {
            return Delivery.ONCE;
        }
    }

    /**
     * The words of that entry were removed: bring what the bot said of it in rooms up to date, and take them out of the message
     * that they came from where the platform lets a bot do that. Whom they were told in private is told anew: {@link Retelling}.
     *
     * @param beside only what the bot said in that room on another platform
     */
    record Unsay(IncidentId incident, long entry, Optional<String> beside) implements ForIncident {
        /** All but what was said in rooms on other platforms. */
        public Unsay(IncidentId incident, long entry) {
            this(incident, entry, Optional.empty());
        }

        /** After what was to be said there. */
        @Override
        public String lane() {
            return beside.map(room -> "room:" + room).orElseGet(ForIncident.super::lane);
        }

        @Override
        public Delivery delivery() {
            return Delivery.AT_LEAST_ONCE;
        }
    }

    /** Write to one person. */
    record Tell(IncidentId incident, PersonId person, Notice notice) implements ForIncident {
        @Override
        public String lane() {
            return "person:" + person;
        }

        @Override
        public Delivery delivery() {
            return Delivery.ONCE;
        }
    }

    /** Sign the chain's head as it stands, record the signature, and make it known in the room. */
    record SignHead(IncidentId incident) implements ForIncident {
        @Override
        public Delivery delivery() {
            return Delivery.ONCE;
        }
    }

    /** Compare what that entry says with what is known, and say once what the incident may be. Nothing waits for it. */
    record Compare(IncidentId incident, long entry) implements ForIncident {
        @Override
        public String lane() {
            return "compare:" + incident;
        }

        @Override
        public Delivery delivery() {
            return Delivery.ONCE;
        }

        @Override
        public Urgency urgency() {
            return Urgency.LOOKS;
        }
    }

    /**
     * The incident is closed: archive its room.
     *
     * @param beside the one on another platform instead
     */
    record ArchiveRoom(IncidentId incident, Optional<String> beside) implements ForIncident {
        /** Its own. */
        public ArchiveRoom(IncidentId incident) {
            this(incident, Optional.empty());
        }

        /** After what was to be said there. */
        @Override
        public String lane() {
            return beside.map(room -> "room:" + room).orElseGet(ForIncident.super::lane);
        }

        @Override
        public Delivery delivery() {
            return Delivery.AT_LEAST_ONCE;
        }

        @Override
        public Urgency urgency() {
            return Urgency.LOOKS;
        }
    }
}
