package dev.muster.domain.incident;

import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.PersonId;
import java.util.List;
import java.util.Optional;

/** From registration to formal closure. */
public sealed interface LifecycleEvent extends IncidentEvent {

    /** How it became known. */
    enum Detection {
        /** Somebody said so. */
        PERSON,
        /** An alert said so. */
        MONITORING
    }

    /** Registered. {@code restricted}: only those in the swarm may read it. {@code from}: where it was opened. */
    record Opened(
            @Words String summary, Classification classification, boolean restricted, Detection detection, Place from)
            implements LifecycleEvent {}

    /** A major incident from here on, because of these configured criteria, or because a person said so. */
    record MajorDeclared(List<String> criteria) implements LifecycleEvent {
        public MajorDeclared {
            criteria = List.copyOf(criteria);
        }
    }

    /** No longer major; the room stays, the calls stand. */
    record MajorStoodDown() implements LifecycleEvent {}

    /** A disaster: continuity management takes over, by the team named. */
    record ContinuityInvoked(List<String> criteria, Optional<String> team) implements LifecycleEvent {
        public ContinuityInvoked {
            criteria = List.copyOf(criteria);
        }
    }

    /** Service is restored, as far as the swarm can tell. */
    record Resolved(@Words String how) implements LifecycleEvent {}

    /** Users or monitoring confirm that service is restored. */
    record RestorationConfirmed(@Words Optional<String> note) implements LifecycleEvent {}

    /** It is back, or it never went away. */
    record Reopened() implements LifecycleEvent {}

    /** Formally closed. {@code leftOpen}: what the checklist or the swarm left open, to be followed up. */
    record Closed(@Words List<String> leftOpen) implements LifecycleEvent {
        public Closed {
            leftOpen = List.copyOf(leftOpen);
        }
    }

    /** The same thing as another incident, which goes on; this one ends here. */
    record MergedInto(IncidentId other) implements LifecycleEvent {}

    /** Another incident turned out to be this one. {@code head}: that record's chain head at the merge. */
    record DuplicateMerged(IncidentId other, String head) implements LifecycleEvent {}

    /** A user has what this is about, and said so. */
    record UserAffected(PersonId user) implements LifecycleEvent {}

    /** Another open incident may be the same; people decide. */
    record DuplicateSuspected(IncidentId other) implements LifecycleEvent {}
}
