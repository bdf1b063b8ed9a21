package dev.muster.review;

import dev.muster.domain.incident.Action;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An action as it is told afterwards.
 *
 * @param id {@code A1}
 * @param by whoever began it
 * @param endedBy whoever ended it; empty while it is under way
 * @param time from start to end, or to the end of what is looked at
 * @param outcome its result or why it was stopped; empty while it is under way
 */
public record Task(
        String id,
        String what,
        Optional<String> hypothesis,
        PersonId by,
        Optional<PersonId> endedBy,
        Interval time,
        End end,
        String outcome) {
    /** How it ended. */
    public enum End {
        /** With a result. */
        DONE,
        /** Before its end. */
        STOPPED,
        /** Not on record. */
        OPEN
    }

    /** All actions of an incident, in the order in which they began; those still under way last until {@code end}. */
    public static List<Task> of(IncidentRecord record, Instant end) {
        return record.incident().work().actions().values().stream()
                .map(action -> of(action, end))
                .sorted(Comparator.comparing(task -> task.time().from()))
                .toList();
    }

    private static Task of(Action action, Instant end) {
        return switch (action.progress()) {
            case Action.Running ignored -> of(action, Optional.empty(), end, End.OPEN, "");
            case Action.Done done -> of(action, Optional.of(done.by()), done.at(), End.DONE, done.result());
            case Action.Aborted stopped ->
                of(action, Optional.of(stopped.by()), stopped.at(), End.STOPPED, stopped.reason());
        };
    }

    private static Task of(Action action, Optional<PersonId> endedBy, Instant until, End end, String outcome) {
        return new Task(
                action.id(),
                action.what(),
                action.hypothesis(),
                action.startedBy(),
                endedBy,
                new Interval(action.startedAt(), until),
                end,
                outcome);
    }
}
