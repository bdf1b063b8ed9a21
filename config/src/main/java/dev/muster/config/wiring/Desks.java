package dev.muster.config.wiring;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.CommandLine;
import dev.muster.commands.RoomDesk;
import dev.muster.commands.RoomMessage;
import dev.muster.console.chat.FrontDesk;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Outcome;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The core's two desks behind the local chat's one counter. Whoever has said something is known from then on. */
final class Desks implements FrontDesk {
    private final CommandDesk commands;
    private final RoomDesk rooms;
    private final KnownPeople people;

    Desks(CommandDesk commands, RoomDesk rooms, KnownPeople people) {
        this.commands = commands;
        this.rooms = rooms;
        this.people = people;
    }

    @Override
    public CompletableFuture<Outcome> handle(CommandLine line) {
        people.met(line.caller());
        return commands.handle(line);
    }

    @Override
    public CompletableFuture<Outcome> said(RoomMessage message) {
        people.met(message.author());
        return rooms.said(message);
    }

    @Override
    public CompletableFuture<Outcome> edited(MessageRef message, String text, PersonId by, Instant at, String source) {
        return rooms.edited(message, text, by, at, source);
    }

    @Override
    public CompletableFuture<Outcome> deleted(MessageRef message, PersonId by, Instant at, String source) {
        return rooms.deleted(message, by, at, source);
    }

    @Override
    public CompletableFuture<Outcome> promoted(
            MessageRef message, PersonId by, Promotion how, Instant at, String source) {
        return rooms.promoted(message, by, how, at, source);
    }
}
