package dev.muster.commands;

import dev.muster.domain.incident.Handover;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Outcome;
import dev.muster.ports.Outcome.EntryRef;
import dev.muster.ports.Reply;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Incidents.RecordedMessage;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Verdict;
import dev.muster.timeline.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The door for what is said in the rooms: messages are the raw material of the timeline. Each is recorded once, however
 * often it is handed in; what is said where no incident is followed is not recorded at all.
 */
public final class RoomDesk {
    private static final Outcome NOT_ABOUT_AN_INCIDENT = new Outcome(true, List.of(), Optional.empty());

    private final Setting setting;

    /** A desk that works with these. */
    public RoomDesk(Setting setting) {
        this.setting = setting;
    }

    /** Somebody said something. A person whose answer was awaited has answered by that. */
    public CompletableFuture<Outcome> said(RoomMessage message) {
        if (Meant.at(message.place(), setting.timeline().committed()).isEmpty()) {
            return CompletableFuture.completedFuture(NOT_ABOUT_AN_INCIDENT);
        }
        return record("said:" + message.message(), incidents -> record(message, incidents));
    }

    private Verdict record(RoomMessage message, Incidents incidents) {
        Optional<Incident> meant = Meant.at(message.place(), incidents);
        if (meant.isEmpty()) return verdict(NOT_ABOUT_AN_INCIDENT);
        Incident incident = meant.get();
        List<IncidentEvent> events = new ArrayList<>();
        incident.swarm()
                .find(message.author())
                .filter(Responder::isAwaited)
                .ifPresent(awaited -> events.addAll(Handover.arrive(incident, message.author())));
        events.add(new MessageRecorded(message.message(), message.place().thread(), message.text(), message.files()));
        return written(incident.id(), events, message.author(), message.saidAt(), message.source(), incidents);
    }

    /** The author changed a message. Both versions stay on record. */
    public CompletableFuture<Outcome> edited(MessageRef message, String text, PersonId by, Instant at, String source) {
        return onMessage(
                "edited:" + message + ":" + at.toEpochMilli(),
                message,
                by,
                at,
                source,
                found -> new MessageEdited(message, found.entry(), text));
    }

    /** A message was deleted in the chat. What it said stays on record until it is redacted. */
    public CompletableFuture<Outcome> deleted(MessageRef message, PersonId by, Instant at, String source) {
        return onMessage(
                "deleted:" + message, message, by, at, source, found -> new MessageDeleted(message, found.entry()));
    }

    /** Somebody put a message on the timeline. Once is enough: a second time, by whatever way, changes nothing. */
    public CompletableFuture<Outcome> promoted(
            MessageRef message, PersonId by, Promotion how, Instant at, String source) {
        return onMessage(
                "promoted:" + message,
                message,
                by,
                at,
                source,
                found -> new MessagePromoted(message, found.entry(), found.author(), how));
    }

    private CompletableFuture<Outcome> onMessage(
            String deliveryId,
            MessageRef message,
            PersonId by,
            Instant at,
            String source,
            Function<RecordedMessage, IncidentEvent> event) {
        if (setting.timeline().committed().message(message).isEmpty()) {
            return CompletableFuture.completedFuture(NOT_ABOUT_AN_INCIDENT);
        }
        return record(
                deliveryId,
                incidents -> incidents
                        .message(message)
                        .map(found -> written(found.incident(), List.of(event.apply(found)), by, at, source, incidents))
                        .orElseGet(() -> verdict(NOT_ABOUT_AN_INCIDENT)));
    }

    private Verdict written(
            IncidentId id, List<IncidentEvent> events, PersonId by, Instant at, String source, Incidents incidents) {
        Minutes minutes = new Minutes(
                incidents, setting.practice().current(), setting.clock().now(), source);
        minutes.add(id, events, Writing.by(by, at));
        long entry = minutes.drafts().getLast().fact().sequence();
        List<Reply> replies = List.of();
        return minutes.verdict(
                AnswerCodec.write(new Outcome(true, replies, Optional.of(new EntryRef(id.value(), entry)))));
    }

    private static Verdict verdict(Outcome outcome) {
        return Verdict.answerOnly(AnswerCodec.write(outcome));
    }

    private CompletableFuture<Outcome> record(String deliveryId, Function<Incidents, Verdict> deliberation) {
        return setting.timeline()
                .record(deliveryId, deliberation)
                .thenApply(Receipt::answer)
                .thenApply(AnswerCodec::read);
    }
}
