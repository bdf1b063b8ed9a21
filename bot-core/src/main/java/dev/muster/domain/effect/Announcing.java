package dev.muster.domain.effect;

import dev.muster.domain.incident.ChangeEvent;
import dev.muster.domain.incident.ClassificationEvent;
import dev.muster.domain.incident.CommunicationEvent;
import dev.muster.domain.incident.DiagnosisEvent;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.LifecycleEvent;
import dev.muster.domain.incident.OwnershipEvent;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.RecordEvent;
import dev.muster.domain.incident.ReviewEvent;
import dev.muster.domain.incident.RoomEvent;
import dev.muster.domain.incident.SwarmEvent;
import dev.muster.domain.incident.WorkEvent;

/** Which facts are said aloud where the incident is followed: at most one message a fact, and none that the card shows. */
final class Announcing {
    private Announcing() {}

    static boolean isWorthSaying(IncidentEvent event) {
        return switch (event) {
            case LifecycleEvent fact -> lifecycle(fact);
            case ClassificationEvent fact -> fact instanceof ClassificationEvent.Reclassified;
            case OwnershipEvent fact -> !(fact instanceof OwnerChanged changed && changed.reason() == Reason.OPENED);
            case SwarmEvent ignored -> true;
            case RoomEvent ignored -> false;
            case WorkEvent fact -> !(fact instanceof WorkEvent.ImprovementReminded);
            case DiagnosisEvent ignored -> true;
            case ChangeEvent ignored -> true;
            case CommunicationEvent fact -> fact instanceof CommunicationEvent.StatusUpdated;
            case ReviewEvent fact -> !(fact instanceof ReviewEvent.ReviewReminded);
            case RecordEvent fact -> record(fact);
        };
    }

    private static boolean lifecycle(LifecycleEvent event) {
        return switch (event) {
            case LifecycleEvent.Opened ignored -> false;
            case LifecycleEvent.MajorDeclared ignored -> true;
            case LifecycleEvent.MajorStoodDown ignored -> true;
            case LifecycleEvent.ContinuityInvoked ignored -> true;
            case LifecycleEvent.Resolved ignored -> true;
            case LifecycleEvent.RestorationConfirmed ignored -> true;
            case LifecycleEvent.Reopened ignored -> true;
            case LifecycleEvent.Closed ignored -> true;
            case LifecycleEvent.MergedInto ignored -> true;
            case LifecycleEvent.DuplicateMerged ignored -> true;
            case LifecycleEvent.UserAffected ignored -> false;
            case LifecycleEvent.DuplicateSuspected ignored -> true;
        };
    }

    private static boolean record(RecordEvent event) {
        return switch (event) {
            case RecordEvent.Corrected ignored -> true;
            case RecordEvent.Redacted ignored -> true;
            case RecordEvent.PersonalDataErased ignored -> false;
            case RecordEvent.TalkExpired ignored -> false;
            case RecordEvent.HeadSigned ignored -> true;
            case RecordEvent.EffectParked ignored -> true;
        };
    }
}
