package dev.muster.commands;

import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.ReviewReader;
import java.util.List;
import java.util.Optional;

/** A word to the caller about what usually comes next, where people tend to forget it in the heat of an incident. */
final class Hints {
    private Hints() {}

    static Optional<String> after(Command command, Incident incident, Practice practice, ReviewReader reviews) {
        String swarm = "`/swarm " + incident.id() + " ";
        if (command instanceof RestorationCommand.Resolve) {
            return Optional.of("The review is drafted: " + swarm + "review`. When users or monitoring agree: " + swarm
                    + "confirm`. To keep " + kept(incident) + ": `/swarm draft " + incident.id() + "`.");
        }
        if (command instanceof RestorationCommand.ConfirmRestored && incident.isOpen()) {
            return Optional.of("If service is restored, say how: " + swarm + "resolve HOW`.");
        }
        if (command instanceof RestorationCommand.ConfirmRestored && incident.phase() instanceof Phase.Resolved) {
            return Optional.of("When nothing is left to do: " + swarm + "close`.");
        }
        if (command instanceof ChangeCommand.RequestChange) {
            return incident.changes().waiting().stream()
                    .reduce((earlier, later) -> later)
                    .map(Change::askedLast)
                    .map(asked -> asked.map(person -> practice.nameOf(person) + " has been asked to decide.")
                            .orElse("Nobody else is on the change authority's roster; the owner has been told."));
        }
        if (command instanceof TimelineCommand.Redact) {
            return Optional.of(
                    "The words are gone from the record, and from what I said of them. If they came from a message, please see that it"
                            + " is gone from the chat too.");
        }
        if (command instanceof ReviewCommand.ReviewEdit edit) return gently(reviews.hints(edit.text()));
        return Optional.empty();
    }

    private static Optional<String> gently(List<String> hints) {
        return hints.isEmpty()
                ? Optional.empty()
                : Optional.of("It stands as you wrote it. A thought on the wording:\n" + String.join("\n", hints));
    }

    private static String kept(Incident incident) {
        return incident.diagnosis().workarounds().isEmpty()
                ? "what helped as an article"
                : "it as a known error with its workaround";
    }
}
