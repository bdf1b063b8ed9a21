package dev.muster.console.pages;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.LocalRoom;
import java.util.List;
import java.util.Optional;

/**
 * The chat page.
 *
 * @param incidentRooms rooms in which incidents are followed; the others are in {@code rooms}
 * @param own the viewer's own room, in which the bot writes to them alone
 * @param incident the incident that is followed in this room or thread
 * @param thread the open thread
 * @param earlier the address of the page before, when there are older messages
 */
public record ChatPage(
        Shell shell,
        Practice practice,
        List<RoomLink> rooms,
        List<RoomLink> incidentRooms,
        RoomLink own,
        LocalRoom room,
        Optional<Incident> incident,
        List<MessageView> messages,
        Optional<OpenThread> thread,
        Optional<String> earlier,
        String deliveryId) {
    /** A room in the list. {@code last} is the id of its newest message, for unread marks. */
    public record RoomLink(
            String id, String name, String address, long last, boolean open, boolean closed, boolean restricted) {}

    /** An open thread: its first message, its replies, and the incident that is followed in it. */
    public record OpenThread(MessageView first, List<MessageView> replies, Optional<Incident> incident) {}

    /** By which name somebody is known. */
    public String nameOf(PersonId id) {
        return practice.person(id).name();
    }

    /** Where the composer of the room speaks. */
    public String roomPlace() {
        return room.id();
    }

    /** Where the composer of the thread speaks. */
    public String threadPlace() {
        return thread.map(open -> room.id() + "/" + open.first().message().id()).orElse("");
    }

    /** How the room is called. */
    public String roomName() {
        if (isOwnRoom()) return "Muster and you";
        return incident.map(Incident::summary).orElse("#" + room.id());
    }

    /** How the room is called where there is little space. */
    public String shortName() {
        if (isOwnRoom()) return "Muster";
        return incident.map(followed -> followed.id().value()).orElse("#" + room.id());
    }

    /** Whether the bot's own room is open: nobody else reads there. */
    public boolean isOwnRoom() {
        return room.id().startsWith("@");
    }
}
