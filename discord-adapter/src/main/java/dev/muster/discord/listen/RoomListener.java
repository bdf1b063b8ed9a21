package dev.muster.discord.listen;

import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.discord.rooms.OwnRooms;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to rooms by hand. One that is deleted while its incident is open cannot be had back; it is on record at least. */
public final class RoomListener {
    private static final Logger LOG = LoggerFactory.getLogger(RoomListener.class);

    private final ChatDesk desk;
    private final OwnRooms rooms;

    /** Writes it down there. */
    public RoomListener(ChatDesk desk, OwnRooms rooms) {
        this.desk = desk;
        this.rooms = rooms;
    }

    /** A channel was deleted. Discord does not say by whom. */
    public void deleted(ChannelDeleteEvent event) {
        String channel = event.getChannel().getId();
        Optional<Incident> incident = rooms.roomOf(channel);
        if (incident.isEmpty()) return;
        LOG.warn(
                "The room {} was deleted while {} is open.",
                channel,
                incident.get().id());
        String what = "the room was deleted in Discord by hand; commands work anywhere with "
                + incident.get().id() + " in front";
        CompletableFuture<Outcome> unused = desk.handle(
                new Typed("/swarm " + incident.get().id() + " log " + what),
                incident.get().owner(),
                Place.room(channel),
                "deleted:" + channel);
    }
}
