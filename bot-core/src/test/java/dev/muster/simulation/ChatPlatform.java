package dev.muster.simulation;

import dev.muster.domain.incident.MessageRef;
import dev.muster.ports.ChatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** A chat platform as it really is: it does what it is told, as often as it is told, and knows nothing of incidents. */
final class ChatPlatform {
    /** The room in which incidents are opened. */
    static final String OPS = "ops";

    private final World world;
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Map<String, Room> direct = new LinkedHashMap<>();
    private final Map<MessageRef, Message> messages = new LinkedHashMap<>();
    private final List<String> leftTheCompany = new ArrayList<>();
    private BiConsumer<String, Room> arrivals = (person, room) -> {};
    private int numbered;

    ChatPlatform(World world, List<String> people) {
        this.world = world;
        for (String name : List.of(OPS, "lobby", "boardroom")) {
            rooms.put(name, new Room(name, name, "", false));
            rooms.get(name).members.addAll(people);
        }
    }

    List<Room> rooms() {
        return List.copyOf(rooms.values());
    }

    /** The rooms in which the bot writes to one person each. */
    Map<String, Room> direct() {
        return direct;
    }

    /** Where the bot writes to that person. */
    Room directTo(String person) {
        return direct.computeIfAbsent(person, name -> new Room("@" + name, "@" + name, "", true));
    }

    Optional<Room> find(Predicate<Room> wanted) {
        return rooms.values().stream().filter(wanted).findFirst();
    }

    Room room(String id) {
        Room room = rooms.get(id);
        if (room == null) throw ChatException.lasting("channel_not_found", "Create #" + id + ".", null);
        return room;
    }

    /** Somebody's account is closed: the bot cannot write to them any more. */
    void leaves(String person) {
        world.story().tell(person, "has left the company");
        leftTheCompany.add(person);
    }

    Room create(String name, String key, boolean restricted) {
        Room room = new Room("C" + ++numbered, name, key, restricted);
        rooms.put(room.id, room);
        world.story().tell("platform", "room " + room.id + " #" + name + " is made for " + key);
        return room;
    }

    /** Calls back when somebody comes into a room. */
    void onArrival(BiConsumer<String, Room> listener) {
        arrivals = listener;
    }

    void invite(Room room, List<String> people) {
        List<String> coming = people.stream().filter(room.members::add).toList();
        if (!coming.isEmpty()) world.story().tell("platform", coming + " come into " + room.id);
        coming.forEach(person -> arrivals.accept(person, room));
    }

    Message post(Room room, Optional<String> thread, String author, String key, String text) {
        if (room.archived) throw ChatException.lasting("is_archived", "Unarchive #" + room.name + ".", null);
        return put(room, thread, author, key, text);
    }

    /** A message to one person. */
    Message tell(String person, String key, String text) {
        if (leftTheCompany.contains(person)) {
            throw ChatException.lasting("user_disabled", "Take " + person + " out of people.yaml.", null);
        }
        return put(directTo(person), Optional.empty(), "muster", key, text);
    }

    private Message put(Room room, Optional<String> thread, String author, String key, String text) {
        MessageRef ref = new MessageRef(room.id, "m" + ++numbered);
        Message message =
                new Message(ref, thread, author, key, text, world.clock().now());
        room.messages.add(message);
        messages.put(ref, message);
        String where = thread.map(inside -> room.id + "/" + inside).orElse(room.id);
        if (!key.isEmpty())
            world.story().tell("platform", ref.message() + " in " + where + " for " + key + ": " + text);
        return message;
    }

    Optional<Message> find(Room room, String key) {
        return room.messages.stream().filter(message -> message.key.equals(key)).findFirst();
    }

    Optional<Message> message(MessageRef ref) {
        return Optional.ofNullable(messages.get(ref));
    }

    void archive(Room room) {
        room.archived = true;
        world.story().tell("platform", room.id + " is archived");
    }
}
