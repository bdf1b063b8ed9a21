package dev.muster.commands;

import dev.muster.ports.Outcome;
import dev.muster.timeline.json.RecordJson;

/** Outcomes as the text that the timeline remembers with a delivery. */
final class AnswerCodec {
    private static final RecordJson<Outcome> OUTCOMES = RecordJson.of(Outcome.class);

    private AnswerCodec() {}

    static String write(Outcome outcome) {
        return OUTCOMES.write(outcome);
    }

    static Outcome read(String answer) {
        return OUTCOMES.read(answer);
    }
}
