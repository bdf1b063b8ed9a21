package dev.muster.domain.incident;

import dev.muster.domain.incident.Action.Aborted;
import dev.muster.domain.incident.Action.Done;
import dev.muster.domain.incident.Action.Running;
import dev.muster.domain.incident.WorkEvent.ActionAborted;
import dev.muster.domain.incident.WorkEvent.ActionDone;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.ImprovementDone;
import dev.muster.domain.incident.WorkEvent.ImprovementReminded;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.incident.WorkEvent.ProblemRecorded;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Actions, improvements and problem records, each by its id and in the order of their numbers. */
public record Work(Map<String, Action> actions, Map<String, Improvement> improvements, Map<String, String> problems) {
    /** Nothing yet. */
    public static final Work EMPTY = new Work(Map.of(), Map.of(), Map.of());

    /** Actions that are under way. */
    public List<Action> running() {
        return actions.values().stream().filter(Action::isRunning).toList();
    }

    Work apply(Fact fact, WorkEvent event) {
        return switch (event) {
            case Logged ignored -> this;
            case ActionStarted started ->
                new Work(
                        with(
                                actions,
                                started.action(),
                                new Action(
                                        started.action(),
                                        started.what(),
                                        started.hypothesis(),
                                        fact.actor(),
                                        fact.occurredAt(),
                                        new Running())),
                        improvements,
                        problems);
            case ActionDone done ->
                onAction(done.action(), action -> action.now(new Done(fact.actor(), fact.occurredAt(), done.result())));
            case ActionAborted aborted ->
                onAction(
                        aborted.action(),
                        action -> action.now(new Aborted(fact.actor(), fact.occurredAt(), aborted.reason())));
            case ImprovementAgreed agreed ->
                new Work(
                        actions,
                        with(
                                improvements,
                                agreed.improvement(),
                                new Improvement(
                                        agreed.improvement(),
                                        agreed.what(),
                                        agreed.owner(),
                                        agreed.due(),
                                        Optional.empty())),
                        problems);
            case ImprovementDone done -> made(fact, done);
            case ImprovementReminded ignored -> this;
            case ProblemRecorded recorded ->
                new Work(actions, improvements, with(problems, recorded.problem(), recorded.what()));
        };
    }

    private Work onAction(String id, UnaryOperator<Action> change) {
        Action before = actions.get(id);
        return before == null ? this : new Work(with(actions, id, change.apply(before)), improvements, problems);
    }

    private Work made(Fact fact, ImprovementDone done) {
        Improvement before = improvements.get(done.improvement());
        if (before == null) return this;
        Improvement after = new Improvement(
                before.id(),
                before.what(),
                before.owner(),
                before.due(),
                Optional.of(new Improvement.Made(fact.occurredAt(), done.result())));
        return new Work(actions, with(improvements, before.id(), after), problems);
    }

    static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        Map<String, T> next = new LinkedHashMap<>(map);
        next.put(key, value);
        return Collections.unmodifiableMap(next);
    }
}
