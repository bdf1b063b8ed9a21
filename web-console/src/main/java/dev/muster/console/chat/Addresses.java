package dev.muster.console.chat;

import dev.muster.commands.Visibility;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.ports.PracticeSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Finds the place that a person means by a room's name: {@code lobby}, {@code #lobby}, {@code ops/12} (the thread under
 * message 12), {@code INC-1} (where that incident is followed), {@code @ana} (her own private room).
 */
final class Addresses {
    private final Rooms rooms;
    private final ChatLog log;
    private final Whereabouts whereabouts;
    private final PracticeSource practice;

    Addresses(Rooms rooms, ChatLog log, Whereabouts whereabouts, PracticeSource practice) {
        this.rooms = rooms;
        this.log = log;
        this.whereabouts = whereabouts;
        this.practice = practice;
    }

    /** Makes the room when nobody used its name before. */
    CompletableFuture<Address> resolve(PersonId person, String named) {
        String name = (named.startsWith("#") ? named.substring(1) : named).strip();
        Optional<IncidentId> incident = IncidentId.in(name);
        if (incident.isPresent()) return followed(person, incident.get());
        return CompletableFuture.completedFuture(place(person, name.toLowerCase(Locale.ROOT)));
    }

    private CompletableFuture<Address> followed(PersonId person, IncidentId id) {
        Optional<Incident> incident =
                whereabouts.find(id).filter(found -> Visibility.canSee(person, found, practice.current()));
        if (incident.isEmpty()) {
            return CompletableFuture.completedFuture(
                    new Address.Nowhere("There is no " + id + " here. `/swarm list` shows what is open."));
        }
        return whereabouts
                .of(incident.get())
                .thenApply(place -> place.map(this::local)
                        .orElseGet(() -> new Address.Nowhere("The room of " + id
                                + " is not open yet. Please try again in a moment, or begin a command with its name: `/swarm "
                                + id + " log …`.")));
    }

    private Address local(Place place) {
        return new Address.At(place, rooms.find(place.room()));
    }

    private Address place(PersonId person, String name) {
        int slash = name.indexOf('/');
        String roomName = slash < 0 ? name : name.substring(0, slash);
        Optional<LocalRoom> room =
                roomName.equals("@" + person) ? Optional.of(rooms.privateTo(person)) : rooms.find(roomName);
        if (room.isPresent() && !Rooms.isOpenTo(person, room.get())) {
            return new Address.Nowhere("#" + roomName
                    + " is not open to you. Somebody in it can call you: `/swarm call @" + person + "`.");
        }
        if (slash >= 0) return thread(person, room, name, name.substring(slash + 1));
        if (room.isEmpty() && !Rooms.isName(roomName)) {
            return new Address.Nowhere(
                    "A room's name has letters, digits, hyphens and underscores, at most 80 of them, such as #lobby.");
        }
        LocalRoom there = room.orElseGet(() -> rooms.openToAll(roomName));
        return new Address.At(Place.room(there.id()), Optional.of(there));
    }

    /** A thread is named by its first message; the name of a reply leads to the thread that it is in. */
    private Address thread(PersonId person, Optional<LocalRoom> room, String name, String message) {
        Optional<LocalMessage> first = room.flatMap(in -> log.find(new MessageRef(in.id(), message)))
                .filter(found -> found.onlyFor().map(person::equals).orElse(true) && !Backlog.isFiled(found));
        if (first.isEmpty()) {
            return new Address.Nowhere("There is no thread " + name + " here. A thread is named by its first message.");
        }
        Place place = first.get().place();
        return new Address.At(place.thread().isPresent() ? place : Place.thread(place.room(), message), room);
    }
}
