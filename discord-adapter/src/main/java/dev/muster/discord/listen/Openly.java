package dev.muster.discord.listen;

import dev.muster.ports.Card;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import java.util.List;
import java.util.Optional;

/** An answer that everybody sees: there is nothing left to share. */
final class Openly {
    static final String THREAD_NAME = "Perhaps this helps";

    private Openly() {}

    static Outcome shown(Outcome outcome) {
        List<Reply> replies = outcome.replies().stream()
                .map(reply -> reply instanceof Reply.Whisper whisper ? shown(whisper) : reply)
                .toList();
        return new Outcome(outcome.ok(), replies, outcome.entry());
    }

    private static Reply shown(Reply.Whisper whisper) {
        Optional<Card> card = whisper.card()
                .map(full -> new Card(
                        full.title(),
                        full.lines(),
                        full.buttons().stream()
                                .filter(button -> !button.word().equals("share"))
                                .toList()));
        return new Reply.Whisper(whisper.text(), card);
    }
}
