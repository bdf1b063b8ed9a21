package dev.muster.discord.rooms;

import dev.muster.discord.wire.DiscordCalls;
import dev.muster.ports.ChatException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where rooms stand. Discord takes 50 channels into a category and 500 onto a server, so categories are numbered, the next one is
 * made before it is needed, and the oldest rooms of closed incidents make room when a server is nearly full.
 */
final class Categories {
    static final int MOST_IN_A_CATEGORY = 50;
    static final int MOST_ON_A_SERVER = 500;

    /** So many channels are kept free for other people, and so many places for the incidents of a bad day. */
    private static final int SPARE = 20;

    private static final int SPARE_PLACES = 5;
    private static final String OPEN = "Incidents";
    private static final String CLOSED = "Closed incidents";
    private static final Logger LOG = LoggerFactory.getLogger(Categories.class);

    private final DiscordCalls calls;
    private final OwnRooms own;

    Categories(DiscordCalls calls, OwnRooms own) {
        this.calls = calls;
        this.own = own;
    }

    /** A category with a place for one more open room; made only if none stands ready. */
    Category forOpen(Guild guild) {
        return withPlace(guild, OPEN, 1).orElseGet(() -> create(guild, OPEN));
    }

    /** A category with a place for one more closed room. */
    Category forClosed(Guild guild) {
        return withPlace(guild, CLOSED, 1).orElseGet(() -> create(guild, CLOSED));
    }

    /** Makes what the next rooms will need, so that opening one takes one call. */
    void prepare(Guild guild) {
        if (withPlace(guild, OPEN, SPARE_PLACES).isEmpty()) create(guild, OPEN);
        makeRoom(guild, MOST_ON_A_SERVER - SPARE);
    }

    private static Optional<Category> withPlace(Guild guild, String name, int places) {
        return named(guild, name).stream()
                .filter(category -> category.getChannels().size() <= MOST_IN_A_CATEGORY - places)
                .findFirst();
    }

    private static List<Category> named(Guild guild, String name) {
        return guild.getCategories().stream()
                .filter(category -> category.getName().matches(name + "( \\d+)?"))
                .toList();
    }

    private Category create(Guild guild, String name) {
        int number = named(guild, name).size() + 1;
        String title = number == 1 ? name : name + " " + number;
        return calls.call("make a category for rooms", jda -> guild.createCategory(title));
    }

    /** Deletes the oldest rooms of closed incidents until the server has fewer channels than that; the record has every word. */
    boolean makeRoom(Guild guild, int fewerThan) {
        int tooMany = guild.getChannels().size() - fewerThan + 1;
        if (tooMany <= 0) return true;
        List<TextChannel> oldest = guild.getTextChannels().stream()
                .filter(channel -> own.isOfClosedOnes(channel.getId()))
                .sorted(Comparator.comparing(TextChannel::getTimeCreated))
                .limit(tooMany)
                .toList();
        for (TextChannel channel : oldest) {
            LOG.warn("The server is nearly full: the room {} of a closed incident is deleted.", channel.getName());
            try {
                calls.call("delete the room of a closed incident", jda -> channel.delete());
            } catch (ChatException e) {
                LOG.warn("{} could not be deleted: {} {}", channel.getName(), e.getMessage(), e.remedy());
            }
        }
        return !oldest.isEmpty();
    }
}
