package dev.muster.console.chat;

import dev.muster.commands.CommandLine;
import dev.muster.commands.RoomMessage;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Outcome;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Where the local chat hands in what people do: the command desk and the room desk behind one counter. Every future
 * completes once the result is durable; exceptionally with {@code NotRecordedException} when nothing went on record.
 */
public interface FrontDesk {
    /** A command, typed or pressed. */
    CompletableFuture<Outcome> handle(CommandLine line);

    /** Said where an incident is followed; the same message again changes nothing. */
    CompletableFuture<Outcome> said(RoomMessage message);

    /** Its author changed what it says. */
    CompletableFuture<Outcome> edited(MessageRef message, String text, PersonId by, Instant at, String source);

    /** Its author took it out of the chat. */
    CompletableFuture<Outcome> deleted(MessageRef message, PersonId by, Instant at, String source);

    /** Somebody put it on the timeline. */
    CompletableFuture<Outcome> promoted(MessageRef message, PersonId by, Promotion how, Instant at, String source);
}
