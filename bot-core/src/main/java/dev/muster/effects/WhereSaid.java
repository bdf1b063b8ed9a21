package dev.muster.effects;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Effect.Announce;
import dev.muster.domain.effect.Effect.AnnounceIn;
import dev.muster.domain.effect.Reactions;
import dev.muster.domain.incident.ClassificationEvent;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.LifecycleEvent.DuplicateSuspected;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.AlsoFollowed;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.practice.Practice;
import dev.muster.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the bot said an entry aloud, worked out from the record, as what is to be done outside is. */
final class WhereSaid {
    private final Incident incident;
    private final List<TimelineEntry> record;
    private final Practice practice;

    WhereSaid(Incident incident, List<TimelineEntry> record, Practice practice) {
        this.incident = incident;
        this.record = record;
        this.practice = practice;
    }

    List<Place> of(TimelineEntry entry) {
        List<Place> places = new ArrayList<>();
        for (Effect effect : Reactions.to(List.of(entry.fact()), incident, practice)) {
            if (effect instanceof Announce && !isOnTheCardAlone(entry))
                followedThen(entry).ifPresent(places::add);
            if (effect instanceof AnnounceIn said && !isOpenedLater(said.room(), entry)) {
                places.add(Place.room(said.room()));
            }
        }
        return places;
    }

    /** Whether that is a room on another platform which did not stand when the entry was made. */
    private boolean isOpenedLater(String room, TimelineEntry entry) {
        return record.stream()
                .skip(entry.sequence())
                .anyMatch(later -> later.event() instanceof AlsoFollowed also
                        && also.place().room().equals(room));
    }

    /** What came of the opening by rule is on the card, and not said beside it. */
    private boolean isOnTheCardAlone(TimelineEntry entry) {
        return !(entry.event() instanceof DuplicateSuspected)
                && record.stream()
                        .limit(entry.sequence())
                        .skip(1)
                        .allMatch(earlier -> isByRule(earlier) && !(earlier.event() instanceof PlaceOpened));
    }

    private static boolean isByRule(TimelineEntry entry) {
        return !entry.actor().isHuman()
                || entry.event() instanceof ResponderJoined
                || entry.event() instanceof OwnerChanged;
    }

    /** Where it was followed then. What made it major was said in the room that was opened for it, and so what came next. */
    private Optional<Place> followedThen(TimelineEntry entry) {
        Optional<Place> last = Optional.empty();
        boolean roomToCome = false;
        for (TimelineEntry other : record) {
            boolean before = other.sequence() <= entry.sequence();
            if (other.event() instanceof MajorDeclared) roomToCome |= before || isOnTheWayTo(other, entry);
            if (!(other.event() instanceof PlaceOpened opened)) continue;
            if (!before) return roomToCome || last.isEmpty() ? Optional.of(opened.place()) : last;
            last = Optional.of(opened.place());
            roomToCome = false;
        }
        return last;
    }

    /** Whether the entry was decided together with what followed from it: that it is a major incident. */
    private boolean isOnTheWayTo(TimelineEntry major, TimelineEntry entry) {
        return record.stream()
                .filter(other -> other.sequence() >= entry.sequence() && other.sequence() < major.sequence())
                .allMatch(other -> other.recordedAt().equals(major.recordedAt())
                        && (other.event() instanceof ClassificationEvent
                                || other.event() instanceof ResponderJoined
                                || other.event() instanceof OwnerChanged));
    }
}
