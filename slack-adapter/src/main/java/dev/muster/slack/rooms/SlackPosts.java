package dev.muster.slack.rooms;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import dev.muster.commands.chat.CardBoard;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.ports.Outgoing;
import dev.muster.slack.text.Shown;
import dev.muster.slack.text.SlackCards;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the bot posts. Slack has no key by which it would know a repeat, so each message carries its own in its metadata, and
 * whatever may have been posted before is looked for first.
 */
final class SlackPosts {
    private static final String EVENT = "muster_message";

    private final SlackCalls calls;
    private final SlackPeople people;
    private final SlackCards cards;
    private final PostedBefore before;
    private final CardBoard<Shown> board;

    SlackPosts(SlackCalls calls, SlackPeople people, SlackCards cards, PostedBefore before, CardBoard<Shown> board) {
        this.calls = calls;
        this.people = people;
        this.cards = cards;
        this.before = before;
        this.board = board;
    }

    MessageRef post(Place place, Outgoing message) {
        return post(place, message, posted -> {});
    }

    /** The message that this key posted, brought up to date, or a new one, of which {@code whenNew} is told. */
    MessageRef post(Place place, Outgoing message, Consumer<MessageRef> whenNew) {
        Optional<MessageRef> earlier = before.find(place, message);
        if (earlier.isPresent()) {
            if (message.card().isPresent()) update(earlier.get(), message);
            return earlier.get();
        }
        MessageRef posted = send(place, message, Optional.empty());
        before.note(message.key(), posted);
        whenNew.accept(posted);
        return posted;
    }

    /** A card that shows it already is left alone; words are replaced whatever stands there, for they may be redacted. */
    void update(MessageRef message, Outgoing replacement) {
        Shown shown = cards.shown(replacement.text(), replacement.card(), Optional.empty());
        if (replacement.card().isPresent()) board.show(message, shown);
        else board.replace(message, shown);
    }

    /** To one person: what is pressed there, only that person may press. */
    void tell(PersonId person, Outgoing message) {
        String account = people.idOf(person)
                .orElseThrow(() -> ChatException.lasting(
                        "Slack has no account for " + people.whyAbsent(person),
                        "Call them, and check the e-mail address in people.yaml.",
                        new IllegalStateException("users_not_found")));
        Place direct = Place.room(account);
        Optional<MessageRef> earlier = before.find(direct, message);
        if (earlier.isPresent()) {
            board.show(earlier.get(), cards.shown(message.text(), message.card(), Optional.of(person)));
            return;
        }
        try {
            before.note(message.key(), send(direct, message, Optional.of(person)));
        } catch (ChatException e) {
            if (e.isWorthRetrying()) throw e;
            throw ChatException.lasting(person + " could not be written to: " + e.getMessage(), e.remedy(), e);
        }
    }

    private MessageRef send(Place place, Outgoing message, Optional<PersonId> only) {
        Shown shown = cards.shown(message.text(), message.card(), only);
        List<LayoutBlock> blocks = shown.blocks();
        Message.Metadata metadata = Message.Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of("key", message.key()))
                .build();
        try {
            ChatPostMessageResponse answer = calls.post(Urgency.TELLING, "chat.postMessage", place.room(), client -> {
                message.checkOurs();
                return client.chatPostMessage(post -> post.channel(place.room())
                        .threadTs(place.thread().orElse(null))
                        .text(shown.text())
                        .blocks(blocks)
                        .metadata(metadata)
                        .unfurlLinks(false)
                        .unfurlMedia(false));
            });
            return new MessageRef(answer.getChannel(), answer.getTs());
        } catch (ChatException e) {
            // It may stand there all the same: the next attempt looks first.
            if (e.isWorthRetrying()) before.mayStand(message.key());
            throw e;
        }
    }
}
