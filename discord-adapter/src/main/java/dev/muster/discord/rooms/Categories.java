package dev.muster.discord.rooms;

import dev.muster.discord.wire.DiscordCalls;
import dev.muster.ports.ChatException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where rooms stand. Discord takes 50 channels into a category and 500 onto a server, so categories are numbered, the next one is
 * made before it is needed, and the oldest rooms of closed incidents make room when a server is nearly full, as far as the record has
 * their words.
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
    private final WordsOnRecord words;
    /** Rooms with words that stand nowhere else; nothing becomes of them what they were not, so they are looked at once. */
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    Categories(DiscordCalls calls, OwnRooms own, WordsOnRecord words) {
        this.calls = calls;
        this.own = own;
        this.words = words;
    }

    /** A category with a place for one more open room; made only if none stands ready. */
    Category forOpen(Guild guild) {
        return withPlace(guild, OPEN, 1).orElseGet(() -> create(guild, OPEN));
    }

    /** A category with a place for one more closed room. */
    Category forClosed(Guild guild) {
        return withPlace(guild, CLOSED, 1).orElseGet(() -> create(guild, CLOSED));
    }

    /**
     * Makes what the next rooms will need, so that opening one takes one call.
     *
     * @return what people have to know and to do, if there is something that the bot cannot do by itself
     */
    Optional<String> prepare(Guild guild) {
        if (withPlace(guild, OPEN, SPARE_PLACES).isEmpty()) create(guild, OPEN);
        makeRoom(guild, MOST_ON_A_SERVER - SPARE);
        int channels = guild.getChannels().size();
        if (channels < MOST_ON_A_SERVER - SPARE) return Optional.empty();
        String keeps = kept.isEmpty()
                ? ""
                : " I keep the rooms of " + kept.size()
                        + " closed incidents, for what was said there is not all on record: save what you need from them"
                        + " before you delete them.";
        return Optional.of("This server has " + channels + " of the " + MOST_ON_A_SERVER
                + " channels that Discord allows. Soon I can open no more rooms: please delete channels that nobody needs."
                + keeps);
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

    /**
     * Deletes the oldest rooms of closed incidents until the server has fewer channels than that. One with words that are not on
     * record stays, be it the last.
     */
    boolean makeRoom(Guild guild, int fewerThan) {
        int tooMany = guild.getChannels().size() - fewerThan + 1;
        if (tooMany <= 0) return true;
        List<TextChannel> oldest = guild.getTextChannels().stream()
                .filter(channel -> own.isOfClosedOnes(channel.getId()) && !kept.contains(channel.getId()))
                .sorted(Comparator.comparing(TextChannel::getTimeCreated))
                .toList();
        int freed = 0;
        for (TextChannel channel : oldest) {
            if (freed == tooMany) break;
            if (isDeleted(channel)) freed++;
        }
        return freed > 0;
    }

    private boolean isDeleted(TextChannel channel) {
        try {
            if (!words.hasAllOf(channel)) {
                LOG.warn("The room {} is kept: what was said there is not all on record.", channel.getName());
                kept.add(channel.getId());
                return false;
            }
            LOG.warn("The server is nearly full: the room {} of a closed incident is deleted.", channel.getName());
            calls.call("delete the room of a closed incident", jda -> channel.delete());
            return true;
        } catch (ChatException e) {
            LOG.warn("{} could not be deleted: {} {}", channel.getName(), e.getMessage(), e.remedy());
            return false;
        }
    }
}
