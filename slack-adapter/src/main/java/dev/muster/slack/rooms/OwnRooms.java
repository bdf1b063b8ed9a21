package dev.muster.slack.rooms;

import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Which channels are the bot's own. A room that was created just before a crash stands on nobody's record: it is known by its
 * name, its creator, and its having been created after the incident was opened.
 */
public final class OwnRooms {
    private static final int PAGE = 200;
    /** Slack's clock and ours differ, and Slack tells whole seconds. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final SlackCalls calls;
    private final Timeline timeline;
    private final Set<String> privateOnes = ConcurrentHashMap.newKeySet();
    private volatile String bot = "";

    /** Rooms of incidents on that record. */
    public OwnRooms(SlackCalls calls, Timeline timeline) {
        this.calls = calls;
        this.timeline = timeline;
    }

    /** Learns in which private channels the bot is; nobody else tells. */
    public void load(String botUser) {
        bot = botUser;
        each(Urgency.ROOM, List.of(ConversationType.PRIVATE_CHANNEL), channel -> {
            privateOnes.add(channel.getId());
            return false;
        });
    }

    /** The bot was brought into that channel. */
    public void entered(String channel) {
        privateOnes.add(channel);
    }

    /** Whether the bot can read and write in that private channel. */
    public boolean isIn(String privateChannel) {
        return privateOnes.contains(privateChannel);
    }

    /** The channel of that name that was created for that order before, if there is one. */
    Optional<String> createdFor(String key, String name) {
        Optional<Instant> opened = IncidentId.in(key.split(":", 2)[0]).flatMap(this::openedAt);
        if (opened.isEmpty()) return Optional.empty();
        Instant earliest = opened.get().minus(SKEW);
        return each(
                Urgency.ROOM,
                List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL),
                channel -> name.equals(channel.getName())
                        && bot.equals(channel.getCreator())
                        && !channel.isArchived()
                        && !Instant.ofEpochSecond(channel.getCreated()).isBefore(earliest)
                        && !isOnRecord(channel.getId()));
    }

    private Optional<Instant> openedAt(IncidentId incident) {
        return timeline.read(incident, 0, 1).stream()
                .map(TimelineEntry::recordedAt)
                .findFirst();
    }

    private boolean isOnRecord(String channel) {
        return timeline.committed().all().stream()
                .flatMap(incident -> incident.everFollowed().stream())
                .anyMatch(place -> place.room().equals(channel));
    }

    /** The active incident whose own room that is. */
    public Optional<Incident> roomOf(String channel) {
        return timeline.committed().all().stream()
                .filter(Incident::isActive)
                .filter(incident -> incident.followedNow().contains(Place.room(channel)))
                .findFirst();
    }

    private Optional<String> each(Urgency urgency, List<ConversationType> types, Predicate<Conversation> wanted) {
        String cursor = "";
        do {
            String from = cursor;
            UsersConversationsResponse answer = calls.call(
                    urgency,
                    "users.conversations",
                    client -> client.usersConversations(list ->
                            list.types(types).excludeArchived(true).limit(PAGE).cursor(from)));
            Optional<String> found = answer.getChannels().stream()
                    .filter(wanted)
                    .map(Conversation::getId)
                    .findFirst();
            if (found.isPresent()) return found;
            cursor = Optional.ofNullable(answer.getResponseMetadata())
                    .map(more -> more.getNextCursor())
                    .orElse("");
        } while (!cursor.isEmpty());
        return Optional.empty();
    }
}
