package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * A conversation: a channel, open or private, or the direct messages between the bot and one person. Tests look at it while the bot
 * writes into it.
 */
public final class Channel {
    final String id;
    final boolean isPrivate;
    final boolean isIm;
    final String creator;
    final long created;
    final Set<String> members = new CopyOnWriteArraySet<>();
    final NavigableMap<String, ObjectNode> messages = new ConcurrentSkipListMap<>();
    final Map<String, ObjectNode> pins = new ConcurrentSkipListMap<>();
    final List<ObjectNode> bookmarks = new CopyOnWriteArrayList<>();
    volatile String name;
    volatile String topic = "";
    volatile boolean archived;

    Channel(String id, String name, boolean isPrivate, boolean isIm, String creator, long created) {
        this.id = id;
        this.name = name;
        this.isPrivate = isPrivate;
        this.isIm = isIm;
        this.creator = creator;
        this.created = created;
        members.add(creator);
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its name, without {@code #}. */
    public String name() {
        return name;
    }

    /** Whether only members see it. */
    public boolean isPrivate() {
        return isPrivate;
    }

    /** Whether it is archived. */
    public boolean isArchived() {
        return archived;
    }

    /** What stands above it. */
    public String topic() {
        return topic;
    }

    /** The links above it, by title. */
    public List<String> bookmarks() {
        return bookmarks.stream()
                .map(bookmark -> bookmark.get("title").asText())
                .toList();
    }

    /** The ids of those in it. */
    public Set<String> members() {
        return Set.copyOf(members);
    }

    /** All messages with their threads, oldest first. */
    public List<ObjectNode> messages() {
        return List.copyOf(messages.values());
    }

    /** The time stamps of what is pinned. */
    public Set<String> pins() {
        return Set.copyOf(pins.keySet());
    }

    String type() {
        return isIm ? "im" : isPrivate ? "group" : "channel";
    }

    ObjectNode json(String viewer) {
        ObjectNode channel = Json.object();
        channel.put("id", id).put("created", created).put("creator", creator);
        if (isIm) {
            String other = members.stream()
                    .filter(member -> !member.equals(viewer))
                    .findFirst()
                    .orElse(viewer);
            return channel.put("is_im", true).put("user", other);
        }
        channel.put("name", name).put("is_channel", !isPrivate).put("is_group", isPrivate);
        channel.put("is_private", isPrivate)
                .put("is_archived", archived)
                .put("is_member", members.contains(viewer))
                .put("num_members", members.size());
        channel.putObject("topic").put("value", topic);
        return channel;
    }
}
