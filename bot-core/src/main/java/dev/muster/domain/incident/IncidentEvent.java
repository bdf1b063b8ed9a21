package dev.muster.domain.incident;

/**
 * A fact about an incident, in the past tense: the only thing that is ever stored. Who did it, when, and why stand on the
 * {@link Fact} around it. Grouped by what the fact is about, so that each part of the state listens to its own group.
 */
public sealed interface IncidentEvent
        permits LifecycleEvent,
                ClassificationEvent,
                OwnershipEvent,
                SwarmEvent,
                RoomEvent,
                WorkEvent,
                DiagnosisEvent,
                ChangeEvent,
                CommunicationEvent,
                ReviewEvent,
                RecordEvent {}
