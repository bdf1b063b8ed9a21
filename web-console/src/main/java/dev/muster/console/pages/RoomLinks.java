package dev.muster.console.pages;

import dev.muster.console.chat.ChatView;
import dev.muster.console.pages.ChatPage.RoomLink;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.Timeline;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The list of rooms beside the chat. */
final class RoomLinks {
    private static final int CLOSED_ONES = 10;

    private final ChatView view;
    private final PersonId viewer;
    private final LocalRoom open;
    private final Map<String, Incident> followed = new HashMap<>();

    RoomLinks(ChatView view, Timeline timeline, PersonId viewer, LocalRoom open) {
        this.view = view;
        this.viewer = viewer;
        this.open = open;
        for (Incident incident : timeline.committed().all()) {
            incident.place()
                    .filter(place -> place.thread().isEmpty())
                    .ifPresent(place -> followed.put(place.room(), incident));
        }
    }

    List<RoomLink> ordinary() {
        return view.rooms(viewer).stream()
                .filter(room -> !isPrivate(room) && !followed.containsKey(room.id()))
                .map(room -> link(room, "#" + room.id()))
                .toList();
    }

    /** Active incidents first, the youngest on top; of the closed ones the last few, and the one that is open here. */
    List<RoomLink> ofIncidents() {
        List<LocalRoom> rooms = view.rooms(viewer).stream()
                .filter(room -> followed.containsKey(room.id()))
                .sorted(Comparator.comparing(LocalRoom::archived)
                        .thenComparing(room -> incident(room).id(), Comparator.reverseOrder()))
                .toList();
        List<LocalRoom> closed = rooms.stream().filter(LocalRoom::archived).toList();
        return rooms.stream()
                .filter(room -> !room.archived() || closed.indexOf(room) < CLOSED_ONES || room.equals(open))
                .map(room -> link(room, incident(room).id() + " " + room.title()))
                .toList();
    }

    RoomLink own() {
        String id = "@" + viewer;
        return view.room(viewer, id)
                .map(room -> link(room, "Muster and you"))
                .orElseGet(() -> new RoomLink(id, "Muster and you", address(id), 0, false, false, false));
    }

    private static boolean isPrivate(LocalRoom room) {
        return room.id().startsWith("@");
    }

    private Incident incident(LocalRoom room) {
        return Objects.requireNonNull(followed.get(room.id()));
    }

    private RoomLink link(LocalRoom room, String name) {
        long last = view.latest(viewer, room.id(), Long.MAX_VALUE, 1).stream()
                .mapToLong(LocalMessage::id)
                .findFirst()
                .orElse(0);
        return new RoomLink(
                room.id(),
                name,
                address(room.id()),
                last,
                room.id().equals(open.id()),
                room.archived(),
                room.restricted() && !isPrivate(room));
    }

    private static String address(String room) {
        return "/?room=" + Urls.part(room);
    }
}
