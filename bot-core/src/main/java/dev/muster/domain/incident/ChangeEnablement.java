package dev.muster.domain.incident;

import dev.muster.domain.incident.Change.Approved;
import dev.muster.domain.incident.Change.Implemented;
import dev.muster.domain.incident.Change.Refused;
import dev.muster.domain.incident.Change.Waiting;
import dev.muster.domain.incident.ChangeEvent.ApprovalOverdue;
import dev.muster.domain.incident.ChangeEvent.ApprovalSought;
import dev.muster.domain.incident.ChangeEvent.ChangeApproved;
import dev.muster.domain.incident.ChangeEvent.ChangeImplemented;
import dev.muster.domain.incident.ChangeEvent.ChangeRefused;
import dev.muster.domain.incident.ChangeEvent.ChangeRequested;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Emergency changes: decided only by the change authority, never by the one who asked. */
public final class ChangeEnablement {
    private ChangeEnablement() {}

    /** Asks for a change, and the change authority on call for a decision. */
    public static Decision request(
            Incident incident, PersonId caller, String what, String backout, Practice practice, Instant now) {
        String id = "C" + (incident.changes().byId().size() + 1);
        return Decision.accept(new ChangeRequested(id, what, backout), seek(id, List.of(), caller, practice, now));
    }

    /** Nobody decided in time: the next on the roster is asked, or it is called overdue. Empty once it was decided. */
    public static List<IncidentEvent> escalate(
            Incident incident, String id, PersonId askedThen, Practice practice, Instant now) {
        return incident.changes()
                .find(id)
                .filter(Change::isWaiting)
                .filter(change -> change.askedLast().filter(askedThen::equals).isPresent())
                .map(change -> List.of(seek(id, change.asked(), change.requestedBy(), practice, now)))
                .orElse(List.of());
    }

    private static IncidentEvent seek(
            String id, List<PersonId> asked, PersonId requester, Practice practice, Instant now) {
        return practice.changeAuthority().callingOrder(now).stream()
                .filter(person -> !person.equals(requester) && !asked.contains(person))
                .findFirst()
                .<IncidentEvent>map(person ->
                        new ApprovalSought(id, person, now.plus(practice.rules().changeAnswerWithin())))
                .orElseGet(() -> new ApprovalOverdue(id));
    }

    /** Allows it. */
    public static Decision approve(
            Incident incident, PersonId caller, String id, Optional<String> note, Practice practice, Instant now) {
        return decide(incident, caller, id, practice, now, change -> switch (change.progress()) {
            case Waiting ignored -> Decision.accept(new ChangeApproved(id, note));
            case Approved ignored -> Decision.accept();
            case Implemented ignored -> Decision.accept();
            case Refused refused ->
                Decision.refuse(
                        id + " was not approved by " + practice.nameOf(refused.by()) + ": " + refused.reason(),
                        "If things have changed, ask again: `/swarm " + incident.id()
                                + " change WHAT because WHY backout PLAN`.");
        });
    }

    /** Forbids it. */
    public static Decision refuse(
            Incident incident, PersonId caller, String id, String reason, Practice practice, Instant now) {
        return decide(incident, caller, id, practice, now, change -> switch (change.progress()) {
            case Waiting ignored -> Decision.accept(new ChangeRefused(id, reason));
            case Refused ignored -> Decision.accept();
            case Approved approved -> tooLate(incident, id, "was approved by " + practice.nameOf(approved.by()));
            case Implemented ignored -> tooLate(incident, id, "has been carried out");
        });
    }

    private static Decision tooLate(Incident incident, String id, String how) {
        return Decision.refuse(
                id + " " + how + " already.",
                "To stop it, say so in the room and note it: `/swarm " + incident.id() + " log …`.");
    }

    private static Decision decide(
            Incident incident,
            PersonId caller,
            String id,
            Practice practice,
            Instant now,
            Function<Change, Decision> decision) {
        Optional<Change> change = incident.changes().find(id);
        if (change.isEmpty()) return noSuch(incident, id);
        if (change.get().requestedBy().equals(caller)) {
            return Decision.refuse(
                    "You asked for " + id + ", so somebody else has to decide it.",
                    change.get()
                            .askedLast()
                            .map(person -> practice.nameOf(person) + " has been asked.")
                            .orElse("Nobody else is on the change authority's roster; please tell the owner, "
                                    + practice.nameOf(incident.owner()) + "."));
        }
        List<PersonId> authority = practice.changeAuthority().callingOrder(now);
        if (!authority.contains(caller)) {
            return Decision.refuse(
                    "Only the change authority can decide " + id + "; you are not on that roster.",
                    authority.isEmpty()
                            ? "Nobody is: please tell the owner, " + practice.nameOf(incident.owner()) + "."
                            : "On it: "
                                    + String.join(
                                            ", ",
                                            authority.stream()
                                                    .map(practice::nameOf)
                                                    .toList()) + ".");
        }
        return decision.apply(change.get());
    }

    /** Carried out, with this result. */
    public static Decision implemented(Incident incident, String id, String result, Practice practice) {
        return incident.changes()
                .find(id)
                .map(change -> switch (change.progress()) {
                    case Approved ignored -> Decision.accept(new ChangeImplemented(id, result));
                    case Implemented ignored ->
                        Decision.refuse(
                                id + " is recorded as carried out already.",
                                "To add to it: `/swarm " + incident.id() + " log " + id + " …`.");
                    case Waiting ignored ->
                        Decision.refuse(
                                id + " has not been approved yet"
                                        + change.askedLast()
                                                .map(person -> "; " + practice.nameOf(person) + " has been asked")
                                                .orElse("")
                                        + ".",
                                "Approve it first, or note what was done: `/swarm " + incident.id() + " log …`.");
                    case Refused refused ->
                        Decision.refuse(
                                id + " was not approved by " + practice.nameOf(refused.by()) + ".",
                                "If it was carried out all the same, note it: `/swarm " + incident.id() + " log …`.");
                })
                .orElseGet(() -> noSuch(incident, id));
    }

    private static Decision noSuch(Incident incident, String id) {
        String there = incident.changes().byId().isEmpty()
                ? "None has been asked for yet."
                : "There is " + String.join(", ", incident.changes().byId().keySet()) + ".";
        return Decision.refuse(incident.id() + " has no change " + id + ".", there);
    }
}
