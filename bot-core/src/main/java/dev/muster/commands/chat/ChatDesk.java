package dev.muster.commands.chat;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.CommandLine;
import dev.muster.commands.CommandLine.Input;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Clock;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.timeline.NotRecordedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The core's door for commands, seen from a chat platform, which wants to be answered within three seconds. */
public final class ChatDesk {
    /** How long somebody may be kept waiting; it leaves the answer time to travel. */
    public static final Duration PATIENCE = Duration.ofMillis(2300);

    private static final Logger LOG = LoggerFactory.getLogger(ChatDesk.class);

    private final String source;
    private final CommandDesk commands;
    private final Clock clock;

    /** That door; {@code source} names the platform on the record. */
    public ChatDesk(String source, CommandDesk commands, Clock clock) {
        this.source = source;
        this.commands = commands;
        this.clock = clock;
    }

    /** Gives a command now. {@code delivery} names this one time for good. */
    public CompletableFuture<Outcome> handle(Input input, PersonId caller, Place place, String delivery) {
        return handle(input, caller, place, clock.now(), delivery);
    }

    /** Gives a command that was written then. */
    public CompletableFuture<Outcome> handle(
            Input input, PersonId caller, Place place, Instant writtenAt, String delivery) {
        return commands.handle(new CommandLine(input, caller, place, writtenAt, source, Optional.of(delivery)))
                .exceptionally(problem -> refused(problem));
    }

    private static Outcome refused(Throwable problem) {
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        boolean certain = cause instanceof NotRecordedException;
        LOG.warn("a command was not recorded", cause);
        String sentence = certain && cause.getMessage() != null
                ? cause.getMessage()
                : "Something went wrong on my side. Please look at `/swarm timeline` before you say it again.";
        return new Outcome(false, List.of(new Reply.Whisper(sentence)), Optional.empty());
    }

    /** What came of it, if that is known in time. */
    public static Optional<Outcome> inTime(CompletableFuture<Outcome> deciding) {
        try {
            return Optional.of(deciding.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What time it is. */
    public Instant now() {
        return clock.now();
    }
}
