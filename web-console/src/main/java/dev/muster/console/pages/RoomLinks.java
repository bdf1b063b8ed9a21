package dev.muster.console.pages;

import dev.muster.console.chat.ChatView;
import dev.muster.console.pages.ChatPage.RoomLink;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The list of rooms beside the chat. */
final class RoomLinks {
    private final ChatView view;
    private final Timeline timeline;
    private final PersonId viewer;
    private final LocalRoom open;

    RoomLinks(ChatView view, Timeline timeline, PersonId viewer, LocalRoom open) {
        this.view = view;
        this.timeline = timeline;
        this.viewer = viewer;
        this.open = open;
    }

    List<RoomLink> ordinary() {
        return view.rooms(viewer).stream()
                .filter(room -> !isPrivate(room) && incident(room).isEmpty())
                .map(room -> link(room, "#" + room.id()))
                .toList();
    }

    /** Active incidents first, the youngest on top. */
    List<RoomLink> ofIncidents() {
        return view.rooms(viewer).stream()
                .filter(room -> !isPrivate(room) && incident(room).isPresent())
                .sorted(Comparator.comparing(LocalRoom::archived)
                        .thenComparing(room -> incident(room).orElseThrow().id(), Comparator.reverseOrder()))
                .map(room -> link(room, incident(room).orElseThrow().id() + " " + room.title()))
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

    private Optional<Incident> incident(LocalRoom room) {
        return timeline.committed().all().reversed().stream()
                .filter(incident -> incident.place()
                        .filter(place ->
                                place.thread().isEmpty() && place.room().equals(room.id()))
                        .isPresent())
                .findFirst();
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
