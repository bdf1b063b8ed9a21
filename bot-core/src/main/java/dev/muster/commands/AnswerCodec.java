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

    static Outcome read(String answer) {
        return OUTCOMES.read(answer);
    }
}
