package dev.muster.slack.listen;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import dev.muster.commands.RoomDesk;
import dev.muster.commands.RoomMessage;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Outcome;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import dev.muster.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What is said in Slack, handed to the core's desk for rooms. Each message goes on record once, however often it is heard. */
public final class Talk {
    private static final String SOURCE = "slack";

    /** Who the bot itself is. */
    public record Self(String user, String bot) {}

    private final RoomDesk desk;
    private final Faces faces;
    private final SlackCalls calls;
    private final Timeline timeline;
    private final Self self;

    /** Handed to that desk. */
    public Talk(RoomDesk desk, Faces faces, SlackCalls calls, Timeline timeline, Self self) {
        this.desk = desk;
        this.faces = faces;
        this.calls = calls;
        this.timeline = timeline;
        this.self = self;
    }

    boolean isOwn(Heard heard) {
        return heard.account().equals(self.user()) || heard.botId().equals(self.bot());
    }

    /** What follows when a message begins by calling the bot; empty when it does not. */
    Optional<String> command(Heard heard) {
        String call = "<@" + self.user() + ">";
        String said = heard.sent().strip();
        if (said.startsWith("<@" + self.user() + "|")) said = said.replaceFirst("\\|[^>]*>", ">");
        if (!said.startsWith(call)) return Optional.empty();
        String after = said.substring(call.length()).strip().replaceFirst("^[:,]\\s*", "");
        return Optional.of(faces.typed(after).strip());
    }

    String typed(Heard heard) {
        return faces.typed(heard.sent()).strip();
    }

    boolean isFollowed(Heard heard) {
        return faces.followedAt(heard.place()).isPresent();
    }

    /** Completes once it is on record, where an incident is followed; elsewhere talk is only talk. */
    CompletableFuture<Outcome> said(Heard heard) {
        return desk.said(new RoomMessage(
                heard.ref(),
                heard.place(),
                authorOf(heard),
                faces.typed(heard.sent()),
                heard.files(),
                heard.at(),
                SOURCE));
    }

    PersonId authorOf(Heard heard) {
        if (!heard.account().isEmpty()) return faces.person(heard.account());
        return PersonId.of(heard.botId().isEmpty() ? "somebody" : heard.botId());
    }

    CompletableFuture<Outcome> edited(MessageRef message, String sent, PersonId by, Instant at) {
        return desk.edited(message, faces.typed(sent), by, at, SOURCE);
    }

    CompletableFuture<Outcome> deleted(MessageRef message, PersonId by, Instant at) {
        return desk.deleted(message, by, at, SOURCE);
    }

    /** Puts that very message on the timeline; one that never reached the record is fetched and recorded first. */
    CompletableFuture<Outcome> promoted(MessageRef message, PersonId by, Promotion how, Instant at) {
        if (timeline.committed().message(message).isEmpty()) {
            fetch(message)
                    .filter(this::isFollowed)
                    .ifPresent(missed -> said(missed).join());
        }
        return desk.promoted(message, by, how, at, SOURCE);
    }

    /**
     * The message of exactly that time stamp, in a thread or not. A history never holds replies, and its nearest neighbour is
     * another message.
     */
    Optional<Heard> fetch(MessageRef message) {
        ConversationsRepliesResponse answer = calls.ask(
                Urgency.ANSWER,
                "conversations.replies",
                client -> client.conversationsReplies(replies -> replies.channel(message.room())
                        .ts(message.message())
                        .oldest(message.message())
                        .latest(message.message())
                        .inclusive(true)
                        .limit(10)));
        if (!answer.isOk()) return Optional.empty();
        return Optional.ofNullable(answer.getMessages()).orElse(List.of()).stream()
                .filter(one -> message.message().equals(one.getTs()))
                .map(one -> Heard.of(message.room(), one))
                .filter(heard -> !isOwn(heard))
                .findFirst();
    }
}
