package dev.muster.discord.listen;

import dev.muster.commands.CommandLine.Input;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.discord.listen.DiscordReplies.Answering;
import dev.muster.discord.listen.DiscordReplies.Asker;
import dev.muster.ports.Clock;
import dev.muster.ports.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;

/**
 * Gives what came through an interaction to the desk, and its answer back. The answer is promised first, so that a restart in
 * between leaves nobody waiting: the same interaction then gets the answer that it would have got.
 */
public final class Commands {
    private final ChatDesk desk;
    private final Faces faces;
    private final DiscordReplies replies;
    private final Promises promises;
    private final Clock clock;

    /** Hands commands to that desk. */
    public Commands(ChatDesk desk, Faces faces, DiscordReplies replies, Promises promises, Clock clock) {
        this.desk = desk;
        this.faces = faces;
        this.replies = replies;
        this.promises = promises;
        this.clock = clock;
    }

    /** Gives it; the answer follows. */
    void give(IReplyCallback event, Asker asker, Input input) {
        give(event, asker, input, UnaryOperator.identity());
    }

    /** The same, with more to say about what came of it. */
    void give(IReplyCallback event, Asker asker, Input input, UnaryOperator<Outcome> told) {
        boolean thinking = asker.answerTo().map(Answering::thinking).orElse(false);
        Promise promise = Promise.of(
                event.getId(), event.getToken(), thinking, clock.now(), asker.account(), asker.place(), input);
        promises.make(promise);
        deliver(promise, asker, told);
    }

    private void deliver(Promise promise, Asker asker, UnaryOperator<Outcome> told) {
        CompletableFuture<Outcome> deciding =
                desk.handle(promise.input(), asker.person(), asker.place(), promise.since(), promise.delivery());
        CompletableFuture<Void> unused = deciding.thenAccept(outcome -> replies.answer(told.apply(outcome), asker));
    }

    /** Answers what was promised before a restart. What was decided then is not decided again. */
    public void keepPromises(Function<String, InteractionHook> hooks) {
        for (Promise promise : promises.owed()) {
            Instant since = promise.since();
            Answering way =
                    new Answering(hooks.apply(promise.token()), promise.interaction(), since, promise.thinking());
            deliver(
                    promise,
                    new Asker(faces.person(promise.account()), promise.account(), promise.place(), Optional.of(way)),
                    UnaryOperator.identity());
        }
    }
}
