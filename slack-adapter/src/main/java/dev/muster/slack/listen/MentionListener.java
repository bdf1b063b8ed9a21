package dev.muster.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import dev.muster.commands.CommandLine.Overheard;
import dev.muster.commands.CommandLine.Told;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Outcome;
import dev.muster.slack.listen.SlackReplies.Asker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * {@code @muster log …}, which does what {@code /swarm log …} does where slash commands cannot be typed, and what people
 * write to the bot alone. Only a message that begins with the name is a command; the name elsewhere is talk.
 */
public final class MentionListener {
    private final ChatDesk desk;
    private final Talk talk;
    private final SlackReplies replies;

    /** Hands commands to that desk. */
    public MentionListener(ChatDesk desk, Talk talk, SlackReplies replies) {
        this.desk = desk;
        this.talk = talk;
        this.replies = replies;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.event(AppMentionEvent.class, (event, context) -> {
            AppMentionEvent mention = event.getEvent();
            Heard heard = new Heard(
                    new MessageRef(mention.getChannel(), mention.getTs()),
                    Stamp.place(mention.getChannel(), mention.getTs(), mention.getThreadTs()),
                    Optional.ofNullable(mention.getUser()).orElse(""),
                    "",
                    mention.getText(),
                    List.of());
            if (!heard.account().isEmpty()) {
                talk.command(heard).ifPresent(line -> answered(heard, give(heard, line)));
            }
            return context.ack();
        });
    }

    /** Gives the command that the message is, as written then; the same message again changes nothing. */
    CompletableFuture<Outcome> give(Heard heard, String line) {
        return desk.handle(
                new Typed("@muster " + (line.isBlank() ? "help" : line)),
                talk.authorOf(heard),
                heard.place(),
                heard.at(),
                "message:" + heard.ref());
    }

    /** A command may be given without its name in front; anything else is a question. */
    void toTheBotAlone(Heard heard) {
        String line = talk.command(heard).orElseGet(() -> talk.typed(heard));
        if (line.isBlank()) return;
        CompletableFuture<Outcome> deciding = desk.handle(
                new Told(line),
                talk.authorOf(heard),
                Place.room(heard.account().isEmpty() ? heard.ref().room() : heard.account()),
                heard.at(),
                "message:" + heard.ref());
        answered(heard, deciding);
    }

    /** In a room where plain questions are answered. What is not certain is left alone. */
    void overheard(Heard heard) {
        CompletableFuture<Outcome> deciding = desk.handle(
                new Overheard(talk.typed(heard), false),
                talk.authorOf(heard),
                heard.place(),
                heard.at(),
                "message:" + heard.ref());
        CompletableFuture<Void> unused = deciding.thenAccept(outcome -> {
            if (outcome.ok())
                replies.answer(
                        outcome, new Asker(talk.authorOf(heard), heard.account(), heard.place(), Optional.empty()));
        });
    }

    private void answered(Heard heard, CompletableFuture<Outcome> deciding) {
        Asker asker = new Asker(talk.authorOf(heard), heard.account(), heard.place(), Optional.empty());
        Optional<Outcome> outcome = ChatDesk.inTime(deciding);
        if (outcome.isPresent()) {
            replies.answer(outcome.get(), asker);
        } else {
            CompletableFuture<Void> unused = deciding.thenAccept(late -> replies.answer(late, asker));
        }
    }
}
