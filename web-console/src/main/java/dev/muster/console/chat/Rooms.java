package dev.muster.console.chat;

import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.LocalRoom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The rooms of the local chat. A room's id is its name. */
final class Rooms {
    private static final Pattern NAME = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}_-]{0,79}");

    private final LocalChatStore store;
    private final ChatFeed feed;
    private final Map<String, LocalRoom> known = new ConcurrentSkipListMap<>();

    Rooms(LocalChatStore store, ChatFeed feed) {
        this.store = store;
        this.feed = feed;
        store.rooms().forEach(room -> known.put(room.id(), room));
    }

    /** Whether a person may name a room like that. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether that person may read and write there: a restricted room is for its members only. */
    static boolean isOpenTo(PersonId person, LocalRoom room) {
        return !room.restricted() || room.members().contains(person);
    }

    /** A room is like that now: another process has made or changed it. */
    synchronized void learn(LocalRoom room) {
        if (room.equals(known.put(room.id(), room))) return;
        feed.publish(new ChatChange.RoomChanged(room));
    }

    Optional<LocalRoom> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Every room, by name. */
    List<LocalRoom> all() {
        return List.copyOf(known.values());
    }

    /** The room of that name, made for everybody if there is none yet. */
    LocalRoom openToAll(String name) {
        LocalRoom there = known.get(name);
        return there != null ? there : create("room:" + name, new LocalRoom(name, name, false, false, Set.of()));
    }

    /** The room in which Muster writes to that person and nobody else reads. */
    LocalRoom privateTo(PersonId person) {
        String name = "@" + person;
        LocalRoom there = known.get(name);
        if (there != null) return there;
        return create("room:" + name, new LocalRoom(name, "Muster and you", true, false, Set.of(person)));
    }

    /** The room that this key made, or a new one: of that name, or of the next free one with a number behind it. */
    LocalRoom create(String key, LocalRoom wanted) {
        LocalRoom candidate = wanted;
        for (int number = 2; ; number++) {
            Optional<LocalRoom> created = tryToCreate(key, candidate);
            if (created.isPresent()) return created.get();
            candidate = new LocalRoom(
                    wanted.id() + "-" + number,
                    wanted.title(),
                    wanted.restricted(),
                    wanted.archived(),
                    wanted.members());
        }
    }

    /** The store refuses a name that another key took; a repeat of this key gets its own room whatever the name. */
    private Optional<LocalRoom> tryToCreate(String key, LocalRoom candidate) {
        try {
            LocalRoom created = store.createRoom(key, candidate);
            if (known.putIfAbsent(created.id(), created) == null) feed.publish(new ChatChange.RoomChanged(created));
            return Optional.of(known.getOrDefault(created.id(), created));
        } catch (IllegalArgumentException taken) {
            return Optional.empty();
        }
    }

    /** Brings people in; those who are there stay. */
    void invite(String id, List<PersonId> people) {
        change(id, room -> {
            Set<PersonId> members = new LinkedHashSet<>(room.members());
            members.addAll(people);
            return new LocalRoom(room.id(), room.title(), room.restricted(), room.archived(), members);
        });
    }

    /** Closes a room for messages, or opens it for them again. */
    void setArchived(String id, boolean archived) {
        change(id, room -> new LocalRoom(room.id(), room.title(), room.restricted(), archived, room.members()));
    }

    private synchronized void change(String id, UnaryOperator<LocalRoom> next) {
        LocalRoom before = known.get(id);
        if (before == null) throw Missing.room(id);
        LocalRoom after = next.apply(before);
        if (after.equals(before)) return;
        store.saveRoom(after);
        known.put(id, after);
        feed.publish(new ChatChange.RoomChanged(after));
    }
}
