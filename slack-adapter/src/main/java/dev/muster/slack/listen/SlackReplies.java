package dev.muster.slack.listen;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.util.Responder;
import com.slack.api.webhook.WebhookResponse;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.ChatException;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.slack.text.Shown;
import dev.muster.slack.text.SlackCards;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes back to whoever said or pressed something: seen by nobody else. */
public final class SlackReplies {
    /** Said when the store takes longer than Slack waits. */
    static final String LATER = "This takes a little longer. I will say here what came of it.";

    private static final Logger LOG = LoggerFactory.getLogger(SlackReplies.class);
    private static final int ATTEMPTS = 5;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    /** Who asked, and from where. {@code answerTo} is an address at which Slack shows an answer to that person alone. */
    record Asker(PersonId person, String account, Place place, Optional<String> answerTo) {}

    private final Slack slack;
    private final SlackCalls calls;
    private final SlackCards cards;
    private final SlackDocuments documents;

    /** Replies through these. */
    public SlackReplies(Slack slack, SlackCalls calls, SlackCards cards, SlackDocuments documents) {
        this.slack = slack;
        this.calls = calls;
        this.cards = cards;
        this.documents = documents;
    }

    /** The messages for the caller. What the bot says aloud where the caller is needs no copy. Documents are on their way. */
    List<Shown> of(Outcome outcome, Asker asker) {
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
        OWN_THREAD.execute(() -> all.forEach(shown -> send(shown, asker)));
    }

    /** Says something to the caller alone. Returns at once. */
    void say(String text, Asker asker) {
        OWN_THREAD.execute(() -> send(whisper(text, Optional.empty(), asker), asker));
    }

    /** The messages beyond the first, which went along with the acknowledgement. */
    void sendMore(List<Shown> more, Asker asker) {
        if (!more.isEmpty()) OWN_THREAD.execute(() -> more.forEach(shown -> send(shown, asker)));
    }

    private void send(Shown shown, Asker asker) {
        send(shown, asker, 1);
    }

    private void send(Shown shown, Asker asker, int attempt) {
        try {
            if (asker.answerTo().isPresent() && respond(shown, asker.answerTo().get())) return;
            if (inPlace(shown, asker)) return;
            calls.post(
                    Urgency.ANSWER,
                    "chat.postMessage",
                    asker.account(),
                    client -> client.chatPostMessage(post ->
                            post.channel(asker.account()).text(shown.text()).blocks(shown.blocks())));
        } catch (ChatException e) {
            if (e.isWorthRetrying() && attempt < ATTEMPTS) {
                Duration pause = e.retryAfter().orElse(SOON.multipliedBy(attempt));
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                        .execute(() -> send(shown, asker, attempt + 1));
            } else {
                LOG.warn("{} could not be answered: {} {}", asker.person(), e.getMessage(), e.remedy());
            }
        }
    }

    private boolean respond(Shown shown, String address) {
        try {
            WebhookResponse answer = new Responder(slack, address)
                    .sendToAction(answering -> answering
                            .responseType("ephemeral")
                            .replaceOriginal(false)
                            .text(shown.text())
                            .blocks(shown.blocks()));
            return answer.getCode() == 200;
        } catch (IOException e) {
            LOG.info("An answer by its address failed; it goes another way.", e);
            return false;
        }
    }

    /** Slack shows something to one person only where that person is. */
    private boolean inPlace(Shown shown, Asker asker) {
        String room = asker.place().room();
        if (!room.startsWith("C") && !room.startsWith("G")) return false;
        return calls.ask(
                        Urgency.ANSWER,
                        "chat.postEphemeral",
                        client -> client.chatPostEphemeral(post -> post.channel(room)
                                .user(asker.account())
                                .threadTs(asker.place().thread().orElse(null))
                                .text(shown.text())
                                .blocks(shown.blocks())))
                .isOk();
    }

    /** The first message, as it goes along with the acknowledgement of a command. */
    static SlashCommandResponse along(Shown shown) {
        return SlashCommandResponse.builder()
                .responseType("ephemeral")
                .text(shown.text())
                .blocks(shown.blocks())
                .build();
    }
}
