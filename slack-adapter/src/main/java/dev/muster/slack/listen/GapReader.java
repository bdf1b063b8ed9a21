package dev.muster.slack.listen;

import com.slack.api.model.Message;
import com.slack.api.model.Reaction;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.ports.ChatException;
import dev.muster.slack.rooms.SlackChat;
import dev.muster.timeline.RecordedTalk;
import dev.muster.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was said in each open room while nobody listened, threads included, and hands it in. What is on record already
 * is recognised, so reading too often does no harm.
 */
public final class GapReader {
    private static final Logger LOG = LoggerFactory.getLogger(GapReader.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Timeline timeline;
    private final RoomHistory history;
    private final Talk talk;
    private final Faces faces;
    private final MentionListener mentions;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean closed;
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    /** Reads there and hands in to these. */
    public GapReader(Timeline timeline, RoomHistory history, Talk talk, Faces faces, MentionListener mentions) {
        this.timeline = timeline;
        this.history = history;
        this.talk = talk;
        this.faces = faces;
        this.mentions = mentions;
    }

    /** Reads all open rooms once more, after what is being read now. Completes when it is done. */
    public synchronized CompletableFuture<Void> readAll() {
        if (wanted.compareAndSet(false, true))
            reading = reading.handle((done, problem) -> null).thenRunAsync(this::run, OWN_THREAD);
        return reading;
    }

    /** Reads one incident's room in a while: who came first may have spoken before the room was on record. */
    public void readSoon(IncidentId incident) {
        CompletableFuture.delayedExecutor(LATER.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                .execute(() -> timeline.committed().find(incident).ifPresent(this::readPlacesOf));
    }

    /** Where it is followed on another platform, that platform's reader reads. */
    private void readPlacesOf(Incident incident) {
        for (Place place : incident.followedNow()) {
            if (SlackChat.isRoom(place.room())) read(incident, place);
        }
    }

    private void run() {
        wanted.set(false);
        for (Incident incident : timeline.committed().all()) {
            if (incident.isActive()) readPlacesOf(incident);
        }
    }

    /** Nothing is read from now on. */
    public void close() {
        closed = true;
    }

    private void read(Incident incident, Place place) {
        if (closed) return;
        try {
            RoomHistory.Standing standing = history.of(place);
            RecordedTalk recorded = RecordedTalk.of(timeline, incident.id());
            long added = standing.messages().values().stream()
                    .map(message -> handIn(place.room(), message, recorded))
                    .filter(isNew -> isNew)
                    .count();
            missing(place, standing, recorded);
            if (added > 0) LOG.info("{}: {} messages were said while nobody listened.", incident.id(), added);
        } catch (ChatException e) {
            LOG.warn("{} could not be read back: {} {}", place, e.getMessage(), e.remedy());
            if (e.isWorthRetrying()) {
                CompletableFuture.delayedExecutor(
                                e.retryAfter().orElse(LATER).toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                        .execute(() -> {
                            CompletableFuture<Void> unused = readAll();
                        });
            }
        } catch (RuntimeException e) {
            LOG.error("{} could not be read back.", place, e);
        }
    }

    /** True when it was not on record. */
    private boolean handIn(String channel, Message message, RecordedTalk recorded) {
        Heard heard = Heard.of(channel, message);
        if (talk.isOwn(heard) || !isTalk(message)) return false;
        Optional<String> command = talk.command(heard);
        if (command.isPresent()) {
            mentions.give(heard, command.get()).join();
            return false;
        }
        MessageRef ref = heard.ref();
        boolean known = recorded.knows(ref);
        if (!known) talk.said(heard).join();
        boolean changed =
                known && message.getEdited() != null && recorded.saysSomethingElse(ref, faces.typed(heard.sent()));
        if (changed) {
            talk.edited(
                            ref,
                            heard.sent(),
                            talk.authorOf(heard),
                            Stamp.instant(message.getEdited().getTs()))
                    .join();
        }
        if (!recorded.isPromoted(ref)) pinned(message).ifPresent(account -> promote(ref, account));
        return !known;
    }

    /** Joining, topics and the like are not talk. */
    private static boolean isTalk(Message message) {
        String kind = message.getSubtype();
        return kind == null
                || kind.equals("file_share")
                || kind.equals("thread_broadcast")
                || kind.equals("me_message")
                || kind.equals("bot_message");
    }

    private static Optional<String> pinned(Message message) {
        return Optional.ofNullable(message.getReactions()).orElse(List.of()).stream()
                .filter(reaction -> ReactionListener.PUSHPIN.equals(reaction.getName()))
                .map(Reaction::getUsers)
                .flatMap(List::stream)
                .findFirst();
    }

    private void promote(MessageRef ref, String account) {
        talk.promoted(ref, faces.person(account), Promotion.REACTION, history.now())
                .join();
    }

    /** On record, but gone from where it stood: taken back by its author, as far as Slack tells. */
    private void missing(Place place, RoomHistory.Standing standing, RecordedTalk recorded) {
        for (MessageRef ref : recorded.standing()) {
            if (!ref.room().equals(place.room()) || !standing.lacks(ref.message())) continue;
            timeline.committed()
                    .message(ref)
                    .ifPresent(known ->
                            talk.deleted(ref, known.author(), history.now()).join());
        }
    }
}
