package dev.muster.slack.listen;

import com.slack.api.model.Attachment;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message that stands in Slack, however it was heard of: as an event, or read back.
 *
 * @param account who wrote it; empty when Slack does not say
 * @param sent its text as Slack keeps it
 */
record Heard(MessageRef ref, Place place, String account, String botId, String sent, List<RoomEvent.Attachment> files) {
    Instant at() {
        return Stamp.instant(ref.message());
    }

    static Heard of(MessageEvent event) {
        return heard(
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getUser(),
                event.getBotId(),
                withAttachments(event.getText(), event.getAttachments()),
                event.getFiles());
    }

    static Heard of(MessageFileShareEvent event) {
        return heard(
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                event.getUser(),
                null,
                event.getText(),
                event.getFiles());
    }

    static Heard of(MessageThreadBroadcastEvent event) {
        return heard(
                event.getChannel(), event.getTs(), event.getThreadTs(), event.getUser(), null, event.getText(), null);
    }

    static Heard of(MessageMeEvent event) {
        return heard(event.getChannel(), event.getTs(), null, event.getUser(), null, event.getText(), null);
    }

    static Heard of(MessageBotEvent event) {
        return heard(
                event.getChannel(),
                event.getTs(),
                event.getThreadTs(),
                null,
                event.getBotId(),
                withAttachments(event.getText(), event.getAttachments()),
                null);
    }

    static Heard of(String channel, Message message) {
        return heard(
                channel,
                message.getTs(),
                message.getThreadTs(),
                message.getUser(),
                message.getBotId(),
                withAttachments(message.getText(), message.getAttachments()),
                message.getFiles());
    }

    private static Heard heard(
            String channel,
            String stamp,
            @Nullable String thread,
            @Nullable String user,
            @Nullable String bot,
            @Nullable String text,
            @Nullable List<File> files) {
        List<RoomEvent.Attachment> attached = Optional.ofNullable(files).orElse(List.of()).stream()
                .map(file -> new RoomEvent.Attachment(nameOf(file), linkOf(file)))
                .toList();
        return new Heard(
                new MessageRef(channel, stamp),
                Stamp.place(channel, stamp, thread),
                Optional.ofNullable(user).orElse(""),
                Optional.ofNullable(bot).orElse(""),
                Optional.ofNullable(text).orElse(""),
                attached);
    }

    private static String nameOf(File file) {
        return Optional.ofNullable(file.getName())
                .or(() -> Optional.ofNullable(file.getTitle()))
                .orElse("file");
    }

    private static String linkOf(File file) {
        return Optional.ofNullable(file.getPermalink())
                .or(() -> Optional.ofNullable(file.getUrlPrivate()))
                .orElse("");
    }

    /** Programs often say what they say in attachments alone. */
    private static String withAttachments(@Nullable String text, @Nullable List<Attachment> attachments) {
        String said = Optional.ofNullable(text).orElse("");
        if (!said.isBlank() || attachments == null) return said;
        return attachments.stream()
                .map(Attachment::getFallback)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
