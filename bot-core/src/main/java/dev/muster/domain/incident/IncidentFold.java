package dev.muster.domain.incident;

import dev.muster.domain.incident.ClassificationEvent.ClassificationProposed;
import dev.muster.domain.incident.ClassificationEvent.Reclassified;
import dev.muster.domain.incident.ClassificationEvent.ServiceUnknown;
import dev.muster.domain.incident.CommunicationEvent.StatusReminded;
import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.ContinuityInvoked;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.DuplicateMerged;
import dev.muster.domain.incident.LifecycleEvent.DuplicateSuspected;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.LifecycleEvent.MajorStoodDown;
import dev.muster.domain.incident.LifecycleEvent.MergedInto;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.LifecycleEvent.RestorationConfirmed;
import dev.muster.domain.incident.LifecycleEvent.UserAffected;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.RoomEvent.AlsoFollowed;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.incident.RoomEvent.RoomWanted;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One step of the fold: the state before, changed by one fact. Lives no longer than {@link Incident#apply}. */
final class IncidentFold {
    private final Fact fact;
    private final IncidentId id;
    private final String summary;
    private final PersonId openedBy;
    private final Instant occurredAt;
    private final Instant openedAt;
    private final Detection detection;
    private final boolean restricted;
    private final Place origin;
    private List<Place> places;
    private List<Beside> besides;
    private Promoted promoted;
    private Classification classification;
    private Suggestions suggestions;
    private Optional<Instant> majorSince;
    private boolean continuityInvoked;
    private Phase phase;
    private Optional<Review> review;
    private Optional<Instant> lastStatusAt;
    private List<PersonId> affected;
    Ownership ownership;
    Swarm swarm;
    Work work;
    Diagnosis diagnosis;
    Changes changes;

    IncidentFold(IncidentId id, Fact first, Opened opened) {
        fact = first;
        this.id = id;
        summary = opened.summary();
        openedBy = first.actor();
        occurredAt = first.occurredAt();
        openedAt = first.writtenAt();
        detection = opened.detection();
        restricted = opened.restricted();
        origin = opened.from();
        places = List.of();
        besides = List.of();
        promoted = Promoted.NONE;
        classification = opened.classification();
        suggestions = Suggestions.NONE;
        majorSince = Optional.empty();
        phase = new Phase.Open(first.occurredAt());
        review = Optional.empty();
        lastStatusAt = Optional.empty();
        affected = List.of();
        ownership = new Ownership(first.actor(), Optional.empty());
        swarm = Swarm.EMPTY;
        work = Work.EMPTY;
        diagnosis = Diagnosis.EMPTY;
        changes = Changes.EMPTY;
    }

    IncidentFold(Incident before, Fact fact) {
        this.fact = fact;
        id = before.id();
        summary = before.summary();
        openedBy = before.openedBy();
        occurredAt = before.occurredAt();
        openedAt = before.openedAt();
        detection = before.detection();
        restricted = before.restricted();
        origin = before.origin();
        places = before.places();
        besides = before.besides();
        promoted = before.promoted();
        classification = before.classification();
        suggestions = before.suggestions();
        majorSince = before.majorSince();
        continuityInvoked = before.continuityInvoked();
        phase = before.phase();
        review = before.review();
        lastStatusAt = before.lastStatusAt();
        affected = before.affected();
        ownership = before.ownership();
        swarm = before.swarm();
        work = before.work();
        diagnosis = before.diagnosis();
        changes = before.changes();
    }

    void lifecycle(LifecycleEvent event) {
        switch (event) {
            case Opened ignored -> {}
            case MajorDeclared ignored -> majorSince = Optional.of(fact.occurredAt());
            case MajorStoodDown ignored -> majorSince = Optional.empty();
            case ContinuityInvoked ignored -> continuityInvoked = true;
            case Resolved ignored -> phase = new Phase.Resolved(fact.occurredAt(), false);
            case RestorationConfirmed ignored -> {
                if (phase instanceof Phase.Resolved resolved) phase = new Phase.Resolved(resolved.at(), true);
            }
            case Reopened ignored -> phase = new Phase.Open(fact.occurredAt());
            case Closed ignored -> {
                phase = new Phase.Closed(fact.occurredAt());
                swarm = swarm.waitingForNobody(fact.occurredAt());
            }
            case MergedInto merged -> {
                phase = new Phase.Merged(fact.occurredAt(), merged.other());
                swarm = swarm.waitingForNobody(fact.occurredAt());
            }
            case UserAffected user -> {
                List<PersonId> all = new ArrayList<>(affected);
                if (!all.contains(user.user())) all.add(user.user());
                affected = List.copyOf(all);
            }
            case DuplicateMerged merged -> suggestions = suggestions.withoutDuplicate(merged.other());
            case DuplicateSuspected suspected -> suggestions = suggestions.withDuplicate(suspected.other());
        }
    }

    void classification(ClassificationEvent event) {
        switch (event) {
            case Reclassified reclassified -> {
                classification = reclassified.after();
                suggestions = suggestions.settled();
            }
            case ClassificationProposed proposed -> suggestions = suggestions.with(proposed);
            case ServiceUnknown unknown -> suggestions = suggestions.with(unknown);
        }
    }

    void room(RoomEvent event) {
        switch (event) {
            case PlaceOpened opened -> {
                List<Place> more = new ArrayList<>(places);
                more.add(opened.place());
                places = List.copyOf(more);
            }
            case RoomWanted wanted -> besides = beside(wanted.platform(), before -> before);
            case AlsoFollowed also -> besides = beside(also.platform(), before -> before.opened(also.place()));
            case MessageRecorded ignored -> {}
            case MessageEdited edited -> promoted = promoted.with(edited, fact.sequence());
            case MessageDeleted ignored -> {}
            case MessagePromoted promotion -> promoted = promoted.with(promotion);
        }
    }

    /** A room that could not be opened is wanted anew by whoever comes next: somebody may have seen to it by then. */
    void record(RecordEvent event) {
        boolean inVain = event instanceof EffectParked parked && parked.effect().equals(Beside.ORDER);
        if (inVain) {
            besides = besides.stream().filter(one -> one.place().isPresent()).toList();
        }
    }

    private List<Beside> beside(String platform, UnaryOperator<Beside> change) {
        List<Beside> others =
                besides.stream().filter(one -> !one.platform().equals(platform)).toList();
        Beside before = besides.stream()
                .filter(one -> one.platform().equals(platform))
                .findFirst()
                .orElseGet(() -> new Beside(platform, List.of()));
        return Stream.concat(others.stream(), Stream.of(change.apply(before))).toList();
    }

    void communication(CommunicationEvent event) {
        switch (event) {
            case StatusUpdated ignored -> lastStatusAt = Optional.of(fact.occurredAt());
            case StatusReminded ignored -> {}
        }
    }

    void review(ReviewEvent event) {
        review = event instanceof ReviewDrafted drafted && review.isEmpty()
                ? Optional.of(Review.draftedBy(drafted))
                : review.map(before -> before.apply(event));
    }

    Incident incident() {
        return new Incident(
                id,
                fact.sequence(),
                summary,
                openedBy,
                occurredAt,
                openedAt,
                detection,
                restricted,
                origin,
                places,
                besides,
                promoted,
                classification,
                suggestions,
                majorSince,
                continuityInvoked,
                phase,
                ownership,
                swarm,
                work,
                diagnosis,
                changes,
                review,
                lastStatusAt,
                affected);
    }
}
