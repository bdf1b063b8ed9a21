package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.ports.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a workspace holds: accounts, conversations, views, files. Guarded by its own lock. */
public final class Workspace {
    static final String TEAM = "T0FAKE";
    static final String APP = "A0FAKE";
    static final String BOT_ID = "B0MUSTER";
    static final String BOT_USER = "U0MUSTER";

    /** Something that only one person saw. */
    public record Ephemeral(String channel, String user, ObjectNode message) {}

    /** A file that was uploaded. */
    public record Upload(String id, String name, byte[] content, String channel) {}

    final Stamps stamps;
    final Map<String, User> users = new LinkedHashMap<>();
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Map<String, ObjectNode> views = new LinkedHashMap<>();
    final Map<String, ObjectNode> homes = new LinkedHashMap<>();
    final List<Ephemeral> ephemerals = new ArrayList<>();
    final Map<String, Upload> files = new LinkedHashMap<>();
    private int numbers;

    Workspace(Clock clock) {
        stamps = new Stamps(clock);
        users.put(BOT_USER, new User(BOT_USER, "muster", "Muster", "", "Etc/UTC", false, false, true));
    }

    synchronized String number(String prefix) {
        numbers++;
        return prefix + String.format(Locale.ROOT, "%08d", numbers);
    }

    synchronized User add(String name, String realName, String email, String zone) {
        User user = new User(number("U"), name, realName, email, zone, false, false, false);
        users.put(user.id(), user);
        return user;
    }

    synchronized User user(String id) {
        User user = users.get(id);
        if (user == null) throw new SlackError("user_not_found", id);
        return user;
    }

    synchronized Optional<User> findUser(Predicate<User> wanted) {
        return users.values().stream().filter(wanted).findFirst();
    }

    synchronized Channel create(String name, boolean isPrivate, String creator) {
        if (!name.matches("[a-z0-9_-]{1,80}")) throw new SlackError("invalid_name_specials", name);
        if (find(name).isPresent()) throw new SlackError("name_taken", name);
        Channel channel = new Channel(number("C"), name, isPrivate, false, creator, stamps.seconds());
        channels.put(channel.id, channel);
        return channel;
    }

    /** The direct messages between the bot and that person. */
    synchronized Channel im(String user) {
        return channels.values().stream()
                .filter(channel -> channel.isIm && channel.members.contains(user))
                .findFirst()
                .orElseGet(() -> {
                    Channel im = new Channel(number("D"), "im", true, true, BOT_USER, stamps.seconds());
                    im.members.add(user);
                    channels.put(im.id, im);
                    return im;
                });
    }

    synchronized Optional<Channel> find(String name) {
        return channels.values().stream()
                .filter(channel -> !channel.isIm && channel.name.equals(name))
                .findFirst();
    }

    /** A conversation as the bot sees it: a private one that it is not in does not exist for it. */
    synchronized Channel seenByBot(String id) {
        Channel channel = channels.get(id);
        if (channel == null && users.containsKey(id)) channel = im(id);
        if (channel == null || (channel.isPrivate && !channel.members.contains(BOT_USER))) {
            throw new SlackError("channel_not_found", id);
        }
        return channel;
    }

    synchronized Channel withBotIn(String id) {
        Channel channel = seenByBot(id);
        if (!channel.members.contains(BOT_USER)) throw new SlackError("not_in_channel", id);
        return channel;
    }

    synchronized ObjectNode message(Channel channel, String stamp) {
        ObjectNode message = channel.messages.get(stamp);
        if (message == null) throw new SlackError("message_not_found", stamp);
        return message;
    }

    /** Adds a message with the next time stamp; a reply makes its parent a thread. */
    synchronized ObjectNode post(Channel channel, ObjectNode message, Optional<String> thread) {
        String stamp = stamps.next();
        message.put("type", "message").put("ts", stamp);
        thread.ifPresent(parent -> {
            ObjectNode root = message(channel, parent);
            message.put("thread_ts", parent);
            root.put("thread_ts", parent);
            root.put("reply_count", root.path("reply_count").asInt() + 1);
            root.put("latest_reply", stamp);
        });
        channel.messages.put(stamp, message);
        return message;
    }

    /** Everybody who sees what is said in a channel: for tests. */
    public synchronized List<Ephemeral> whispers() {
        return List.copyOf(ephemerals);
    }

    /** The channels, oldest first. */
    public synchronized List<Channel> channels() {
        return channels.values().stream().filter(channel -> !channel.isIm).toList();
    }

    /** That channel. */
    public synchronized Channel channel(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no channel " + name));
    }

    /** What was uploaded. */
    public synchronized List<Upload> uploads() {
        return List.copyOf(files.values());
    }
}
