package dev.muster.console.chat;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/** What people can do to a message that stands in the local chat. */
public final class MessageMenu {
    private static final String PINNED = "pinned";

    private final ChatView view;
    private final ChatLog log;
    private final RoomRecord record;
    private final FrontDesk desk;

    MessageMenu(ChatView view, ChatLog log, RoomRecord record, FrontDesk desk) {
        this.view = view;
        this.log = log;
        this.record = record;
        this.desk = desk;
    }

    /** Who does it, when, and from where. */
    public record Hand(PersonId person, Instant at, String source) {}

    /** Adds that reaction ({@code pushpin}, without colons); a pushpin puts the message on the timeline. */
    public CompletableFuture<Spoken> react(Hand hand, MessageRef message, String name) {
        String reaction = name.toLowerCase(Locale.ROOT);
        if (!reaction.matches("[a-z0-9_+-]{1,40}")) {
            return refused(message, "A reaction has a name such as `pushpin`, `eyes` or `+1`.");
        }
        return on(hand, message, there -> record.react(message, reaction, hand.person(), hand.at(), hand.source()));
    }

    /** Takes one's own reaction back; what it put on the timeline stays there. */
    public CompletableFuture<Spoken> takeBack(Hand hand, MessageRef message, String name) {
        return on(hand, message, there -> {
            log.amend(message, before -> Amendments.withoutReaction(before, name, hand.person()));
            return accepted(message);
        });
    }

    /** Pins it in its room, which puts it on the timeline. */
    public CompletableFuture<Spoken> pin(Hand hand, MessageRef message) {
        return on(hand, message, there -> {
            log.amend(message, before -> Amendments.withReaction(before, PINNED, hand.person()));
            return record.promote(there, hand.person(), Promotion.PIN, hand.at(), hand.source());
        });
    }

    /** Puts it on the timeline by the menu. */
    public CompletableFuture<Spoken> promote(Hand hand, MessageRef message) {
        return on(
                hand, message, there -> record.promote(there, hand.person(), Promotion.MENU, hand.at(), hand.source()));
    }

    /** Puts a message on the timeline that is on record, from whatever platform; the caller may see its incident. */
    public CompletableFuture<Spoken> promoteRecorded(Hand hand, MessageRef message) {
        return desk.promoted(message, hand.person(), Promotion.MENU, hand.at(), hand.source())
                .thenApply(outcome -> Spoken.from(outcome, Place.room(message.room()), Optional.of(message)));
    }

    /** Changes one's own message; the record keeps both wordings. */
    public CompletableFuture<Spoken> edit(Hand hand, MessageRef message, String text) {
        if (text.isBlank()) return refused(message, "A message needs words. To take it away, delete it.");
        return own(hand, message, there -> {
            if (there.text().equals(text)) return accepted(message);
            log.amend(message, before -> Amendments.reworded(before, text));
            if (record.followedAt(there.place()).isEmpty()) return accepted(message);
            return desk.edited(message, text, hand.person(), hand.at(), hand.source())
                    .thenApply(outcome -> Spoken.from(outcome, there.place(), Optional.of(message)));
        });
    }

    /** Takes one's own message out of the chat; what is on record stays there until it is redacted. */
    public CompletableFuture<Spoken> delete(Hand hand, MessageRef message) {
        return own(hand, message, there -> {
            log.amend(message, Amendments::emptied);
            if (record.followedAt(there.place()).isEmpty()) return accepted(message);
            return desk.deleted(message, hand.person(), hand.at(), hand.source())
                    .thenApply(outcome -> Spoken.from(outcome, there.place(), Optional.of(message)));
        });
    }

    private CompletableFuture<Spoken> own(
            Hand hand, MessageRef message, Function<LocalMessage, CompletableFuture<Spoken>> then) {
        return on(hand, message, there -> {
            if (!there.author().equals(hand.person())) {
                return refused(
                        message,
                        "Only whoever wrote a message can change it. To correct the record, use `/swarm correct`.");
            }
            if (view.room(hand.person(), message.room())
                    .filter(room -> room.archived())
                    .isPresent()) {
                return refused(
                        message, "#" + message.room() + " is closed. To correct the record, use `/swarm correct`.");
            }
            return then.apply(there);
        });
    }

    private CompletableFuture<Spoken> on(
            Hand hand, MessageRef message, Function<LocalMessage, CompletableFuture<Spoken>> then) {
        return view.message(hand.person(), message)
                .filter(Predicate.not(LocalMessage::deleted))
                .filter(there -> there.onlyFor().isEmpty())
                .map(then)
                .orElseGet(() -> refused(message, "That message is not there any more. Please load the page again."));
    }

    private static CompletableFuture<Spoken> accepted(MessageRef message) {
        return CompletableFuture.completedFuture(Spoken.accepted(message));
    }

    private static CompletableFuture<Spoken> refused(MessageRef message, String sentence) {
        return CompletableFuture.completedFuture(Spoken.refused(message.room(), sentence));
    }
}
