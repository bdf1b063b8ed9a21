package dev.muster.commands;

import java.time.Instant;
import java.util.Optional;

/** Finding the cause: hypotheses, experiments, and what the service graph knows (MISSION A6). */
public sealed interface DiagnosisCommand extends Command {

    /** What may be the cause. */
    record Hypothesis(String text, Optional<Instant> at) implements DiagnosisCommand {}

    /** An experiment begins that speaks for or against a hypothesis ({@code H1}); it is an action tied to it. */
    record Test(String hypothesis, String experiment, Optional<Instant> at) implements DiagnosisCommand {}

    /** A hypothesis ({@code H1}) holds. */
    record ConfirmHypothesis(String hypothesis, Optional<String> evidence, Optional<Instant> at)
            implements DiagnosisCommand {}

    /** A hypothesis ({@code H1}) is ruled out. */
    record Refute(String hypothesis, String evidence, Optional<Instant> at) implements DiagnosisCommand {}

    /** What depends on a configuration item, who owns it, what changed lately; empty: the incident's own. */
    record Impact(Optional<String> ci) implements DiagnosisCommand {}

    /** Tell the owner of the service graph that it is wrong about a configuration item. */
    record Dispute(String ci, String what) implements DiagnosisCommand {}

    /** It is the known error that this article describes. */
    record KnownError(String article) implements DiagnosisCommand {}

    /** It is the same as that incident of the past. */
    record Like(String otherIncidentId) implements DiagnosisCommand {}
}
