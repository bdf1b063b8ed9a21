package dev.muster.console.chat;

import static dev.muster.console.chat.ChatLog.ref;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Clock;
import dev.muster.ports.LocalMessage;
import dev.muster.timeline.RecordedTalk;
import dev.muster.timeline.Timeline;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * After a restart: whatever the chat kept but the record does not know is handed in again. The chat is written first and
 * the record second, so a crash between the two leaves only this direction to mend.
 */
final class CatchUp {
    private static final String SOURCE = "console";
    private static final int PAGE = 500;

    private final Timeline timeline;
    private final ChatLog log;
    private final FrontDesk desk;
    private final RoomRecord record;
    private final Clock clock;

    CatchUp(Timeline timeline, ChatLog log, FrontDesk desk, RoomRecord record, Clock clock) {
        this.timeline = timeline;
        this.log = log;
        this.desk = desk;
        this.record = record;
        this.clock = clock;
    }

    /** Completes when everything is on record. */
    CompletableFuture<Void> run() {
        List<CompletableFuture<?>> running = timeline.committed().all().stream()
                .filter(Incident::isActive)
                .<CompletableFuture<?>>mapMulti((incident, into) ->
                        incident.place().ifPresent(place -> into.accept(reconcile(incident, place))))
                .toList();
        return CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
    }

    /** The same for one place, which is on record only now. */
    CompletableFuture<?> at(Place place) {
        return timeline.committed().all().stream()
                .filter(incident -> incident.places().contains(place))
                .findFirst()
                .<CompletableFuture<?>>map(incident -> reconcile(incident, place))
                .orElseGet(() -> CompletableFuture.completedFuture(place));
    }

    /** One message after the other: they stay in the order in which they were said. */
    private CompletableFuture<?> reconcile(Incident incident, Place place) {
        RecordedTalk recorded = RecordedTalk.of(timeline, incident.id());
        CompletableFuture<?> done = CompletableFuture.completedFuture(place);
        long after = 0;
        List<LocalMessage> page;
        do {
            page = log.after(place.room(), after, PAGE);
            for (LocalMessage message : page) {
                if (isTalk(message) && Whereabouts.covers(place, message.place())) {
                    done = done.thenCompose(before -> handIn(message, recorded));
                }
            }
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return done;
    }

    private static boolean isTalk(LocalMessage message) {
        return message.author().isHuman()
                && message.onlyFor().isEmpty()
                && !(Speech.of(message.text()) instanceof Speech.Mention);
    }

    private CompletableFuture<?> handIn(LocalMessage message, RecordedTalk recorded) {
        CompletableFuture<?> done = CompletableFuture.completedFuture(message);
        boolean known = recorded.knows(ref(message));
        if (!known && !message.deleted()) done = done.thenCompose(before -> record.said(message, SOURCE));
        if (known && message.deleted() && !recorded.isDeleted(ref(message))) {
            done = done.thenCompose(before -> desk.deleted(ref(message), message.author(), clock.now(), SOURCE));
        }
        if (known
                && message.edited()
                && !message.deleted()
                && recorded.saysSomethingElse(ref(message), message.text())) {
            done = done.thenCompose(
                    before -> desk.edited(ref(message), message.text(), message.author(), clock.now(), SOURCE));
        }
        List<PersonId> pins = message.reactions().getOrDefault(RoomRecord.PUSHPIN, List.of());
        if (!pins.isEmpty() && !message.deleted() && !recorded.isPromoted(ref(message))) {
            done = done.thenCompose(
                    before -> desk.promoted(ref(message), pins.getFirst(), Promotion.REACTION, clock.now(), SOURCE));
        }
        return done;
    }
}
