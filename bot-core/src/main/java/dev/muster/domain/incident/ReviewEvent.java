package dev.muster.domain.incident;

import java.time.Instant;

/** The post-incident review (PIR): drafted from the record, edited by people, approved, published. */
public sealed interface ReviewEvent extends IncidentEvent {

    /** Drafted, and due then. */
    record ReviewDrafted(int version, Instant dueBy) implements ReviewEvent {}

    /** A person replaced the words of a section; the record it came from is untouched. */
    record ReviewEdited(int version, String section, @Words String text) implements ReviewEvent {}

    /** This version says what happened. */
    record ReviewApproved(int version) implements ReviewEvent {}

    /** This version was made known. */
    record ReviewPublished(int version) implements ReviewEvent {}

    /** The owner was reminded that the review is due then. */
    record ReviewReminded(Instant dueBy) implements ReviewEvent {}
}
