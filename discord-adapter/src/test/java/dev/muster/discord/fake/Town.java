package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is on the one server of our Discord: accounts, channels, messages. */
public final class Town {
    static final String GUILD = "100000000000000001";
    static final String BOT = "100000000000000002";
    static final String APPLICATION = "100000000000000003";
    static final String ROLE = "100000000000000004";
    static final long ALL_PERMISSIONS = (1L << 53) - 1;

    final Snowflakes ids;
    final Map<String, Channel> channels = new LinkedHashMap<>();
    final Map<String, ObjectNode> accounts = new LinkedHashMap<>();
    final Map<String, String> nonces = new LinkedHashMap<>();
    long permissions = ALL_PERMISSIONS;

    Town(java.util.function.Supplier<Instant> clock) {
        ids = new Snowflakes(clock);
        account(BOT, "muster", true);
    }

    ObjectNode account(String id, String name, boolean bot) {
        ObjectNode account = Json.object()
                .put("id", id)
                .put("username", name)
                .put("discriminator", "0")
                .put("global_name", name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1))
                .put("bot", bot);
        account.putNull("avatar");
        accounts.put(id, account);
        return account;
    }

    synchronized Channel create(int type, String name) {
        Channel channel = new Channel(ids.next(), type, name);
        channels.put(channel.id, channel);
        return channel;
    }

    /** All channels but direct messages. */
    public synchronized List<Channel> channels() {
        return channels.values().stream()
                .filter(channel -> channel.type != Channel.DIRECT)
                .toList();
    }

    /** The text channel of that name. */
    public synchronized Channel channel(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no channel " + name));
    }

    synchronized Optional<Channel> find(String nameOrId) {
        return channels.values().stream()
                .filter(channel -> channel.id.equals(nameOrId) || channel.name.equals(nameOrId))
                .findFirst();
    }

    synchronized Channel byId(String id) {
        return Optional.ofNullable(channels.get(id)).orElseThrow(() -> DiscordError.unknown("Channel", 10003));
    }

    /** The direct messages of the bot with that account. */
    synchronized Channel direct(String account) {
        return channels.values().stream()
                .filter(channel -> channel.type == Channel.DIRECT && channel.recipient.equals(account))
                .findFirst()
                .orElseGet(() -> {
                    Channel channel = create(Channel.DIRECT, "");
                    channel.recipient = account;
                    return channel;
                });
    }

    synchronized ObjectNode post(Channel channel, String author, JsonNode content) {
        ObjectNode message = Json.object().put("id", ids.next()).put("channel_id", channel.id);
        message.set("author", accounts.get(author));
        message.put("content", content.path("content").asText(""));
        message.put("timestamp", Instant.now().toString());
        message.putNull("edited_timestamp");
        message.put("tts", false).put("mention_everyone", false).put("pinned", false);
        message.put("type", content.path("type").asInt(0)).put("flags", 0);
        message.putArray("mention_roles");
        mentions(message);
        for (String list : List.of("attachments", "embeds", "components")) {
            message.set(list, content.path(list).isArray() ? content.get(list) : Json.array());
        }
        embedTypes(message);
        if (content.has("message_reference")) message.set("message_reference", content.get("message_reference"));
        synchronized (channel.messages) {
            channel.messages.put(message.get("id").asText(), message);
        }
        return message;
    }

    private static void embedTypes(ObjectNode message) {
        for (JsonNode embed : message.get("embeds")) ((ObjectNode) embed).put("type", "rich");
    }

    private void mentions(ObjectNode message) {
        ArrayNode mentions = message.putArray("mentions");
        accounts.forEach((id, account) -> {
            if (message.get("content").asText().contains("<@" + id + ">")) mentions.add(account);
        });
    }

    synchronized ObjectNode edit(Channel channel, String id, JsonNode change) {
        ObjectNode message = rewritten(channel, id);
        for (String part : List.of("content", "embeds", "components")) {
            if (change.has(part)) message.set(part, change.get(part));
        }
        mentions(message);
        embedTypes(message);
        return message;
    }

    /** Another in its place, to be changed: whoever is reading the old one goes on reading that. */
    synchronized ObjectNode rewritten(Channel channel, String id) {
        ObjectNode message = message(channel, id).deepCopy();
        synchronized (channel.messages) {
            channel.messages.put(id, message);
        }
        return message;
    }

    synchronized ObjectNode message(Channel channel, String id) {
        return Optional.ofNullable(channel.messages.get(id)).orElseThrow(() -> DiscordError.unknown("Message", 10008));
    }

    ObjectNode member(String account) {
        ObjectNode member = Json.object();
        member.set("user", accounts.get(account));
        member.putArray("roles").add(account.equals(BOT) ? ROLE : GUILD);
        if (!account.equals(BOT)) ((ArrayNode) member.get("roles")).removeAll();
        member.put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                .put("deaf", false)
                .put("mute", false);
        member.put("flags", 0);
        return member;
    }

    synchronized ObjectNode json() {
        ObjectNode guild = Json.object()
                .put("id", GUILD)
                .put("name", "The office")
                .put("owner_id", BOT)
                .put("afk_timeout", 300)
                .put("premium_progress_bar_enabled", false)
                .put("member_count", accounts.size())
                .put("preferred_locale", "en-US")
                .put("nsfw_level", 0)
                .put("large", false)
                .put("unavailable", false);
        guild.put("owner_id", "100000000000000009");
        ArrayNode roles = guild.putArray("roles");
        roles.add(role(GUILD, "@everyone", 1 << 10 | 1 << 11 | 1 << 16));
        roles.add(role(ROLE, "Muster", permissions));
        ArrayNode all = guild.putArray("channels");
        ArrayNode threads = guild.putArray("threads");
        for (Channel channel : channels.values()) {
            if (channel.type == Channel.THREAD && channel.asleep.isEmpty()) threads.add(channel.json(GUILD));
            else if (channel.type != Channel.DIRECT && channel.type != Channel.THREAD) all.add(channel.json(GUILD));
        }
        guild.putArray("members").add(member(BOT));
        for (String empty : List.of(
                "emojis",
                "stickers",
                "voice_states",
                "presences",
                "features",
                "guild_scheduled_events",
                "stage_instances",
                "soundboard_sounds")) {
            guild.putArray(empty);
        }
        return guild;
    }

    private static ObjectNode role(String id, String name, long permissions) {
        ObjectNode role = Json.object()
                .put("id", id)
                .put("name", name)
                .put("color", 0)
                .put("hoist", false)
                .put("position", id.equals(GUILD) ? 0 : 1)
                .put("permissions", Long.toString(permissions))
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
        role.putObject("colors")
                .put("primary_color", 0)
                .putNull("secondary_color")
                .putNull("tertiary_color");
        return role;
    }
}
