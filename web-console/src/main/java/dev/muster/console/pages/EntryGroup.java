package dev.muster.console.pages;

import dev.muster.domain.incident.ChangeEvent;
import dev.muster.domain.incident.ClassificationEvent;
import dev.muster.domain.incident.CommunicationEvent;
import dev.muster.domain.incident.DiagnosisEvent;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.LifecycleEvent;
import dev.muster.domain.incident.OwnershipEvent;
import dev.muster.domain.incident.RecordEvent;
import dev.muster.domain.incident.ReviewEvent;
import dev.muster.domain.incident.RoomEvent;
import dev.muster.domain.incident.SwarmEvent;
import dev.muster.domain.incident.WorkEvent;

/** What an entry is about, as people filter by it. */
public enum EntryGroup {
    STATE("State"),
    PEOPLE("People"),
    WORK("Actions and notes"),
    DIAGNOSIS("Diagnosis"),
    CHANGES("Changes"),
    STATUS("Status updates"),
    MESSAGES("Messages"),
    REVIEW("Review"),
    RECORD("About the record");

    private final String title;

    EntryGroup(String title) {
        this.title = title;
    }

    /** As shown. */
    public String title() {
        return title;
    }

    /** In addresses. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static EntryGroup of(IncidentEvent event) {
        return switch (event) {
            case LifecycleEvent ignored -> STATE;
            case ClassificationEvent ignored -> STATE;
            case OwnershipEvent ignored -> PEOPLE;
            case SwarmEvent ignored -> PEOPLE;
            case WorkEvent ignored -> WORK;
            case DiagnosisEvent ignored -> DIAGNOSIS;
            case ChangeEvent ignored -> CHANGES;
            case CommunicationEvent ignored -> STATUS;
            case RoomEvent ignored -> MESSAGES;
            case ReviewEvent ignored -> REVIEW;
            case RecordEvent ignored -> RECORD;
        };
    }
}
