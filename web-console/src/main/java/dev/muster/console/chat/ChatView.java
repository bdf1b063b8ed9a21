package dev.muster.console.chat;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The local chat as one person sees it. */
public final class ChatView {
    private final Rooms rooms;
    private final ChatLog log;
    private final Backlog backlog;

    ChatView(Rooms rooms, ChatLog log, Backlog backlog) {
        this.rooms = rooms;
        this.log = log;
        this.backlog = backlog;
    }

    /** The rooms that this person may read, by name. */
    public List<LocalRoom> rooms(PersonId person) {
        return rooms.all().stream().filter(room -> Rooms.isOpenTo(person, room)).toList();
    }

    /** That room, if the person may read it. */
    public Optional<LocalRoom> room(PersonId person, String id) {
        return rooms.find(id).filter(room -> Rooms.isOpenTo(person, room));
    }

    /** The newest messages of a room and its threads before that id, oldest first, at most {@code most}. */
    public List<LocalMessage> latest(PersonId person, String room, long before, int most) {
        if (room(person, room).isEmpty()) return List.of();
        return backlog.last(room, before, most, message -> isShown(person, message));
    }

    /** A message and the replies in its thread, oldest first; the newest {@code most} of them. Empty when it is not there. */
    public List<LocalMessage> thread(PersonId person, MessageRef first, int most) {
        Optional<LocalMessage> root = message(person, first)
                .filter(message -> message.place().thread().isEmpty());
        if (root.isEmpty()) return List.of();
        List<LocalMessage> thread = new ArrayList<>(root.stream().toList());
        Optional<String> name = Optional.of(first.message());
        thread.addAll(backlog.last(
                first.room(),
                Long.MAX_VALUE,
                most,
                message -> message.place().thread().equals(name) && isShown(person, message)));
        return thread;
    }

    /** That message, if the person may read it. */
    public Optional<LocalMessage> message(PersonId person, MessageRef ref) {
        return log.find(ref).filter(message -> sees(person, message));
    }

    /** Whether a message may be shown to that person: the room is open to them, and it is not for somebody else alone. */
    public boolean sees(PersonId person, LocalMessage message) {
        return room(person, message.place().room()).isPresent() && isShown(person, message);
    }

    /** Whether a change concerns that person. A restricted room is only ever shown to its members. */
    public boolean sees(PersonId person, ChatChange change) {
        return switch (change) {
            case ChatChange.Posted posted -> sees(person, posted.message());
            case ChatChange.Changed changed -> sees(person, changed.message());
            case ChatChange.RoomChanged changed -> Rooms.isOpenTo(person, changed.room());
        };
    }

    private static boolean isShown(PersonId person, LocalMessage message) {
        return message.onlyFor().map(person::equals).orElse(true) && !Backlog.isFiled(message);
    }
}
