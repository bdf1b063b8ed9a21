package dev.muster.discord.rooms;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/**
 * Which channels are the bot's own. A room that was created just before a crash stands on nobody's record: it is known by its
 * name and its having been created after the incident was opened. Discord takes one name for any number of channels.
 */
public final class OwnRooms {
    /** Discord's clock and ours differ. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Timeline timeline;

    /** Rooms of incidents on that record. */
    public OwnRooms(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The channel of that name that was created for that order before, if there is one. */
    Optional<TextChannel> createdFor(String key, String name, Guild guild) {
        Optional<Instant> opened = IncidentId.in(key.split(":", 2)[0]).flatMap(this::openedAt);
        if (opened.isEmpty()) return Optional.empty();
        Instant earliest = opened.get().minus(SKEW);
        return guild.getTextChannelsByName(name, true).stream()
                .filter(channel -> !channel.getTimeCreated().toInstant().isBefore(earliest))
                .filter(channel -> !isOnRecord(channel.getId()))
                .findFirst();
    }

    private Optional<Instant> openedAt(IncidentId incident) {
        return timeline.read(incident, 0, 1).stream()
                .map(TimelineEntry::recordedAt)
                .findFirst();
    }

    /** Whether an incident is or was followed there. */
    boolean isOnRecord(String channel) {
        return timeline.committed().all().stream()
                .flatMap(incident -> incident.everFollowed().stream())
                .anyMatch(place -> place.room().equals(channel));
    }

    /** Whether that message is on record. */
    boolean hasOnRecord(MessageRef message) {
        return timeline.committed().message(message).isPresent();
    }

    /** Whether it was the room of incidents that are all closed by now. */
    boolean isOfClosedOnes(String channel) {
        return isOnRecord(channel)
                && timeline.committed().all().stream()
                        .filter(incident -> incident.everFollowed().stream()
                                .anyMatch(place -> place.room().equals(channel)))
                        .noneMatch(Incident::isActive);
    }

    /** The active incident whose own room that is. */
    public Optional<Incident> roomOf(String channel) {
        return timeline.committed().all().stream()
                .filter(Incident::isActive)
                .filter(incident -> incident.followedNow().contains(Place.room(channel)))
                .findFirst();
    }
}
