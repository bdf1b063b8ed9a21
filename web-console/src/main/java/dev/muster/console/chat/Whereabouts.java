package dev.muster.console.chat;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where incidents are followed. */
final class Whereabouts {
    private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

    private final Timeline timeline;
    private final Duration patience;

    /** @param patience how long to wait, in real time, for a place that is just being opened */
    Whereabouts(Timeline timeline, Duration patience) {
        this.timeline = timeline;
        this.patience = patience;
    }

    Optional<Incident> find(IncidentId id) {
        return timeline.committed().find(id);
    }

    /** The incident that is followed there, whatever its phase; the youngest of several. */
    Optional<Incident> followedAt(Place place) {
        List<Incident> all = timeline.committed().all();
        return all.reversed().stream()
                .filter(incident ->
                        incident.place().filter(at -> covers(at, place)).isPresent())
                .findFirst();
    }

    /** A room covers its threads; a thread covers itself alone. */
    static boolean covers(Place followed, Place said) {
        return followed.room().equals(said.room())
                && (followed.thread().isEmpty() || followed.thread().equals(said.thread()));
    }

    /** Where that incident is followed; waits a little when its place is still being opened, then gives up with empty. */
    CompletableFuture<Optional<Place>> of(Incident incident) {
        if (incident.place().isPresent()) return CompletableFuture.completedFuture(incident.place());
        List<TimelineEntry> last = timeline.read(incident.id(), incident.version() - 1, 1);
        if (last.isEmpty()) return CompletableFuture.completedFuture(Optional.empty());
        CompletableFuture<Optional<Place>> opened = new CompletableFuture<>();
        AutoCloseable following = timeline.follow(last.getFirst().position(), entry -> {
            if (entry.stream().equals(incident.id()) && entry.event() instanceof PlaceOpened at) {
                opened.complete(Optional.of(at.place()));
            }
        });
        opened.completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS);
        return opened.whenCompleteAsync((place, problem) -> close(following), Conversation.OWN_THREAD);
    }

    private static void close(AutoCloseable following) {
        try {
            following.close();
        } catch (Exception stuck) {
            LOG.warn("could not stop following the record", stuck);
        }
    }
}
