package dev.muster.timeline;

import static dev.muster.timeline.Narrator.clock;
import static dev.muster.timeline.Narrator.quoting;

import dev.muster.domain.incident.OwnershipEvent;
import dev.muster.domain.incident.OwnershipEvent.HandoverDeclined;
import dev.muster.domain.incident.OwnershipEvent.HandoverOffered;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.SwarmEvent;
import dev.muster.domain.incident.SwarmEvent.CallDeclined;
import dev.muster.domain.incident.SwarmEvent.CallUnanswered;
import dev.muster.domain.incident.SwarmEvent.HelpOffered;
import dev.muster.domain.incident.SwarmEvent.MoneyDrawn;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.ResponderLeft;
import dev.muster.domain.incident.SwarmEvent.ResponderReleased;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.incident.SwarmEvent.RosterExhausted;

/** Who comes, who goes and who owns it, in words. */
final class SwarmNarrator {
    private SwarmNarrator() {}

    static String sentence(OwnershipEvent event) {
        return switch (event) {
            case OwnerChanged changed -> ownerChanged(changed);
            case HandoverOffered offered -> offered.to() + " is asked to take over";
            case HandoverDeclined declined -> declined.by() + " cannot take over now";
        };
    }

    static String sentence(SwarmEvent event) {
        return switch (event) {
            case ResponderCalled called ->
                called.person() + " is called" + as(called.role())
                        + forTeam(called)
                        + ", to answer by " + clock(called.answerBy());
            case ResponderJoined joined -> joined.person() + " joins" + as(joined.role());
            case CallDeclined declined -> declined.person() + " cannot come";
            case CallUnanswered unanswered -> "No answer from " + unanswered.person() + " in time";
            case RosterExhausted exhausted -> "Everyone on the " + exhausted.team() + " roster has been called";
            case HelpOffered offered -> quoting(offered.person() + " offers help", offered.what());
            case ResponderReleased released -> released.person() + " is released, with thanks";
            case ResponderLeft left -> left.person() + " leaves the swarm";
            case MoneyDrawn drawn ->
                quoting(drawn.currency() + " " + drawn.amount().toPlainString() + " drawn", drawn.what()) + " ("
                        + drawn.currency() + " " + drawn.left().toPlainString() + " left)";
        };
    }

    private static String ownerChanged(OwnerChanged changed) {
        return switch (changed.reason()) {
            case OPENED -> changed.owner() + " owns the incident until somebody accepts it";
            case ACCEPTED -> changed.owner() + " accepts and owns the incident";
            case TAKEN -> changed.owner() + " takes over and owns the incident";
            case PASSED_ON -> changed.owner() + " owns the incident from here on";
        };
    }

    /** A manager is called from the managers' roster; saying so twice helps nobody. */
    private static String forTeam(ResponderCalled called) {
        return called.team()
                .filter(team -> called.role() != Role.MANAGER)
                .map(team -> " for " + team)
                .orElse("");
    }

    private static String as(Role role) {
        return switch (role) {
            case MANAGER -> " as major incident manager";
            case SPECIALIST -> "";
            case SUPPLIER -> " as supplier";
            case VOLUNTEER -> "";
        };
    }
}
