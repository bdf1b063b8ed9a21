package dev.muster.console.chat;

import static dev.muster.console.chat.ChatLog.ref;

import dev.muster.commands.RoomMessage;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.Outcome;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Takes what happens to messages to the room desk, where an incident is followed; elsewhere chat is only chat. */
final class RoomRecord {
    /** The reaction that puts a message on the timeline. */
    static final String PUSHPIN = "pushpin";

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Outcome NOT_YET = new Outcome(false, List.of(), Optional.empty());

    private final Timeline timeline;
    private final Whereabouts whereabouts;
    private final ChatLog log;
    private final FrontDesk desk;

    RoomRecord(Timeline timeline, Whereabouts whereabouts, ChatLog log, FrontDesk desk) {
        this.timeline = timeline;
        this.whereabouts = whereabouts;
        this.log = log;
        this.desk = desk;
    }

    Optional<Incident> followedAt(Place place) {
        return whereabouts.followedAt(place);
    }

    CompletableFuture<Outcome> said(LocalMessage message, String source) {
        return desk.said(new RoomMessage(
                ref(message), message.place(), message.author(), message.text(), List.of(), message.at(), source));
    }

    /** Adds a reaction; a pushpin puts the message on the timeline, whoever wrote it. */
    CompletableFuture<Spoken> react(MessageRef message, String name, PersonId by, Instant at, String source) {
        Optional<LocalMessage> there = log.amend(message, before -> Amendments.withReaction(before, name, by));
        if (there.isEmpty() || !name.equals(PUSHPIN)) {
            return CompletableFuture.completedFuture(Spoken.accepted(message));
        }
        return promote(there.get(), by, Promotion.REACTION, at, source);
    }

    /**
     * The same for what others have read by now: it is recorded however often that takes, and whoever said it waits. To say
     * that it was not recorded would be untrue after the next start, which hands it in again.
     */
    CompletableFuture<Outcome> certainlySaid(LocalMessage message, String source) {
        return said(message, source)
                .exceptionallyCompose(problem ->
                        isNotRecorded(problem) ? saidLater(message, source) : CompletableFuture.failedFuture(problem));
    }

    private CompletableFuture<Outcome> saidLater(LocalMessage message, String source) {
        CompletableFuture<Outcome> later = new CompletableFuture<>();
        return later.completeOnTimeout(NOT_YET, PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(again -> certainlySaid(message, source));
    }

    private static boolean isNotRecorded(Throwable problem) {
        return problem instanceof NotRecordedException || problem.getCause() instanceof NotRecordedException;
    }

    CompletableFuture<Spoken> promote(LocalMessage message, PersonId by, Promotion how, Instant at, String source) {
        if (followedAt(message.place()).isEmpty()) {
            return CompletableFuture.completedFuture(Spoken.accepted(ref(message)));
        }
        return onRecord(message, source)
                .thenCompose(known -> desk.promoted(ref(message), by, how, at, source))
                .thenApply(outcome -> Spoken.from(outcome, message.place(), Optional.of(ref(message))));
    }

    /** A message that was kept here but never reached the record is recorded first. */
    private CompletableFuture<?> onRecord(LocalMessage message, String source) {
        boolean known = timeline.committed().message(ref(message)).isPresent();
        return known || message.deleted() || !message.author().isHuman()
                ? CompletableFuture.completedFuture(message)
                : said(message, source);
    }
}
