package dev.muster.commands;

import dev.muster.domain.incident.Decision;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether a command may be given at all: by this person, and in this phase of the incident. */
final class Gate {
    /** What the record still takes after closure. */
    private static final Set<String> AFTER_CLOSURE =
            Set.of("correct", "redact", "action", "problem", "review", "export", "reopen", "close", "confirm", "done");

    private Gate() {}

    /** Why not; empty when it may. */
    static Optional<Decision.Refused> stops(GuideRow row, Incident incident, PersonId caller, Practice practice) {
        return tooLate(row, incident).or(() -> notPermitted(row, incident, caller, practice));
    }

    private static Optional<Decision.Refused> tooLate(GuideRow row, Incident incident) {
        boolean closed = incident.phase() instanceof Phase.Closed;
        if (!closed || AFTER_CLOSURE.contains(row.word())) return Optional.empty();
        return Optional.of(new Decision.Refused(
                incident.id() + " is closed.",
                "If it is back: `/swarm " + incident.id() + " reopen WHY`. To set the record right: `correct`."));
    }

    private static Optional<Decision.Refused> notPermitted(
            GuideRow row, Incident incident, PersonId caller, Practice practice) {
        return switch (permission(row, practice)) {
            case ANYONE -> Optional.empty();
            case RESPONDER ->
                Optional.empty(); // whoever takes part joins by doing so; see Visibility for restricted ones
            case OWNER_OR_MANAGER ->
                incident.owner().equals(caller) || Visibility.isManager(caller, practice)
                        ? Optional.empty()
                        : Optional.of(new Decision.Refused(
                                "Only the owner, " + practice.nameOf(incident.owner())
                                        + ", or a major incident manager can do that.",
                                "Ask " + practice.nameOf(incident.owner()) + ", or take it over: `/swarm "
                                        + incident.id() + " lead @self`."));
            case CHANGE_AUTHORITY -> Optional.empty(); // ChangeEnablement says who exactly, and why not
        };
    }

    /** As configured for that word, else as the guide says. A name that is no role leaves the guide's. */
    private static Permission permission(GuideRow row, Practice practice) {
        String configured = practice.permissions().getOrDefault(row.word(), "");
        for (Permission permission : Permission.values()) {
            if (permission.name().equals(configured.toUpperCase(Locale.ROOT).replace('-', '_'))) return permission;
        }
        return row.permission();
    }
}
