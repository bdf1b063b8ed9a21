package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** A channel, a category, a thread, or the direct messages with somebody. */
public final class Channel {
    static final int TEXT = 0;
    static final int DIRECT = 1;
    static final int CATEGORY = 4;
    static final int THREAD = 11;
    private static final Instant AWAKE = Instant.parse("2026-01-01T00:00:00Z");

    final String id;
    final int type;
    final Map<String, ObjectNode> messages = new LinkedHashMap<>();
    final List<String> pins = new ArrayList<>();
    final Map<String, ObjectNode> overwrites = new LinkedHashMap<>();
    final Set<String> threadMembers = new CopyOnWriteArraySet<>();
    volatile String name;
    volatile String topic = "";
    volatile String parent = "";
    /** When it went to sleep, if it is a thread that sleeps. */
    volatile Optional<Instant> asleep = Optional.empty();

    /** Whose direct messages these are. */
    volatile String recipient = "";

    Channel(String id, int type, String name) {
        this.id = id;
        this.type = type;
        this.name = name;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What it is about. */
    public String topic() {
        return topic;
    }

    /** The category or the channel in which it stands. */
    public String parent() {
        return parent;
    }

    /** The messages, the oldest first. */
    public List<ObjectNode> messages() {
        synchronized (messages) {
            return List.copyOf(messages.values());
        }
    }

    /** The ids of the pinned messages. */
    public List<String> pins() {
        synchronized (pins) {
            return List.copyOf(pins);
        }
    }

    /** Whether a permission is given to, or taken from, that account or role there. */
    public boolean allows(String account, long permission) {
        return has(account, "allow", permission);
    }

    /** Whether a permission is taken from that account or role there. */
    public boolean denies(String account, long permission) {
        return has(account, "deny", permission);
    }

    private boolean has(String account, String what, long permission) {
        synchronized (overwrites) {
            return Optional.ofNullable(overwrites.get(account))
                    .map(overwrite -> (overwrite.get(what).asLong() & permission) != 0)
                    .orElse(false);
        }
    }

    /** Who was brought into that thread. */
    public Set<String> threadMembers() {
        return Set.copyOf(threadMembers);
    }

    void forget(String message) {
        synchronized (messages) {
            messages.remove(message);
        }
    }

    void overwrite(JsonNode all) {
        synchronized (overwrites) {
            overwrites.clear();
            for (JsonNode one : all) {
                ObjectNode overwrite = Json.object();
                overwrite.put("id", one.get("id").asText());
                overwrite.put("type", one.get("type").asInt());
                overwrite.put("allow", one.path("allow").asText("0"));
                overwrite.put("deny", one.path("deny").asText("0"));
                overwrites.put(one.get("id").asText(), overwrite);
            }
        }
    }

    ObjectNode json(String guild) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("type", type)
                .put("name", name)
                .put("position", 0)
                .put("flags", 0)
                .put("nsfw", false)
                .put("rate_limit_per_user", 0);
        if (!guild.isEmpty() && type != DIRECT) json.put("guild_id", guild);
        if (!parent.isEmpty()) json.put("parent_id", parent);
        if (!topic.isEmpty()) json.put("topic", topic);
        ArrayNode permissions = json.putArray("permission_overwrites");
        synchronized (overwrites) {
            overwrites.values().forEach(permissions::add);
        }
        if (type == THREAD) {
            json.put("owner_id", Town.BOT).put("message_count", messages.size()).put("member_count", 1);
            json.putObject("thread_metadata")
                    .put("archived", asleep.isPresent())
                    .put("auto_archive_duration", 10080)
                    .put("archive_timestamp", asleep.orElse(AWAKE).toString())
                    .put("create_timestamp", "2026-01-01T00:00:00+00:00")
                    .put("locked", false);
        }
        return json;
    }
}
