package dev.muster.discord.listen;

import dev.muster.discord.rooms.Rooms;
import dev.muster.discord.text.DiscordCards;
import dev.muster.discord.text.Shown;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.ChatException;
import dev.muster.ports.Clock;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes back to whoever said or pressed something: seen by nobody else. */
public final class DiscordReplies {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordReplies.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    /**
     * By what way an answer gets to somebody.
     *
     * @param thinking whether Discord shows that the bot thinks until there is one
     */
    record Answering(InteractionHook hook, String interaction, Instant since, boolean thinking) {}

    /** Who asked, and from where. */
    record Asker(PersonId person, String account, Place place, Optional<Answering> answerTo) {}

    private final DiscordCalls calls;
    private final DiscordCards cards;
    private final DiscordDocuments documents;
    private final Promises promises;
    private final Rooms rooms;
    private final Clock clock;

    /** Replies through these. */
    public DiscordReplies(
            DiscordCalls calls, DiscordCards cards, DiscordDocuments documents, Promises promises, Clock clock) {
        this.calls = calls;
        this.cards = cards;
        this.documents = documents;
        this.promises = promises;
        this.rooms = new Rooms(calls);
        this.clock = clock;
    }

    /** The messages for the caller. What the bot says aloud where the caller is needs no copy. Documents are on their way. */
    private List<Shown> of(Outcome outcome, Asker asker) {
        List<Shown> shown = new ArrayList<>();
        for (Reply reply : outcome.replies()) {
            switch (reply) {
                case Reply.Whisper whisper -> shown.add(whisper(whisper.text(), whisper.card(), asker));
                case Reply.Said said -> {
                    if (!said.room().equals(asker.place().room())) {
                        shown.add(whisper(said.text(), Optional.empty(), asker));
                    }
                }
                case Reply.Document document -> {
                    shown.add(whisper(document.text(), Optional.empty(), asker));
                    OWN_THREAD.execute(() -> documents.send(document, asker));
                }
            }
        }
        return shown;
    }

    private Shown whisper(String text, Optional<Card> card, Asker asker) {
        return cards.shown(text, card, Optional.of(asker.person()));
    }

    /** Answers with what came of it, by whatever way there is. Returns at once. */
    void answer(Outcome outcome, Asker asker) {
        List<Shown> all = of(outcome, asker);
        OWN_THREAD.execute(() -> send(all, asker));
    }

    /** Says something to the caller alone. Returns at once. */
    void say(String text, Asker asker) {
        List<Shown> one = List.of(whisper(text, Optional.empty(), asker));
        OWN_THREAD.execute(() -> send(one, asker));
    }

    /** Answers in a thread on a message: unless somebody pressed something, Discord shows nothing to one person alone. */
    void inThread(Outcome outcome, Asker asker, MessageRef on) {
        List<Shown> all = of(Openly.shown(outcome), asker);
        if (!all.isEmpty()) OWN_THREAD.execute(() -> inThread(all, asker, on));
    }

    private void inThread(List<Shown> all, Asker asker, MessageRef on) {
        try {
            if (!(rooms.at(Place.room(on.room())) instanceof TextChannel channel)) return;
            ThreadChannel thread =
                    calls.call("begin a thread", jda -> channel.createThreadChannel(Openly.THREAD_NAME, on.message()));
            for (Shown shown : all) calls.call("answer in a thread", jda -> thread.sendMessage(shown.created()));
        } catch (ChatException e) {
            LOG.warn("{} could not be answered in a thread: {} {}", asker.person(), e.getMessage(), e.remedy());
        }
    }

    private void send(List<Shown> all, Asker asker) {
        try {
            boolean answered = asker.answerTo().filter(this::isInTime).isPresent()
                    && respond(all, asker.answerTo().get());
            if (!answered) directly(all, asker);
            asker.answerTo().ifPresent(answering -> promises.kept(answering.interaction()));
        } catch (ChatException e) {
            LOG.warn("{} could not be answered: {} {}", asker.person(), e.getMessage(), e.remedy());
            if (!e.isWorthRetrying()) {
                asker.answerTo().ifPresent(answering -> promises.kept(answering.interaction()));
            }
        }
    }

    private boolean isInTime(Answering answering) {
        return clock.now().isBefore(answering.since().plus(Promise.TOKEN_LIVES));
    }

    /** False when Discord does not take answers to that any more. */
    private boolean respond(List<Shown> all, Answering answering) {
        InteractionHook hook = answering.hook();
        try {
            if (all.isEmpty()) {
                if (answering.thinking()) calls.call("stop thinking", jda -> hook.deleteOriginal());
                return true;
            }
            boolean first = answering.thinking();
            for (Shown shown : all) {
                if (first) calls.call("answer", jda -> hook.editOriginal(shown.edited()));
                else
                    calls.call(
                            "answer", jda -> hook.sendMessage(shown.created()).setEphemeral(true));
                first = false;
            }
            return true;
        } catch (ChatException e) {
            LOG.info("An answer by its token failed; it goes another way: {}", e.getMessage());
            return false;
        }
    }

    /** An ordinary message, which lives as long as it likes. */
    private void directly(List<Shown> all, Asker asker) {
        for (Shown shown : all) {
            var channel = rooms.at(Rooms.direct(asker.account()));
            calls.call("write to somebody", jda -> channel.sendMessage(shown.created()));
        }
    }
}
