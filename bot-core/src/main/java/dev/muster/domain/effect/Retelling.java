package dev.muster.domain.effect;

import dev.muster.domain.effect.Effect.Tell;
import dev.muster.domain.incident.ChangeEvent.ApprovalSought;
import dev.muster.domain.incident.ChangeEvent.ChangeRefused;
import dev.muster.domain.incident.ChangeEvent.ChangeRequested;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.ImprovementReminded;
import dev.muster.domain.practice.PersonId;
import java.util.List;
import java.util.Optional;

/** Which private messages repeat the words of a fact, and so have to be written again when these are removed. */
public final class Retelling {
    private Retelling() {}

    /**
     * The messages as they were told; telling them again brings them up to date.
     *
     * @param record all facts of the incident
     */
    public static List<Tell> of(Fact redacted, List<Fact> record, Incident incident) {
        return record.stream()
                .flatMap(told -> repeated(redacted, told, incident).stream())
                .toList();
    }

    private static Optional<Tell> repeated(Fact redacted, Fact told, Incident incident) {
        if (told.event() instanceof ResponderCalled called && redacted.event() instanceof Opened) {
            return tell(incident, called.person(), new Notice.Called(called.role(), called.team(), called.answerBy()));
        }
        if (told.event() instanceof ApprovalSought sought && isOf(sought.change(), redacted)) {
            return tell(incident, sought.from(), new Notice.ApprovalSought(sought.change()));
        }
        if (told.event() instanceof ChangeRefused refused && told.sequence() == redacted.sequence()) {
            return incident.changes()
                    .find(refused.change())
                    .flatMap(
                            change -> tell(incident, change.requestedBy(), new Notice.ChangeDecided(refused.change())));
        }
        if (told.event() instanceof ImprovementReminded reminded
                && redacted.event() instanceof ImprovementAgreed agreed
                && agreed.improvement().equals(reminded.improvement())) {
            return tell(incident, agreed.owner(), new Notice.ImprovementDue(reminded.improvement()));
        }
        return Optional.empty();
    }

    private static boolean isOf(String change, Fact redacted) {
        return redacted.event() instanceof ChangeRequested requested
                && requested.change().equals(change);
    }

    private static Optional<Tell> tell(Incident incident, PersonId person, Notice notice) {
        return person.isHuman() ? Optional.of(new Tell(incident.id(), person, notice)) : Optional.empty();
    }
}
