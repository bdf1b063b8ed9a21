package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What people did in Discord's own controls: told to the bot, and known by the token until the bot is done with it. */
final class Interactions {
    private final FakeDiscord discord;
    private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();
    private final Map<String, Interaction> forms = new ConcurrentHashMap<>();

    Interactions(FakeDiscord discord) {
        this.discord = discord;
    }

    Optional<Interaction> of(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    Typed deliver(int type, Human human, Channel channel, ObjectNode data) {
        return deliver(type, human, channel, data, Optional.empty());
    }

    Typed deliver(int type, Human human, Channel channel, ObjectNode data, Optional<ObjectNode> message) {
        String token = "token-" + discord.town().ids.fresh();
        Interaction interaction = new Interaction(token, human.id(), channel);
        byToken.put(token, interaction);
        ObjectNode event = Json.object()
                .put("id", discord.town().ids.fresh())
                .put("application_id", Town.APPLICATION)
                .put("type", type)
                .put("token", token)
                .put("version", 1)
                .put("channel_id", channel.id)
                .put("locale", "en-US")
                .put("app_permissions", Long.toString(Town.ALL_PERMISSIONS))
                .put("attachment_size_limit", 10_000_000)
                .put("context", channel.type == Channel.DIRECT ? 1 : 0);
        event.set("channel", channel.json(Town.GUILD));
        event.set("data", data);
        event.putArray("entitlements");
        event.putObject("authorizing_integration_owners").put("0", Town.GUILD);
        synchronized (discord.town()) {
            if (channel.type == Channel.DIRECT) {
                event.set("user", discord.town().accounts.get(human.id()));
                ((ObjectNode) event.get("channel"))
                        .putArray("recipients")
                        .add(discord.town().accounts.get(human.id()));
            } else {
                event.put("guild_id", Town.GUILD).put("guild_locale", "en-US");
                ObjectNode guild =
                        event.putObject("guild").put("id", Town.GUILD).put("locale", "en-US");
                guild.putArray("features");
                event.set(
                        "member",
                        discord.town().member(human.id()).put("permissions", Long.toString(Town.ALL_PERMISSIONS)));
            }
            message.ifPresent(pressed -> event.set("message", pressed));
        }
        discord.gateway().tell("INTERACTION_CREATE", event);
        return new Typed(interaction);
    }

    /** Before anybody hears of the answer: whoever waits for it goes on to fill the form in. */
    void opened(Interaction form) {
        forms.put(form.account, form);
    }

    Optional<JsonNode> formOf(String account) {
        return Optional.ofNullable(forms.get(account)).flatMap(Interaction::form);
    }

    Channel placeOfForm(String account) {
        return Optional.ofNullable(forms.get(account)).orElseThrow().channel;
    }
}
