package dev.muster.discord.listen;

import dev.muster.commands.CommandLine.Input;
import dev.muster.commands.CommandLine.Overheard;
import dev.muster.commands.CommandLine.Told;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.discord.listen.DiscordReplies.Asker;
import dev.muster.ports.Outcome;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * {@code @muster log …}, which does what {@code /swarm log …} does, and what people write to the bot alone. Only a message that
 * begins with the name is a command; the name elsewhere is talk. Discord lets a bot read what is said to it by name.
 */
public final class MentionListener {
    private final ChatDesk desk;
    private final Talk talk;
    private final DiscordReplies replies;

    /** Hands commands to that desk. */
    public MentionListener(ChatDesk desk, Talk talk, DiscordReplies replies) {
        this.desk = desk;
        this.talk = talk;
        this.replies = replies;
    }

    /** Somebody gave a command by calling the bot. */
    void called(Heard heard, String line) {
        answered(heard, give(heard, line));
    }

    /** Gives the command that the message is, as written then; the same message again changes nothing. */
    CompletableFuture<Outcome> give(Heard heard, String line) {
        return give(heard, new Typed("@muster " + (line.isBlank() ? "help" : line)));
    }

    private CompletableFuture<Outcome> give(Heard heard, Input input) {
        return desk.handle(input, talk.authorOf(heard), heard.place(), heard.at(), "message:" + heard.ref());
    }

    /** A command may be given without its name in front; anything else is a question. */
    void toTheBotAlone(Heard heard) {
        String line = talk.command(heard).orElseGet(() -> talk.typed(heard));
        if (line.isBlank()) return;
        answered(heard, give(heard, new Told(line)));
    }

    /** In a room where plain questions are answered. What is not certain is left alone. */
    void overheard(Heard heard) {
        CompletableFuture<Void> unused = give(heard, new Overheard(talk.typed(heard), true))
                .thenAccept(outcome -> {
                    if (outcome.ok()) replies.inThread(outcome, askerOf(heard), heard.ref());
                });
    }

    private Asker askerOf(Heard heard) {
        return new Asker(talk.authorOf(heard), heard.author().getId(), heard.place(), Optional.empty());
    }

    private void answered(Heard heard, CompletableFuture<Outcome> deciding) {
        CompletableFuture<Void> unused = deciding.thenAccept(outcome -> replies.answer(outcome, askerOf(heard)));
    }
}
