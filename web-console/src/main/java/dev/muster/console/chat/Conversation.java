package dev.muster.console.chat;

import static dev.muster.console.chat.ChatLog.ref;

import dev.muster.commands.CommandLine;
import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.CommandLine.Input;
import dev.muster.commands.CommandLine.Overheard;
import dev.muster.commands.CommandLine.Told;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people say and press: told apart, kept in the chat, handed to the desk. */
final class Conversation {
    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    /** Somebody does something somewhere; {@code deliveryId} names this one time for good. */
    record Delivery(PersonId person, String deliveryId, Instant at, String source) {}

    /**
     * Desks answer on the store's own thread. What is done next writes to the store again and waits for it, which that
     * thread must never do.
     */
    static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private final Addresses addresses;
    private final Rooms rooms;
    private final ChatLog log;
    private final Backlog backlog;
    private final FrontDesk desk;
    private final RoomRecord record;
    private final Predicate<String> listenedTo;

    /** {@code listenedTo}: the rooms in which plain questions are answered. */
    Conversation(
            Addresses addresses,
            Rooms rooms,
            ChatLog log,
            Backlog backlog,
            FrontDesk desk,
            RoomRecord record,
            Predicate<String> listenedTo) {
        this.addresses = addresses;
        this.rooms = rooms;
        this.log = log;
        this.backlog = backlog;
        this.desk = desk;
        this.record = record;
        this.listenedTo = listenedTo;
    }

    CompletableFuture<Spoken> speak(Delivery delivery, String room, String text) {
        return at(delivery.person(), room, where -> switch (Speech.of(text)) {
            case Speech.Slash slash -> {
                echo(delivery, where, slash.line());
                yield command(delivery, where, new Typed(slash.line()));
            }
            case Speech.Mention mention -> mention(delivery, where, text, mention.line());
            case Speech.Reaction reaction -> reaction(delivery, where, text, reaction);
            case Speech.Words words -> words(delivery, where, words.text());
        });
    }

    CompletableFuture<Spoken> press(Delivery delivery, String room, Filled filled) {
        return at(delivery.person(), room, where -> command(delivery, where, filled));
    }

    private CompletableFuture<Spoken> at(
            PersonId person, String room, Function<Address.At, CompletableFuture<Spoken>> then) {
        return addresses.resolve(person, room).thenCompose(address -> switch (address) {
            case Address.Nowhere nowhere -> CompletableFuture.completedFuture(Spoken.refused(room, nowhere.sentence()));
            case Address.At where -> then.apply(where);
        });
    }

    private CompletableFuture<Spoken> words(Delivery delivery, Address.At where, String text) {
        Optional<LocalRoom> room = where.room();
        if (room.isEmpty()) return elsewhere(where.place());
        Optional<Incident> incident = record.followedAt(where.place());
        boolean closed = isClosed(room.get(), incident);
        // In a closed room the line is kept for its author alone: the key then tells a repeat of something accepted
        // earlier.
        LocalMessage message = log.add(
                "said:" + delivery.deliveryId(),
                where.place(),
                delivery.person(),
                delivery.at(),
                text,
                Optional.empty(),
                closed ? Optional.of(delivery.person()) : Optional.empty());
        if (message.onlyFor().isPresent()) return closed(where.place());
        if (incident.isEmpty() && isPrivate(where, delivery)) return command(delivery, where, new Told(text));
        // What another replica recorded until the message was kept is known only now.
        if (incident.isEmpty() && record.followedAt(where.place()).isEmpty()) {
            return isListenedTo(where.place())
                    ? command(delivery, where, new Overheard(text, false), Optional.of(ref(message)))
                    : CompletableFuture.completedFuture(Spoken.accepted(ref(message)));
        }
        return record.certainlySaid(message, delivery.source())
                .thenApplyAsync(
                        outcome -> answered(
                                delivery, where, Spoken.from(outcome, where.place(), Optional.of(ref(message)))),
                        OWN_THREAD);
    }

    /** In threads people are helping each other already. */
    private boolean isListenedTo(Place place) {
        return place.thread().isEmpty() && listenedTo.test(place.room());
    }

    /** What is said where only Muster listens is said to Muster. */
    private static boolean isPrivate(Address.At where, Delivery delivery) {
        return where.place().room().equals("@" + delivery.person());
    }

    /** An archived room opens again by itself when its incident does. */
    private boolean isClosed(LocalRoom room, Optional<Incident> incident) {
        if (!room.archived()) return false;
        if (incident.filter(Incident::isActive).isEmpty()) return true;
        rooms.setArchived(room.id(), false);
        return false;
    }

    /** Everybody sees it, so it is a message; it is on record as the command that it is. */
    private CompletableFuture<Spoken> mention(Delivery delivery, Address.At where, String text, String line) {
        if (where.room().filter(room -> !room.archived()).isPresent()) {
            log.add(
                    "said:" + delivery.deliveryId(),
                    where.place(),
                    delivery.person(),
                    delivery.at(),
                    text,
                    Optional.empty(),
                    Optional.empty());
        }
        return command(delivery, where, new Typed("@muster " + (line.isBlank() ? "help" : line)));
    }

    private CompletableFuture<Spoken> reaction(
            Delivery delivery, Address.At where, String line, Speech.Reaction reaction) {
        if (where.room().isEmpty()) return elsewhere(where.place());
        Place filedUnder = backlog.lastContaining(where.place(), reaction.text())
                .map(message -> Place.thread(where.place().room(), Long.toString(message.id())))
                .orElse(Place.room(where.place().room()));
        LocalMessage filed =
                log.file("said:" + delivery.deliveryId(), filedUnder, delivery.person(), delivery.at(), line);
        Optional<String> target = filed.place().thread();
        if (target.isEmpty()) {
            return CompletableFuture.completedFuture(Spoken.refused(
                    where.place().room(),
                    "No message of a person in #" + where.place().room() + " contains “"
                            + TimeMark.unmarked(reaction.text()) + "”. A part of its words is enough."));
        }
        return record.react(
                        new MessageRef(where.place().room(), target.get()),
                        reaction.name(),
                        delivery.person(),
                        delivery.at(),
                        delivery.source())
                .thenApplyAsync(spoken -> answered(delivery, where, spoken), OWN_THREAD);
    }

    private CompletableFuture<Spoken> command(Delivery delivery, Address.At where, Input input) {
        return command(delivery, where, input, Optional.empty());
    }

    private CompletableFuture<Spoken> command(
            Delivery delivery, Address.At where, Input input, Optional<MessageRef> said) {
        CommandLine line = new CommandLine(
                input,
                delivery.person(),
                where.place(),
                delivery.at(),
                delivery.source(),
                Optional.of(delivery.deliveryId()));
        return desk.handle(line)
                .thenApplyAsync(
                        outcome -> answered(delivery, where, Spoken.from(outcome, where.place(), said)), OWN_THREAD);
    }

    /** What was typed stays in view for whoever typed it. */
    private void echo(Delivery delivery, Address.At where, String line) {
        if (where.room().isEmpty()) return;
        log.add(
                "typed:" + delivery.deliveryId(),
                where.place(),
                delivery.person(),
                delivery.at(),
                line,
                Optional.empty(),
                Optional.of(delivery.person()));
    }

    /**
     * Answers for the caller alone are kept in the chat, so that they are still there when the page is opened again. When that
     * fails the caller has the answer all the same: what it is about is on record.
     */
    private Spoken answered(Delivery delivery, Address.At where, Spoken spoken) {
        if (where.room().isEmpty()) return spoken;
        try {
            keepAnswers(delivery, where, spoken);
        } catch (RuntimeException e) {
            LOG.warn("An answer could not be kept in the chat.", e);
        }
        return spoken;
    }

    private void keepAnswers(Delivery delivery, Address.At where, Spoken spoken) {
        int number = 0;
        for (Spoken.Answer answer : spoken.answers()) {
            number++;
            if (!answer.onlyForCaller()) continue;
            log.add(
                    "answer:" + number + ":" + delivery.deliveryId(),
                    where.place(),
                    PersonId.MUSTER,
                    delivery.at(),
                    answer.text(),
                    answer.card(),
                    Optional.of(delivery.person()));
        }
    }

    private static CompletableFuture<Spoken> closed(Place place) {
        return CompletableFuture.completedFuture(Spoken.refused(
                place.room(),
                "#" + place.room() + " is closed; what was said there can still be read. `/swarm reopen WHY` opens the"
                        + " incident again."));
    }

    private static CompletableFuture<Spoken> elsewhere(Place place) {
        return CompletableFuture.completedFuture(Spoken.refused(
                place.room(),
                "This incident is followed on another chat platform. Please write there; commands work here as well,"
                        + " for example `/swarm log WHAT`."));
    }
}
