package dev.muster.discord.rooms;

import dev.muster.discord.wire.DiscordCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.requests.restaction.pagination.ThreadChannelPaginationAction;

/** Threads in which nothing was said for a while. Discord tells of them only when asked, page by page, who slept last first. */
public final class SleepingThreads {
    private static final int PAGE = 100;

    private SleepingThreads() {}

    /** Those of that room, up to the first that is as far as one has to look; that one is among them. */
    public static List<ThreadChannel> of(
            DiscordCalls calls, IThreadContainer room, Predicate<ThreadChannel> farEnough) {
        List<ThreadChannel> found = new ArrayList<>();
        // JDA asks such an action for the next page each time that it is sent.
        ThreadChannelPaginationAction pages = room.retrieveArchivedPublicThreadChannels();
        List<ThreadChannel> page;
        do {
            page = calls.call("read archived threads", jda -> pages.limit(PAGE).cache(false));
            for (ThreadChannel thread : page) {
                found.add(thread);
                if (farEnough.test(thread)) return found;
            }
        } while (page.size() == PAGE);
        return found;
    }
}
