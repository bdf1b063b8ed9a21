package dev.muster.review;

import dev.muster.domain.incident.ChangeEvent;
import dev.muster.domain.incident.ChangeEvent.ApprovalOverdue;
import dev.muster.domain.incident.ChangeEvent.ApprovalSought;
import dev.muster.domain.incident.ChangeEvent.ChangeApproved;
import dev.muster.domain.incident.ChangeEvent.ChangeImplemented;
import dev.muster.domain.incident.ChangeEvent.ChangeRefused;
import dev.muster.domain.incident.ChangeEvent.ChangeRequested;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.TimelineEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An emergency change from the request to its result.
 *
 * @param id {@code C1}
 * @param decision empty while it waits
 * @param result empty until it was carried out
 */
public record ChangeTrail(
        String id,
        String what,
        Optional<String> why,
        String backout,
        PersonId requestedBy,
        Instant requestedAt,
        Optional<Decided> decision,
        Optional<Carried> result) {
    /** Approved or not, by whom, and what they noted. */
    public record Decided(boolean approved, PersonId by, Instant at, String note) {}

    /** Carried out, with this result. */
    public record Carried(PersonId by, Instant at, String result) {}

    /** All changes of an incident, in the order of their requests. */
    public static List<ChangeTrail> of(IncidentRecord record) {
        Map<String, ChangeTrail> trails = new LinkedHashMap<>();
        for (var noted : record.all(ChangeEvent.class)) {
            TimelineEntry entry = noted.entry();
            switch (noted.event()) {
                case ChangeRequested requested -> trails.put(requested.change(), begun(requested, entry));
                case ChangeApproved approved ->
                    trails.computeIfPresent(
                            approved.change(),
                            (id, trail) ->
                                    trail.decided(true, entry, approved.note().orElse("")));
                case ChangeRefused refused ->
                    trails.computeIfPresent(
                            refused.change(), (id, trail) -> trail.decided(false, entry, refused.reason()));
                case ChangeImplemented implemented ->
                    trails.computeIfPresent(
                            implemented.change(), (id, trail) -> trail.carried(entry, implemented.result()));
                case ApprovalSought ignored -> {}
                case ApprovalOverdue ignored -> {}
            }
        }
        return List.copyOf(trails.values());
    }

    private static ChangeTrail begun(ChangeRequested requested, TimelineEntry entry) {
        return new ChangeTrail(
                requested.change(),
                requested.what(),
                entry.why(),
                requested.backout(),
                entry.actor(),
                entry.occurredAt(),
                Optional.empty(),
                Optional.empty());
    }

    private ChangeTrail decided(boolean approved, TimelineEntry entry, String note) {
        Decided decided = new Decided(approved, entry.actor(), entry.occurredAt(), note);
        return new ChangeTrail(id, what, why, backout, requestedBy, requestedAt, Optional.of(decided), result);
    }

    private ChangeTrail carried(TimelineEntry entry, String outcome) {
        Carried carried = new Carried(entry.actor(), entry.occurredAt(), outcome);
        return new ChangeTrail(id, what, why, backout, requestedBy, requestedAt, decision, Optional.of(carried));
    }

    /** From the request to the decision, or to {@code end} while it waits. */
    public Interval waiting(Instant end) {
        return new Interval(requestedAt, decision.map(Decided::at).orElse(end));
    }

    /** From the approval to the result; empty while either is not on record. */
    public Optional<Interval> carryingOut() {
        return decision.filter(Decided::approved)
                .flatMap(decided -> result.map(carried -> new Interval(decided.at(), carried.at())));
    }
}
