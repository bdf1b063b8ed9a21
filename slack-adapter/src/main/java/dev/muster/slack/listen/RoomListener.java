package dev.muster.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.ports.ChatRooms;
import dev.muster.slack.rooms.OwnRooms;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens to rooms by hand. One that is archived while its incident is open is opened again, and it is on record. */
public final class RoomListener {
    private static final Logger LOG = LoggerFactory.getLogger(RoomListener.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private final ChatDesk desk;
    private final Faces faces;
    private final OwnRooms rooms;
    private final ChatRooms chat;
    private final String self;

    /** {@code self} is the bot's own account. */
    public RoomListener(ChatDesk desk, Faces faces, OwnRooms rooms, ChatRooms chat, String self) {
        this.desk = desk;
        this.faces = faces;
        this.rooms = rooms;
        this.chat = chat;
        this.self = self;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.event(ChannelArchiveEvent.class, (event, context) -> {
            archived(event.getEvent().getChannel(), event.getEvent().getUser());
            return context.ack();
        });
        app.event(GroupArchiveEvent.class, (event, context) -> {
            archived(event.getEvent().getChannel(), "");
            return context.ack();
        });
        app.event(MemberJoinedChannelEvent.class, (event, context) -> {
            if (self.equals(event.getEvent().getUser()))
                rooms.entered(event.getEvent().getChannel());
            return context.ack();
        });
    }

    private void archived(String channel, @org.jspecify.annotations.Nullable String account) {
        Optional<Incident> incident = rooms.roomOf(channel);
        if (incident.isEmpty() || self.equals(account)) return;
        PersonId by = account == null || account.isEmpty() ? PersonId.MUSTER : faces.person(account);
        String what = by.isHuman() ? "archived the room in Slack by hand" : "the room was archived in Slack by hand";
        CompletableFuture<Void> unused = desk.handle(
                        new Typed("/swarm " + incident.get().id() + " log " + what),
                        by.isHuman() ? by : incident.get().owner(),
                        Place.room(channel),
                        "archived:" + channel + ":" + incident.get().version())
                .thenAcceptAsync(outcome -> openAgain(Place.room(channel)), OWN_THREAD);
    }

    private void openAgain(Place place) {
        try {
            boolean open = chat.reopen(place, List.of());
            LOG.warn("{} was archived while its incident is open; {}.", place, open ? "open again" : "it stays closed");
        } catch (ChatException e) {
            LOG.warn("{} was archived while its incident is open: {} {}", place, e.getMessage(), e.remedy());
        }
    }
}
