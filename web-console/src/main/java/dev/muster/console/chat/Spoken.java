package dev.muster.console.chat;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Card;
import dev.muster.ports.Outcome;
import dev.muster.ports.Outcome.EntryRef;
import dev.muster.ports.Reply;
import java.util.List;
import java.util.Optional;

/**
 * What came of something said in the local chat.
 *
 * @param ok whether it was accepted; a refusal says in {@code answers} what to do instead
 * @param entry the first entry that it put on record, if any
 * @param message the message that it became, if it became one that others can see
 */
public record Spoken(boolean ok, List<Answer> answers, Optional<EntryRef> entry, Optional<MessageRef> message) {
    /**
     * One reply, with where it stands.
     *
     * @param onlyForCaller whether nobody else sees it
     * @param document the format of a document to fetch, when the reply is one
     */
    public record Answer(
            String room, String text, boolean onlyForCaller, Optional<Card> card, Optional<String> document) {}

    public Spoken {
        answers = List.copyOf(answers);
    }

    /** A refusal in one sentence, for the caller alone. */
    static Spoken refused(String room, String sentence) {
        return new Spoken(
                false,
                List.of(new Answer(room, sentence, true, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }

    /** Accepted without a word. */
    static Spoken accepted(MessageRef message) {
        return new Spoken(true, List.of(), Optional.empty(), Optional.of(message));
    }

    /** What a desk made of it, as seen from the place where it was said. */
    static Spoken from(Outcome outcome, Place place, Optional<MessageRef> message) {
        List<Answer> answers =
                outcome.replies().stream().map(reply -> answer(reply, place)).toList();
        return new Spoken(outcome.ok(), answers, outcome.entry(), message);
    }

    private static Answer answer(Reply reply, Place place) {
        return switch (reply) {
            case Reply.Whisper whisper ->
                new Answer(place.room(), whisper.text(), true, whisper.card(), Optional.empty());
            case Reply.Said said -> new Answer(said.room(), said.text(), false, Optional.empty(), Optional.empty());
            case Reply.Document document ->
                new Answer(place.room(), document.text(), true, Optional.empty(), Optional.of(document.format()));
        };
    }
}
