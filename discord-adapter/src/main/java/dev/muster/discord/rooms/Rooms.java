package dev.muster.discord.rooms;

import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.ports.ChatException;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/**
 * Channels, threads and direct messages by the ids that the record knows. A room is a channel's id, or {@code dm-} and a
 * person's; a thread is known by its own id, which is also that of the message it hangs on.
 */
public final class Rooms {
    private static final String DIRECT = "dm-";
    private static final Pattern ID = Pattern.compile("(dm-)?\\d{15,20}");

    private final DiscordCalls calls;

    /** Found through these. */
    public Rooms(DiscordCalls calls) {
        this.calls = calls;
    }

    /** Whether that is the id of something in Discord. */
    public static boolean isRoom(String room) {
        return ID.matcher(room).matches();
    }

    /** The direct messages of that account with the bot. */
    public static Place direct(String account) {
        return Place.room(DIRECT + account);
    }

    static boolean isDirect(String room) {
        return room.startsWith(DIRECT);
    }

    /** Where that channel stands in the eyes of the record: a thread within its channel. */
    public static Place placeOf(GuildMessageChannel channel) {
        return channel instanceof ThreadChannel thread
                ? Place.thread(thread.getParentChannel().getId(), thread.getId())
                : Place.room(channel.getId());
    }

    /** The channel, or the thread in it; direct messages are opened where need be. */
    public MessageChannel at(Place place) {
        if (isDirect(place.room())) {
            String account = place.room().substring(DIRECT.length());
            return calls.call("write to somebody", jda -> jda.openPrivateChannelById(account));
        }
        if (place.thread().isEmpty()) return channel(place.room());
        String thread = place.thread().get();
        MessageChannel known = calls.jda().getChannelById(MessageChannel.class, thread);
        return known != null ? known : sleeping(place.room(), thread).orElseThrow(() -> gone(place.toString()));
    }

    private MessageChannel channel(String id) {
        MessageChannel known = calls.jda().getChannelById(MessageChannel.class, id);
        if (known == null) calls.awaitSession();
        if (known == null) throw gone(id);
        return known;
    }

    private static ChatException gone(String what) {
        return ChatException.lasting(
                "There is no channel " + what + " in Discord that the bot can see",
                "If it is there, let the bot see it: channel settings > Permissions > add Muster. Every command works"
                        + " anywhere with the incident in front.",
                new IllegalStateException("unknown channel"));
    }

    /** A thread in which nothing was said for a week is not among those that Discord tells of by itself. */
    private Optional<MessageChannel> sleeping(String parent, String thread) {
        calls.awaitSession();
        IThreadContainer channel = calls.jda().getChannelById(IThreadContainer.class, parent);
        if (channel == null) return Optional.empty();
        return SleepingThreads.of(calls, channel, one -> one.getId().equals(thread)).stream()
                .filter(one -> one.getId().equals(thread))
                .<MessageChannel>map(one -> one)
                .findFirst();
    }

    /** Where that message stands. */
    MessageChannel of(MessageRef message) {
        return at(Place.room(message.room()));
    }

    /** The name by which the record knows a message there. */
    static MessageRef ref(Place place, MessageChannel channel, String message) {
        return new MessageRef(isDirect(place.room()) ? place.room() : channel.getId(), message);
    }
}
