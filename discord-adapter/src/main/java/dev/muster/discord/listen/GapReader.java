package dev.muster.discord.listen;

import dev.muster.discord.rooms.Rooms;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.ports.ChatException;
import dev.muster.timeline.RecordedTalk;
import dev.muster.timeline.Timeline;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReaction;
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

    private final DiscordCalls calls;
    private final Timeline timeline;
    private final RoomHistory history;
    private final Talk talk;
    private final Faces faces;
    private final MentionListener mentions;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private volatile boolean closed;
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

    /** Reads there and hands in to these. */
    public GapReader(
            DiscordCalls calls,
            Timeline timeline,
            RoomHistory history,
            Talk talk,
            Faces faces,
            MentionListener mentions) {
        this.calls = calls;
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
            if (Rooms.isRoom(place.room())) read(incident, place);
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
            RoomHistory.Standing standing = history.of(place, incident.openedAt());
            RecordedTalk recorded = RecordedTalk.of(timeline, incident.id());
            long added = standing.messages().values().stream()
                    .map(message -> handIn(message, recorded))
                    .filter(isNew -> isNew)
                    .count();
            missing(standing, recorded);
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
    private boolean handIn(Message message, RecordedTalk recorded) {
        Heard heard = Heard.of(message);
        if (talk.isOwn(heard)) return false;
        if (!heard.pins().isEmpty()) {
            MessageRef pinned = new MessageRef(heard.ref().room(), heard.pins());
            if (!recorded.isPromoted(pinned))
                promote(pinned, heard.place(), heard.author().getId(), Promotion.PIN);
            return false;
        }
        if (!heard.isTalk()) return false;
        Optional<String> command = talk.command(heard);
        if (command.isPresent()) {
            mentions.give(heard, command.get()).join();
            return false;
        }
        MessageRef ref = heard.ref();
        boolean known = recorded.knows(ref);
        if (!known) talk.said(heard).join();
        boolean changed =
                known && message.getTimeEdited() != null && recorded.saysSomethingElse(ref, faces.typed(heard.sent()));
        if (changed) {
            talk.edited(
                            ref,
                            heard.sent(),
                            talk.authorOf(heard),
                            message.getTimeEdited().toInstant().truncatedTo(ChronoUnit.MILLIS))
                    .join();
        }
        if (!recorded.isPromoted(ref)) {
            pinnedBy(message).ifPresent(account -> promote(ref, heard.place(), account, Promotion.REACTION));
        }
        return !known;
    }

    private Optional<String> pinnedBy(Message message) {
        Optional<MessageReaction> pin = message.getReactions().stream()
                .filter(reaction -> reaction.getEmoji().getName().equals(ReactionListener.PUSHPIN))
                .findFirst();
        return pin.flatMap(reaction -> calls
                .call("ask who reacted", jda -> reaction.retrieveUsers().limit(1))
                .stream()
                .findFirst()
                .map(user -> user.getId()));
    }

    private void promote(MessageRef ref, Place place, String account, Promotion how) {
        talk.promoted(ref, place, faces.person(account), how, history.now()).join();
    }

    /** On record, but gone from where it stood: taken back by its author, as far as Discord tells. */
    private void missing(RoomHistory.Standing standing, RecordedTalk recorded) {
        for (MessageRef ref : recorded.standing()) {
            if (Rooms.isRoom(ref.room()) && standing.lacks(ref)) talk.deleted(ref, history.now());
        }
    }
}
