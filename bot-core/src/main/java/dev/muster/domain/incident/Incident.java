package dev.muster.domain.incident;

import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An incident as folded from its facts: an unplanned interruption to a service, or a reduction in its quality (ITIL 4).
 * Immutable; {@link #apply} gives the next state. It never refuses a fact: what is on record happened.
 *
 * @param version the sequence of the last fact
 * @param occurredAt when it began, as far as whoever opened it knew
 * @param openedAt when it was registered
 * @param places where it was followed, the last of them now; until one is open, {@code #INC-1} finds it all the same
 * @param besides where it is followed too, on other chat platforms; at most one for each
 * @param promoted what people put on the timeline last
 * @param majorSince set while it is a major incident
 * @param affected users who said that they have it, in that order
 * @param continuityInvoked whether it was declared a disaster
 */
public record Incident(
        IncidentId id,
        long version,
        String summary,
        PersonId openedBy,
        Instant occurredAt,
        Instant openedAt,
        Detection detection,
        boolean restricted,
        Place origin,
        List<Place> places,
        List<Beside> besides,
        Promoted promoted,
        Classification classification,
        Suggestions suggestions,
        Optional<Instant> majorSince,
        boolean continuityInvoked,
        Phase phase,
        Ownership ownership,
        Swarm swarm,
        Work work,
        Diagnosis diagnosis,
        Changes changes,
        Optional<Review> review,
        Optional<Instant> lastStatusAt,
        List<PersonId> affected) {
    public Incident {
        besides = List.copyOf(besides);
        affected = List.copyOf(affected);
    }

    /** The state after the first fact of a stream, which has to be {@link Opened}. */
    public static Incident begin(IncidentId id, Fact first) {
        if (!(first.event() instanceof Opened opened)) {
            throw new IllegalArgumentException("the record of " + id + " does not begin with its opening");
        }
        return new IncidentFold(id, first, opened).incident();
    }

    /** The state after one more fact. */
    public Incident apply(Fact fact) {
        IncidentFold next = new IncidentFold(this, fact);
        switch (fact.event()) {
            case LifecycleEvent event -> next.lifecycle(event);
            case ClassificationEvent event -> next.classification(event);
            case OwnershipEvent event -> next.ownership = ownership.apply(fact, event);
            case SwarmEvent event -> next.swarm = swarm.apply(fact, event);
            case RoomEvent event -> next.room(event);
            case WorkEvent event -> next.work = work.apply(fact, event);
            case DiagnosisEvent event -> next.diagnosis = diagnosis.apply(fact, event);
            case ChangeEvent event -> next.changes = changes.apply(fact, event);
            case CommunicationEvent event -> next.communication(event);
            case ReviewEvent event -> next.review(event);
            case RecordEvent event -> next.record(event);
        }
        return next.incident();
    }

    /** The state after these events too, as if they were on record already. */
    public Incident after(List<? extends IncidentEvent> events, PersonId by, Instant at) {
        Incident next = this;
        for (IncidentEvent event : events) {
            next = next.apply(new Fact(next.version + 1, at, at, by, event, Optional.empty()));
        }
        return next;
    }

    /** Where it is followed now, once that is open. */
    public Optional<Place> place() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
    }

    /** Where it is followed on that other chat platform, or will be. */
    public Optional<Beside> beside(String platform) {
        return besides.stream().filter(one -> one.platform().equals(platform)).findFirst();
    }

    /** Its rooms on other chat platforms, as far as they are open. */
    public List<Place> roomsBeside() {
        return besides.stream().flatMap(one -> one.place().stream()).toList();
    }

    /** Everywhere that it is followed now, its own place first. */
    public List<Place> followedNow() {
        return Stream.concat(place().stream(), roomsBeside().stream()).toList();
    }

    /** Everywhere that it is or was followed. */
    public List<Place> everFollowed() {
        return Stream.concat(places.stream(), besides.stream().flatMap(one -> one.places().stream()))
                .toList();
    }

    /** Whether what is said there belongs to this incident: in one of its rooms with all threads, or in its thread. */
    public boolean isFollowedAt(Place where) {
        return everFollowed().stream()
                .anyMatch(place -> place.room().equals(where.room())
                        && (place.thread().isEmpty() || place.thread().equals(where.thread())));
    }

    /** Whether it is a major incident now. */
    public boolean isMajor() {
        return majorSince.isPresent();
    }

    /** Whether service is not restored yet. */
    public boolean isOpen() {
        return phase instanceof Phase.Open;
    }

    /** Whether the record still takes work: open or resolved, not closed, not merged. */
    public boolean isActive() {
        return phase instanceof Phase.Open || phase instanceof Phase.Resolved;
    }

    /** The one owner. */
    public PersonId owner() {
        return ownership.owner();
    }

    /** Whether the newest version of the review is published. */
    public boolean isReviewPublished() {
        return review.map(Review::isPublished).orElse(false);
    }
}
