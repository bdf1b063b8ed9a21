package dev.muster.discord.wire;

import dev.muster.ports.ChatException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * Calls Discord. JDA keeps its rate limits, one queue for each of Discord's buckets; here a failure becomes a
 * {@link ChatException}, and nobody waits for ever. Not for JDA's own threads.
 */
public final class DiscordCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private volatile Optional<JDA> client = Optional.empty();
    private volatile boolean closed;

    /** This connection is the one to call through from now on. */
    public void through(JDA jda) {
        client = Optional.of(jda);
    }

    /** The connection; an exception while there is none. */
    public JDA jda() {
        if (closed) throw stopping("Discord");
        return client.orElseThrow(() -> ChatException.passing(
                "Discord is not connected yet", Optional.empty(), new IllegalStateException("connecting")));
    }

    /** While a session is begun anew JDA knows no server and no channel: what is not there now may be there in a moment. */
    public void awaitSession() {
        if (jda().getStatus() != JDA.Status.CONNECTED) {
            throw ChatException.passing(
                    "Discord is being connected again", Optional.empty(), new IllegalStateException("no session"));
        }
    }

    /** Makes the call; {@code what} names it to people. */
    public <T> T call(String what, Function<JDA, RestAction<T>> call) {
        if (closed) throw stopping(what);
        try {
            return call.apply(jda())
                    .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .submit()
                    .join();
        } catch (PermissionException e) {
            throw DiscordErrors.notAllowed(what, e);
        } catch (RejectedExecutionException | CancellationException e) {
            throw closed ? stopping(what) : DiscordErrors.lost(what, e);
        } catch (CompletionException e) {
            throw failed(what, Optional.ofNullable(e.getCause()).orElse(e));
        }
    }

    private ChatException failed(String what, Throwable problem) {
        if (closed) return stopping(what);
        if (problem instanceof ErrorResponseException refusal) return DiscordErrors.refused(what, refusal);
        if (problem instanceof RateLimitedException limit) {
            Duration pause = Duration.ofMillis(limit.getRetryAfter());
            return ChatException.passing("Discord's limit for " + what + " is reached", Optional.of(pause), limit);
        }
        if (problem instanceof TimeoutException) {
            return ChatException.passing("Discord took too long to " + what, Optional.empty(), problem);
        }
        return DiscordErrors.lost(what, problem);
    }

    /** Makes the call; empty when there is no such thing in Discord (any more). */
    public <T> Optional<T> ask(String what, Function<JDA, RestAction<T>> call) {
        try {
            return Optional.ofNullable(call(what, call));
        } catch (ChatException e) {
            if (DiscordErrors.isUnknown(e)) return Optional.empty();
            throw e;
        }
    }

    /** Whether nothing is called any more. */
    public boolean isClosed() {
        return closed;
    }

    /** Nothing is called from now on; whoever would try again for long gives up. */
    public void close() {
        closed = true;
    }

    private static ChatException stopping(String what) {
        return ChatException.lasting(what + " was not done", "The bot is stopping.", new IllegalStateException());
    }
}
