package dev.muster.domain.incident;

import java.time.Instant;

/** What those who wait were told. */
public sealed interface CommunicationEvent extends IncidentEvent {

    /** An update for one audience. */
    record StatusUpdated(String audience, @Words String text) implements CommunicationEvent {}

    /** The owner was reminded that the next update is due then: there was none since, and the cadence asks for one. */
    record StatusReminded(Instant since, Instant due) implements CommunicationEvent {}
}
