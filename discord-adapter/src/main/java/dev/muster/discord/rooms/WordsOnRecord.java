package dev.muster.discord.rooms;

import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.MessageRef;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/** Whether everything that people said in a room is on record. Without that the room is the only place where it stands. */
final class WordsOnRecord {
    private static final int PAGE = 100;

    private final DiscordCalls calls;
    private final OwnRooms own;

    WordsOnRecord(DiscordCalls calls, OwnRooms own) {
        this.calls = calls;
        this.own = own;
    }

    /** Asks Discord for all of it, threads included, up to the first message that is not. */
    boolean hasAllOf(TextChannel room) {
        List<GuildMessageChannel> channels = new ArrayList<>(List.of(room));
        channels.addAll(room.getThreadChannels());
        channels.addAll(SleepingThreads.of(calls, room, thread -> false));
        return channels.stream().distinct().allMatch(this::hasAllIn);
    }

    private boolean hasAllIn(GuildMessageChannel channel) {
        String before = "";
        List<Message> page;
        do {
            String from = before;
            page = calls.call(
                    "look at what was said",
                    jda -> from.isEmpty()
                            ? channel.getHistory().retrievePast(PAGE)
                            : channel.getHistoryBefore(from, PAGE).map(past -> past.getRetrievedHistory()));
            if (!page.stream().allMatch(message -> isOnRecord(channel, message))) return false;
            before = page.isEmpty() ? "" : page.getLast().getId();
        } while (page.size() == PAGE);
        return true;
    }

    /** What was said to the bot was a command, and what came of it is on record. */
    private boolean isOnRecord(GuildMessageChannel channel, Message message) {
        boolean said = message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
        boolean ours = message.getAuthor().equals(calls.jda().getSelfUser());
        boolean toTheBot = message.getContentRaw()
                .strip()
                .startsWith(calls.jda().getSelfUser().getAsMention());
        return !said || ours || toTheBot || own.hasOnRecord(new MessageRef(channel.getId(), message.getId()));
    }
}
