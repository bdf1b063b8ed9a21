package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Discord tells about what people do. */
final class Events {
    private final FakeDiscord discord;

    Events(FakeDiscord discord) {
        this.discord = discord;
    }

    void said(Channel channel, ObjectNode message) {
        discord.gateway().tell("MESSAGE_CREATE", told(channel, message));
    }

    void changed(Channel channel, ObjectNode message) {
        discord.gateway().tell("MESSAGE_UPDATE", told(channel, message));
    }

    private ObjectNode told(Channel channel, ObjectNode message) {
        boolean direct = channel.type == Channel.DIRECT;
        ObjectNode event = discord.gateway().visible(message, direct).deepCopy();
        if (!direct) {
            event.put("guild_id", Town.GUILD);
            ObjectNode member = discord.town().member(message.at("/author/id").asText());
            member.remove("user");
            event.set("member", member);
        }
        event.put("channel_type", channel.type);
        return event;
    }

    void deleted(Channel channel, String message) {
        discord.gateway()
                .tell(
                        "MESSAGE_DELETE",
                        Json.object()
                                .put("id", message)
                                .put("channel_id", channel.id)
                                .put("guild_id", Town.GUILD));
    }

    void reacted(Channel channel, String message, String account, String emoji) {
        ObjectNode event = Json.object()
                .put("user_id", account)
                .put("channel_id", channel.id)
                .put("message_id", message)
                .put("guild_id", Town.GUILD)
                .put("message_author_id", account)
                .put("burst", false)
                .put("type", 0);
        event.putObject("emoji").putNull("id").put("name", emoji);
        event.set("member", discord.town().member(account));
        discord.gateway().tell("MESSAGE_REACTION_ADD", event);
    }

    /** Discord says in the channel who pinned what. */
    void pin(Channel channel, String message, String account) {
        discord.town().message(channel, message).put("pinned", true);
        synchronized (channel.pins) {
            channel.pins.add(message);
        }
        ObjectNode said = Json.object().put("content", "").put("type", 6);
        said.putObject("message_reference")
                .put("type", 0)
                .put("message_id", message)
                .put("channel_id", channel.id)
                .put("guild_id", Town.GUILD);
        said(channel, discord.town().post(channel, account, said));
    }
}
