package dev.muster.timeline;

import dev.muster.domain.incident.ChangeEvent;
import dev.muster.domain.incident.ClassificationEvent.ClassificationProposed;
import dev.muster.domain.incident.ClassificationEvent.Reclassified;
import dev.muster.domain.incident.ClassificationEvent.ServiceUnknown;
import dev.muster.domain.incident.CommunicationEvent.StatusReminded;
import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.DiagnosisEvent;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.LifecycleEvent;
import dev.muster.domain.incident.LifecycleEvent.DuplicateSuspected;
import dev.muster.domain.incident.OwnershipEvent;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.RecordEvent.Corrected;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.domain.incident.ReviewEvent;
import dev.muster.domain.incident.RoomEvent.AlsoFollowed;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.incident.RoomEvent.RoomWanted;
import dev.muster.domain.incident.SwarmEvent;
import dev.muster.domain.incident.WorkEvent;
import dev.muster.domain.incident.WorkEvent.ImprovementReminded;

/** Which part an entry plays for somebody who reads what happened. Everything is on record; not everything is the story. */
public enum StoryPart {
    /** A step of the incident: always shown. */
    STEP,
    /** Something said in the room: raw material, shown once somebody promoted it. */
    RAW,
    /** Says something about another entry (corrected, redacted, promoted …): shown at that entry. */
    MARK,
    /** What the bot notes for itself or reminds people of: shown only to those who ask for everything. */
    BOOKKEEPING;

    /** The part that a fact plays. */
    public static StoryPart of(IncidentEvent event) {
        return switch (event) {
            case LifecycleEvent lifecycle -> lifecycle instanceof DuplicateSuspected ? BOOKKEEPING : STEP;
            case Reclassified ignored -> STEP;
            case ClassificationProposed ignored -> BOOKKEEPING;
            case ServiceUnknown ignored -> BOOKKEEPING;
            case OwnershipEvent ownership -> isBeginning(ownership) ? BOOKKEEPING : STEP;
            case SwarmEvent ignored -> STEP;
            case MessageRecorded ignored -> RAW;
            case MessageEdited ignored -> MARK;
            case MessageDeleted ignored -> MARK;
            case MessagePromoted ignored -> MARK;
            case PlaceOpened ignored -> BOOKKEEPING;
            case RoomWanted ignored -> BOOKKEEPING;
            case AlsoFollowed ignored -> BOOKKEEPING;
            case WorkEvent work -> work instanceof ImprovementReminded ? BOOKKEEPING : STEP;
            case DiagnosisEvent ignored -> STEP;
            case ChangeEvent ignored -> STEP;
            case StatusUpdated ignored -> STEP;
            case StatusReminded ignored -> BOOKKEEPING;
            case ReviewEvent ignored -> BOOKKEEPING;
            case Corrected ignored -> MARK;
            case Redacted ignored -> MARK;
            case PersonalDataErased ignored -> MARK;
            case TalkExpired ignored -> MARK;
            case HeadSigned ignored -> BOOKKEEPING;
            case EffectParked ignored -> BOOKKEEPING;
        };
    }

    /** The opener owns it at first: the opening itself says so. */
    private static boolean isBeginning(OwnershipEvent event) {
        return event instanceof OwnerChanged changed && changed.reason() == Reason.OPENED;
    }
}
