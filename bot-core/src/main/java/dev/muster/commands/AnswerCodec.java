package dev.muster.commands;

import dev.muster.ports.Outcome;
import dev.muster.timeline.json.Json;

/** Outcomes as the text that the timeline remembers with a delivery. */
final class AnswerCodec {
    private static final Json<Outcome> OUTCOMES = Json.of(Outcome.class);

    private AnswerCodec() {}

    static String write(Outcome outcome) {
        return OUTCOMES.write(outcome);
    }

    /** An answer that is no longer kept, because something was erased since, is said to be just that. */
    static Outcome read(String answer) {
        if (answer.isEmpty()) {
            return Answers.whisper("That was dealt with before; what was answered is no longer kept.");
        }
        return OUTCOMES.read(answer);
    }
}
