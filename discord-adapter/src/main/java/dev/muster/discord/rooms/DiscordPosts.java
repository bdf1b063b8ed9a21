package dev.muster.discord.rooms;

import dev.muster.commands.chat.CardBoard;
import dev.muster.discord.text.DiscordCards;
import dev.muster.discord.text.Shown;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.ports.Outgoing;
import java.util.Optional;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** What the bot posts. Each message carries the name of what it is, so that none stands twice. */
final class DiscordPosts {
    private final DiscordCalls calls;
    private final Rooms rooms;
    private final DiscordPeople people;
    private final DiscordCards cards;
    private final PostedBefore before;
    private final CardBoard<Shown> board;

    DiscordPosts(DiscordCalls calls, Rooms rooms, DiscordPeople people, DiscordCards cards) {
        this.calls = calls;
        this.rooms = rooms;
        this.people = people;
        this.cards = cards;
        before = new PostedBefore(calls);
        board = new CardBoard<>(this::edit);
    }

    private void edit(MessageRef message, Shown version) {
        MessageChannel channel = rooms.of(message);
        calls.call("bring a message up to date", jda -> channel.editMessageById(message.message(), version.edited()));
    }

    MessageRef post(Place place, Outgoing message) {
        return post(place, message, (channel, posted) -> {});
    }

    /** The message that this key posted, brought up to date, or a new one, of which {@code whenNew} is told. */
    MessageRef post(Place place, Outgoing message, BiConsumer<MessageChannel, Message> whenNew) {
        Shown shown = cards.shown(message.text(), message.card(), Optional.empty());
        MessageChannel channel = rooms.at(place);
        Optional<MessageRef> earlier = before.find(place, channel, message, shown);
        if (earlier.isPresent()) {
            if (message.card().isPresent()) board.show(earlier.get(), shown);
            return earlier.get();
        }
        Message posted = send(channel, message, shown);
        MessageRef ref = Rooms.ref(place, channel, posted.getId());
        before.note(message.key(), ref);
        whenNew.accept(channel, posted);
        return ref;
    }

    /** A card that shows it already is left alone; words are replaced whatever stands there, for they may be redacted. */
    void update(MessageRef message, Outgoing replacement) {
        Shown shown = cards.shown(replacement.text(), replacement.card(), Optional.empty());
        if (replacement.card().isPresent()) board.show(message, shown);
        else board.replace(message, shown);
    }

    /** To one person: what is pressed there, only that person may press. */
    void tell(PersonId person, Outgoing message) {
        Place direct = Rooms.direct(people.accountOf(person));
        Shown shown = cards.shown(message.text(), message.card(), Optional.of(person));
        try {
            MessageChannel channel = rooms.at(direct);
            Optional<MessageRef> earlier = before.find(direct, channel, message, shown);
            if (earlier.isPresent()) {
                board.show(earlier.get(), shown);
                return;
            }
            before.note(
                    message.key(),
                    Rooms.ref(direct, channel, send(channel, message, shown).getId()));
        } catch (ChatException e) {
            if (e.isWorthRetrying()) throw e;
            throw ChatException.lasting(person + " could not be written to: " + e.getMessage(), e.remedy(), e);
        }
    }

    private Message send(MessageChannel channel, Outgoing message, Shown shown) {
        return calls.call("post a message", jda -> {
            message.checkOurs();
            return channel.sendMessage(shown.created()).setNonce(Nonce.of(message.key()));
        });
    }
}
