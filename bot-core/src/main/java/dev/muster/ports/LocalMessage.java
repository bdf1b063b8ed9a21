package dev.muster.ports;

import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of the local chat.
 *
 * @param id given by the store, rising; a thread is named by the id of its first message
 * @param onlyFor the one person who sees it, when it is private
 * @param reactions by name without colons ({@code pushpin}), who put it there
 */
public record LocalMessage(
        long id,
        Place place,
        PersonId author,
        Instant at,
        String text,
        Optional<Card> card,
        Optional<PersonId> onlyFor,
        boolean edited,
        boolean deleted,
        Map<String, List<PersonId>> reactions) {
    /** The same with other words, and without a card. */
    public LocalMessage saying(String other) {
        return new LocalMessage(id, place, author, at, other, Optional.empty(), onlyFor, edited, deleted, reactions);
    }

    /** The same in another room. */
    public LocalMessage in(String room) {
        return new LocalMessage(
                id, new Place(room, place.thread()), author, at, text, card, onlyFor, edited, deleted, reactions);
    }
}
