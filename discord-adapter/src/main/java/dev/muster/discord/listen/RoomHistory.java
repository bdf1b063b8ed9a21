package dev.muster.discord.listen;

import dev.muster.discord.rooms.Rooms;
import dev.muster.discord.rooms.SleepingThreads;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;

/** Everything that stands in a room with its threads, page by page. */
public final class RoomHistory {
    private static final int PAGE = 100;
    /** What was said in the last moments may not have reached Discord's pages yet. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final DiscordCalls calls;
    private final Rooms rooms;
    private final Clock clock;

    /** Read through these. */
    public RoomHistory(DiscordCalls calls, Clock clock) {
        this.calls = calls;
        this.rooms = new Rooms(calls);
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** What stands in a room and its threads: messages by their ids, oldest first, as read from that moment on. */
    record Standing(Instant began, List<String> channels, Map<Long, Message> messages) {
        /** Whether that message is none of them, and old enough to be one if it still stood there. */
        boolean lacks(MessageRef message) {
            long id = Long.parseUnsignedLong(message.message());
            return channels.contains(message.room())
                    && !messages.containsKey(id)
                    && TimeUtil.getTimeCreated(id).toInstant().isBefore(began.minus(SETTLED));
        }
    }

    /** Reads it all; of the threads that sleep, those in which something was said since then. */
    Standing of(Place place, Instant since) {
        Standing standing = new Standing(clock.now(), new ArrayList<>(), new TreeMap<>());
        MessageChannel channel = rooms.at(place);
        read(channel, standing);
        if (channel instanceof IThreadContainer container) {
            for (MessageChannel thread : container.getThreadChannels()) read(thread, standing);
            for (MessageChannel thread :
                    SleepingThreads.of(calls, container, one -> fellAsleep(one).isBefore(since))) {
                read(thread, standing);
            }
        }
        return standing;
    }

    private static Instant fellAsleep(ThreadChannel thread) {
        return thread.getTimeArchiveInfoLastModified().toInstant();
    }

    private void read(MessageChannel channel, Standing standing) {
        if (standing.channels().contains(channel.getId())) return;
        String before = "";
        List<Message> page;
        do {
            String from = before;
            page = calls.call(
                    "read what was said",
                    jda -> from.isEmpty()
                            ? channel.getHistory().retrievePast(PAGE)
                            : channel.getHistoryBefore(from, PAGE).map(past -> past.getRetrievedHistory()));
            for (Message message : page) standing.messages().put(message.getIdLong(), message);
            before = page.isEmpty() ? "" : page.getLast().getId();
        } while (page.size() == PAGE);
        standing.channels().add(channel.getId());
    }
}
