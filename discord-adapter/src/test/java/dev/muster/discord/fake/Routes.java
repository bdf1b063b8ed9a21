package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Which call does what. {@code parts} is the path, piece by piece. */
final class Routes {
    private final FakeDiscord discord;
    private final ChannelCalls channels;
    private final MessageCalls messages;
    private final InteractionCalls interactions;

    Routes(FakeDiscord discord) {
        this.discord = discord;
        channels = new ChannelCalls(discord);
        messages = new MessageCalls(discord);
        interactions = new InteractionCalls(discord);
    }

    JsonNode answer(String route, String[] parts, JsonNode body, HttpUrl url) {
        return switch (route) {
            case "GET /users/@me" -> self();
            case "GET /users/{user_id}" -> user(parts[1]);
            case "POST /users/@me/channels" -> channels.direct(body);
            case "PUT /applications/{application_id}/guilds/{guild_id}/commands" -> commands(body);
            case "POST /guilds/{guild_id}/channels" -> channels.create(body);
            case "PATCH /channels/{channel_id}" -> channels.change(parts[1], body);
            case "DELETE /channels/{channel_id}" -> channels.delete(parts[1]);
            case "PUT /channels/{channel_id}/thread-members/{user_id}" -> channels.join(parts[1], parts[3]);
            case "GET /channels/{channel_id}/threads/archived/public" -> channels.archived(parts[1], url);
            case "POST /channels/{channel_id}/messages/{message_id}/threads" ->
                channels.thread(parts[1], parts[3], body);
            case "POST /channels/{channel_id}/messages" -> messages.post(parts[1], body);
            case "GET /channels/{channel_id}/messages" -> messages.page(parts[1], url);
            case "GET /channels/{channel_id}/messages/{message_id}" -> messages.one(parts[1], parts[3]);
            case "PATCH /channels/{channel_id}/messages/{message_id}" -> messages.edit(parts[1], parts[3], body);
            case "PUT /channels/{channel_id}/messages/pins/{message_id}" -> messages.pin(parts[1], parts[4]);
            case "GET /channels/{channel_id}/messages/pins" -> messages.pins(parts[1]);
            case "GET /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}" ->
                messages.reactors(parts[1], parts[3]);
            case "POST /interactions/{interaction_id}/{interaction_token}/callback" ->
                interactions.callback(parts[2], body);
            case "POST /webhooks/{webhook_id}/{webhook_token}" -> interactions.followUp(parts[2], body);
            case "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original" -> interactions.edit(parts[2], body);
            case "DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original" -> interactions.delete(parts[2]);
            default -> throw new IllegalStateException("nobody has written the answer to " + route);
        };
    }

    private ObjectNode self() {
        return discord.town().accounts.get(Town.BOT);
    }

    private ObjectNode user(String id) {
        return Optional.ofNullable(discord.town().accounts.get(id))
                .orElseThrow(() -> DiscordError.unknown("User", 10013));
    }

    private JsonNode commands(JsonNode body) {
        discord.violations().addAll("commands", Rules.commands(body));
        discord.told().tell(body);
        return Json.array();
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
