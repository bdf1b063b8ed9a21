package dev.muster.effects;

import dev.muster.domain.effect.Effect.ArchiveRoom;
import dev.muster.domain.effect.Effect.Invite;
import dev.muster.domain.effect.Effect.OpenRoom;
import dev.muster.domain.effect.Effect.OpenRoomBeside;
import dev.muster.domain.effect.Effect.ShowCard;
import dev.muster.domain.incident.Beside;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.AlsoFollowed;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.ChatException;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.IncidentCards;
import dev.muster.ports.Outgoing;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.RecordedWords;
import dev.muster.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Opens the rooms and threads in which an incident is followed, brings people in, keeps the card there, and archives them. */
final class RoomPerformer {
    private static final Duration SOON = Duration.ofMillis(200);

    private final ChatPlatforms platforms;
    private final Timeline timeline;
    private final Outcomes outcomes;
    private final PracticeSource practice;

    RoomPerformer(ChatPlatforms platforms, Timeline timeline, Outcomes outcomes, PracticeSource practice) {
        this.platforms = platforms;
        this.timeline = timeline;
        this.outcomes = outcomes;
        this.practice = practice;
    }

    /** Empty when it has none. That another replica opened one is known here a little later than that it is done. */
    Optional<Place> placeOf(Incident incident) {
        boolean behind = incident.place().isEmpty()
                && !timeline.read(incident.id(), incident.version(), 1).isEmpty();
        if (!behind) return incident.place();
        throw ChatException.passing(
                "the record of " + incident.id() + " goes on", Optional.of(SOON), new IllegalStateException("behind"));
    }

    private Optional<Place> placeOf(Incident incident, Optional<String> beside) {
        return beside.map(Place::room).or(() -> placeOf(incident));
    }

    private ChatRooms at(Place place) {
        return platforms.holding(place.room());
    }

    void open(String key, OpenRoom order, Incident incident) {
        Optional<Place> before = incident.place().filter(place -> place.thread().isEmpty());
        if (before.filter(place -> at(place).reopen(place, order.invited())).isPresent()) return;
        Place place = platforms
                .opening(incident)
                .open(key, RoomNames.of(incident), incident.summary(), order.restricted(), order.invited());
        outcomes.record(key, incident.id(), incidents -> new PlaceOpened(place));
        platforms.readBack(place);
    }

    /** Into a new one people are brought once it is on record: only then is it known who can be reached there. */
    void openBeside(String key, OpenRoomBeside order, Incident incident) {
        ChatRooms there = platforms
                .named(order.platform())
                .orElseThrow(() -> ChatException.lasting(
                        "The bot is not connected to " + order.platform() + " any more",
                        "People there can go on in the incident's own room, or the bot can be connected again.",
                        new IllegalStateException("not connected")));
        Optional<Place> before = incident.beside(order.platform()).flatMap(Beside::place);
        if (before.filter(place -> there.reopen(place, reachedAt(place, order.invited())))
                .isPresent()) return;
        Place place = there.open(key, RoomNames.of(incident), incident.summary(), order.restricted(), List.of());
        outcomes.record(key, incident.id(), incidents -> new AlsoFollowed(order.platform(), place));
        platforms.readBack(place);
    }

    void openThread(Sending sending, Incident incident) {
        Place origin = Place.room(incident.origin().room());
        MessageRef root = at(origin).post(origin, sending.of(card(sending.key(), incident)));
        Place place = Place.thread(root.room(), root.message());
        outcomes.record(sending.key(), incident.id(), incidents -> new PlaceOpened(place));
        platforms.readBack(place);
    }

    void invite(Invite order, Incident incident) {
        Optional<Place> found = placeOf(incident, order.beside());
        if (found.isEmpty()) return;
        Place place = found.get();
        List<PersonId> people = order.beside().isPresent()
                ? reachedAt(place, order.people())
                : order.people().stream()
                        .filter(person -> !isReachedBesideOnly(person, place, incident))
                        .toList();
        if (!people.isEmpty()) at(place).invite(place, people);
    }

    private List<PersonId> reachedAt(Place place, List<PersonId> people) {
        return people.stream()
                .filter(person -> platforms.reaching(person, place).equals(at(place)))
                .toList();
    }

    /** Nobody is reported as missing in one room who sits in the other. */
    private boolean isReachedBesideOnly(PersonId person, Place place, Incident incident) {
        if (incident.besides().isEmpty()) return false;
        ChatRooms reached = platforms.reaching(person, place);
        return !reached.equals(at(place))
                && incident.besides().stream()
                        .flatMap(beside -> platforms.named(beside.platform()).stream())
                        .anyMatch(reached::equals);
    }

    /** One card a place: posting under the same key brings the posted one up to date. */
    void showCard(Sending sending, ShowCard order, Incident incident) {
        placeOf(incident, order.beside()).ifPresent(place -> {
            String key = MessageKeys.card(incident.id(), place);
            if (place.thread().isPresent()) {
                MessageRef first = new MessageRef(place.room(), place.thread().get());
                at(place).update(first, card(key, incident));
            } else {
                at(place).post(place, sending.looking().of(card(key, incident)));
            }
        });
    }

    private Outgoing card(String key, Incident incident) {
        Card card =
                IncidentCards.incident(incident, practice.current(), RecordedWords.onTheTimeline(timeline, incident));
        return new Outgoing(key, card.title(), Optional.of(card));
    }

    void archive(ArchiveRoom order, Incident incident) {
        placeOf(incident, order.beside()).ifPresent(place -> at(place).archive(place));
    }
}
