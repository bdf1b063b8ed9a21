package dev.muster.discord.listen;

import dev.muster.discord.rooms.Rooms;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;

/**
 * A message that stands in Discord, however it was heard of: as an event, or read back.
 *
 * @param sent its text as Discord keeps it; empty where Discord hides it from the bot
 * @param pins the message that this one says was pinned; empty when it says no such thing
 */
record Heard(
        MessageRef ref,
        Place place,
        User author,
        MessageType type,
        String sent,
        List<RoomEvent.Attachment> files,
        Instant at,
        String pins) {

    static Heard of(Message message) {
        Place place = placeOf(message);
        return new Heard(
                new MessageRef(place.room().startsWith("dm-") ? place.room() : message.getChannelId(), message.getId()),
                place,
                message.getAuthor(),
                message.getType(),
                withEmbeds(message),
                message.getAttachments().stream()
                        .map(file -> new RoomEvent.Attachment(file.getFileName(), file.getUrl()))
                        .toList(),
                message.getTimeCreated().toInstant().truncatedTo(ChronoUnit.MILLIS),
                pinned(message));
    }

    private static Place placeOf(Message message) {
        if (message.getChannel() instanceof GuildMessageChannel channel) return Rooms.placeOf(channel);
        if (message.getChannel() instanceof PrivateChannel direct && direct.getUser() != null) {
            return Rooms.direct(direct.getUser().getId());
        }
        return Rooms.direct(message.getAuthor().getId());
    }

    private static String pinned(Message message) {
        boolean pins = message.getType() == MessageType.CHANNEL_PINNED_ADD && message.getMessageReference() != null;
        return pins ? message.getMessageReference().getMessageId() : "";
    }

    /** Programs often say what they say in embeds alone. */
    private static String withEmbeds(Message message) {
        String said = message.getContentRaw();
        if (!said.isBlank()) return said;
        return message.getEmbeds().stream()
                .map(Heard::words)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String words(MessageEmbed embed) {
        String title = embed.getTitle() == null ? "" : embed.getTitle();
        String text = embed.getDescription() == null ? "" : embed.getDescription();
        return (title + "\n" + text).strip();
    }

    /** Joining and the like are not talk, and neither is what Discord hides from the bot. */
    boolean isTalk() {
        boolean said = type == MessageType.DEFAULT || type == MessageType.INLINE_REPLY;
        return said && !(sent.isBlank() && files.isEmpty());
    }
}
