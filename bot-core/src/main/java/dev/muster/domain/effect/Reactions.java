package dev.muster.domain.effect;

import dev.muster.domain.effect.Effect.Announce;
import dev.muster.domain.effect.Effect.AnnounceIn;
import dev.muster.domain.effect.Effect.ArchiveRoom;
import dev.muster.domain.effect.Effect.Compare;
import dev.muster.domain.effect.Effect.Invite;
import dev.muster.domain.effect.Effect.OpenRoom;
import dev.muster.domain.effect.Effect.OpenRoomBeside;
import dev.muster.domain.effect.Effect.OpenThread;
import dev.muster.domain.effect.Effect.ShowCard;
import dev.muster.domain.effect.Effect.SignHead;
import dev.muster.domain.effect.Effect.Unsay;
import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.DuplicateSuspected;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.OwnershipEvent.HandoverOffered;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.ReviewEvent.ReviewPublished;
import dev.muster.domain.incident.RoomEvent.AlsoFollowed;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.RoomEvent.RoomWanted;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.practice.Audience;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the bot does outside because of facts. Pure: the same facts always ask for the same effects, in the same order. */
public final class Reactions {
    private final List<Fact> facts;
    private final Incident after;
    private final Practice practice;
    private final List<Effect> effects = new ArrayList<>();

    private Reactions(List<Fact> facts, Incident after, Practice practice) {
        this.facts = facts;
        this.after = after;
        this.practice = practice;
    }

    /**
     * The effects of facts that were decided together on one incident. The room comes first, with everybody in it; all
     * else follows.
     *
     * @param facts in order
     * @param after the incident with these facts applied
     */
    public static List<Effect> to(List<Fact> facts, Incident after, Practice practice) {
        return new Reactions(facts, after, practice).all();
    }

    private List<Effect> all() {
        openAPlace();
        bringPeopleBeside();
        if (facts.stream().anyMatch(fact -> changesTheCard(fact.event()))) showCards();
        facts.stream().filter(this::isSaid).forEach(this::say);
        for (Fact fact : facts) {
            elsewhere(fact);
            effects.addAll(Telling.about(fact, after, practice));
        }
        if (has(Resolved.class) || has(Closed.class)) effects.add(new SignHead(after.id()));
        if (has(ReviewPublished.class) || has(Closed.class)) archive();
        return List.copyOf(effects);
    }

    private void openAPlace() {
        List<PersonId> coming = peopleComing();
        if (has(MajorDeclared.class) || (has(Reopened.class) && after.isMajor())) {
            effects.add(new OpenRoom(after.id(), after.restricted(), everybody()));
        } else if (has(Opened.class)) {
            effects.add(after.restricted() ? new OpenRoom(after.id(), true, everybody()) : new OpenThread(after.id()));
        } else if (!coming.isEmpty()) {
            effects.add(new Invite(after.id(), coming));
        }
    }

    /** Who came while a room on another platform was being opened is brought in once it stands. */
    private void bringPeopleBeside() {
        for (Fact fact : facts) {
            if (fact.event() instanceof RoomWanted wanted) openBeside(wanted.platform());
            if (fact.event() instanceof AlsoFollowed also) {
                inviteBeside(also.place(), everybody());
                showCard(also.place());
            }
        }
        if (has(Reopened.class)) {
            after.besides().forEach(beside -> openBeside(beside.platform()));
        } else {
            List<PersonId> coming = peopleComing();
            after.roomsBeside().forEach(room -> inviteBeside(room, coming));
        }
    }

    private void openBeside(String platform) {
        effects.add(new OpenRoomBeside(after.id(), platform, after.restricted(), everybody()));
    }

    private void inviteBeside(Place room, List<PersonId> people) {
        if (!people.isEmpty()) effects.add(new Invite(after.id(), people, Optional.of(room.room())));
    }

    private void showCards() {
        effects.add(new ShowCard(after.id()));
        after.roomsBeside().forEach(this::showCard);
    }

    private void showCard(Place room) {
        effects.add(new ShowCard(after.id(), Optional.of(room.room())));
    }

    private void say(Fact fact) {
        effects.add(new Announce(after.id(), fact.sequence()));
        after.roomsBeside().forEach(room -> effects.add(new AnnounceIn(after.id(), fact.sequence(), room.room())));
    }

    /** A major incident's rooms stay until its review is published; where there was a thread, a room beside is done with it. */
    private void archive() {
        if (!(after.phase() instanceof Phase.Closed) || (after.isMajor() && !after.isReviewPublished())) return;
        if (after.isMajor()) effects.add(new ArchiveRoom(after.id()));
        after.roomsBeside().forEach(room -> effects.add(new ArchiveRoom(after.id(), Optional.of(room.room()))));
    }

    private List<PersonId> everybody() {
        return after.swarm().responders().values().stream()
                .filter(responder -> responder.isHere() || responder.isAwaited())
                .map(responder -> responder.person())
                .toList();
    }

    private List<PersonId> peopleComing() {
        Set<PersonId> people = new LinkedHashSet<>();
        for (Fact fact : facts) {
            if (fact.event() instanceof ResponderCalled called) people.add(called.person());
            if (fact.event() instanceof ResponderJoined joined) people.add(joined.person());
            if (fact.event() instanceof HandoverOffered offered) people.add(offered.to());
        }
        return List.copyOf(people);
    }

    /** Raw messages are many and change nothing that a card shows, and neither does trouble with a card. */
    private boolean changesTheCard(IncidentEvent event) {
        if (event instanceof MessageEdited edited) return after.promoted().has(edited.message());
        return !(event instanceof MessageRecorded
                || event instanceof MessageDeleted
                || event instanceof RoomWanted
                || event instanceof AlsoFollowed
                || event instanceof EffectParked);
    }

    /** At the opening the card says it all, but for a suspected duplicate, about which somebody has to do something. */
    private boolean isSaid(Fact fact) {
        return Announcing.isWorthSaying(fact.event())
                && (!has(Opened.class) || fact.event() instanceof DuplicateSuspected);
    }

    private void elsewhere(Fact fact) {
        if (fact.event() instanceof Opened || fact.event() instanceof HypothesisRaised) {
            effects.add(new Compare(after.id(), fact.sequence()));
        }
        if (fact.event() instanceof Redacted redacted) unsay(redacted.entry());
        boolean forOrigin = fact.event() instanceof MajorDeclared
                || (fact.event() instanceof Resolved && after.isMajor() && isElsewhere());
        if (forOrigin && !after.restricted()) {
            effects.add(
                    new AnnounceIn(after.id(), fact.sequence(), after.origin().room()));
        }
        if (fact.event() instanceof EffectParked && after.place().isEmpty() && !after.restricted()) {
            effects.add(
                    new AnnounceIn(after.id(), fact.sequence(), after.origin().room()));
        }
        if (fact.event() instanceof StatusUpdated updated) {
            Optional.ofNullable(practice.audiences().get(updated.audience()))
                    .flatMap(Audience::room)
                    .ifPresent(room -> effects.add(new AnnounceIn(after.id(), fact.sequence(), room)));
        }
    }

    private void unsay(long entry) {
        effects.add(new Unsay(after.id(), entry));
        after.roomsBeside().forEach(room -> effects.add(new Unsay(after.id(), entry, Optional.of(room.room()))));
    }

    private boolean isElsewhere() {
        return after.place()
                .filter(place -> !place.room().equals(after.origin().room()))
                .isPresent();
    }

    private boolean has(Class<? extends IncidentEvent> kind) {
        return facts.stream().anyMatch(fact -> kind.isInstance(fact.event()));
    }
}
