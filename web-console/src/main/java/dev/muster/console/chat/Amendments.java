package dev.muster.console.chat;

import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.Outgoing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message after something was done to it. */
final class Amendments {
    private Amendments() {}

    static LocalMessage reworded(LocalMessage message, String text) {
        return copy(message, text, message.card(), true, false, message.reactions());
    }

    /** Deleted: its words leave the chat, its place stays, so that replies to it still hang together. */
    static LocalMessage emptied(LocalMessage message) {
        return copy(message, "", Optional.empty(), message.edited(), true, message.reactions());
    }

    /** Its words were redacted. */
    static LocalMessage withdrawn(LocalMessage message) {
        return copy(message, "(removed)", Optional.empty(), message.edited(), message.deleted(), message.reactions());
    }

    static LocalMessage replaced(LocalMessage message, Outgoing replacement) {
        return copy(message, replacement.text(), replacement.card(), message.edited(), false, message.reactions());
    }

    static LocalMessage withReaction(LocalMessage message, String name, PersonId by) {
        List<PersonId> people = new ArrayList<>(message.reactions().getOrDefault(name, List.of()));
        if (!people.contains(by)) people.add(by);
        return withReactions(message, name, people);
    }

    static LocalMessage withoutReaction(LocalMessage message, String name, PersonId by) {
        List<PersonId> people = new ArrayList<>(message.reactions().getOrDefault(name, List.of()));
        people.remove(by);
        return withReactions(message, name, people);
    }

    private static LocalMessage withReactions(LocalMessage message, String name, List<PersonId> people) {
        Map<String, List<PersonId>> reactions = new LinkedHashMap<>(message.reactions());
        if (people.isEmpty()) reactions.remove(name);
        else reactions.put(name, List.copyOf(people));
        return copy(message, message.text(), message.card(), message.edited(), message.deleted(), reactions);
    }

    private static LocalMessage copy(
            LocalMessage message,
            String text,
            Optional<dev.muster.ports.Card> card,
            boolean edited,
            boolean deleted,
            Map<String, List<PersonId>> reactions) {
        return new LocalMessage(
                message.id(),
                message.place(),
                message.author(),
                message.at(),
                text,
                card,
                message.onlyFor(),
                edited,
                deleted,
                reactions);
    }
}
