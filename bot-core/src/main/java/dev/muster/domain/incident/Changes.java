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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Emergency changes by id. */
public record Changes(Map<String, Change> byId) {
    /** None yet. */
    public static final Changes EMPTY = new Changes(Map.of());

    /** That change, if there is one. */
    public Optional<Change> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Changes that wait for a decision. */
    public List<Change> waiting() {
        return byId.values().stream().filter(Change::isWaiting).toList();
    }

    Changes apply(Fact fact, ChangeEvent event) {
        return switch (event) {
            case ChangeRequested requested ->
                with(new Change(
                        requested.change(),
                        requested.what(),
                        fact.why().orElse(""),
                        requested.backout(),
                        fact.actor(),
                        fact.occurredAt(),
                        List.of(),
                        new Waiting()));
            case ApprovalSought sought -> on(sought.change(), change -> change.asking(sought.from()));
            case ApprovalOverdue ignored -> this;
            case ChangeApproved approved ->
                on(approved.change(), change -> change.now(new Approved(fact.actor(), fact.occurredAt())));
            case ChangeRefused refused ->
                on(
                        refused.change(),
                        change -> change.now(new Refused(fact.actor(), fact.occurredAt(), refused.reason())));
            case ChangeImplemented implemented ->
                on(
                        implemented.change(),
                        change -> change.now(new Implemented(fact.actor(), fact.occurredAt(), implemented.result())));
        };
    }

    private Changes on(String id, UnaryOperator<Change> next) {
        Change before = byId.get(id);
        return before == null ? this : with(next.apply(before));
    }

    private Changes with(Change change) {
        return new Changes(Work.with(byId, change.id(), change));
    }
}
