package dev.muster.console.chat;

import dev.muster.commands.CommandLine;
import dev.muster.commands.RoomMessage;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Outcome;
import dev.muster.ports.Outcome.EntryRef;
import dev.muster.ports.Reply;
import dev.muster.timeline.NotRecordedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A desk that writes down what it is handed and answers as it was told to. */
public final class FakeDesk implements FrontDesk {
    public final List<CommandLine> commands = new ArrayList<>();
    public final List<RoomMessage> messages = new ArrayList<>();
    public final List<String> deeds = new ArrayList<>();
    private int refusals;
    private Function<CommandLine, CompletableFuture<Outcome>> answer = line -> CompletableFuture.completedFuture(
            new Outcome(true, List.of(new Reply.Whisper("Done.")), Optional.of(new EntryRef("INC-1", 7))));

    /** From now on commands are answered like this. */
    public void answering(Function<CommandLine, CompletableFuture<Outcome>> next) {
        answer = next;
    }

    /** The next messages, so many, are not recorded. */
    public void refusing(int number) {
        refusals = number;
    }

    @Override
    public synchronized CompletableFuture<Outcome> handle(CommandLine line) {
        commands.add(line);
        return answer.apply(line);
    }

    @Override
    public synchronized CompletableFuture<Outcome> said(RoomMessage message) {
        messages.add(message);
        if (refusals-- > 0) return CompletableFuture.failedFuture(new NotRecordedException("Busy."));
        deeds.add("said " + message.message() + " by " + message.author() + ": " + message.text());
        return recorded();
    }

    @Override
    public synchronized CompletableFuture<Outcome> edited(
            MessageRef message, String text, PersonId by, Instant at, String source) {
        deeds.add("edited " + message + " by " + by + ": " + text);
        return recorded();
    }

    @Override
    public synchronized CompletableFuture<Outcome> deleted(MessageRef message, PersonId by, Instant at, String source) {
        deeds.add("deleted " + message + " by " + by);
        return recorded();
    }

    @Override
    public synchronized CompletableFuture<Outcome> promoted(
            MessageRef message, PersonId by, Promotion how, Instant at, String source) {
        deeds.add("promoted " + message + " by " + by + " with " + how);
        return recorded();
    }

    private static CompletableFuture<Outcome> recorded() {
        return CompletableFuture.completedFuture(new Outcome(true, List.of(), Optional.of(new EntryRef("INC-1", 9))));
    }
}
