package dev.muster.ports;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import java.util.List;

/**
 * A chat platform, as the effects need it. Every call may be repeated after a crash and then finds what it did before.
 * Failures are {@link ChatException}s that say whether trying again can help.
 */
public interface ChatRooms {
    /**
     * Opens a room with those people in it.
     *
     * @param name wanted, lower-case letters, digits and hyphens; another is taken when it is in use by something else
     * @param key names the order: the same key gives the same room
     * @param restricted a room that nobody else can see; never falls back to an open one
     */
    Place open(String key, String name, String title, boolean restricted, List<PersonId> invited);

    /**
     * Opens a room of before for messages again and brings those people into it.
     *
     * @return false when that room cannot be had again; then a new one is wanted
     */
    default boolean reopen(Place place, List<PersonId> invited) {
        return false;
    }

    /** Brings people into a room; those who are there already stay. */
    void invite(Place place, List<PersonId> people);

    /** Posts, or gives back the message that this key posted before. */
    MessageRef post(Place place, Outgoing message);

    /**
     * Replaces what a message says: one of the bot's, or, when its words were redacted, a person's. A platform that lets no bot touch
     * what people wrote fails for good, and says in its remedy whom to ask.
     */
    void update(MessageRef message, Outgoing replacement);

    /** Writes to one person privately. */
    void tell(PersonId person, Outgoing message);

    /** Closes a room for new messages; what was said can still be read. */
    void archive(Place place);
}
