package dev.muster.simulation;

import dev.muster.domain.incident.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody in the middle of it all: says things, types commands, changes their mind, and does not always wait for answers. */
final class Person {
    private final String name;
    private final World world;
    private final ChatPlatform platform;
    private final Courier courier;
    private final Lines lines;
    private final Chance chance;

    Person(String name, World world, ChatPlatform platform, Courier courier, Lines lines) {
        this.name = name;
        this.world = world;
        this.platform = platform;
        this.courier = courier;
        this.lines = lines;
        chance = world.chance().branch();
    }

    boolean isNamed(String wanted) {
        return name.equals(wanted);
    }

    /** Goes on until that moment. */
    void liveUntil(long end) {
        world.turns().in(chance.between(200, 40_000), () -> {
            if (world.turns().now() >= end) return;
            act();
            if (chance.in(0.05)) act();
            liveUntil(end);
        });
    }

    /** Whoever is called in may ask at once what is going on. */
    void arrivesIn(Room room) {
        if (chance.in(0.3)) world.turns().in(chance.between(5, 2_000), () -> say(Place.room(room.id)));
    }

    /** Does one thing, whatever it is. */
    void act() {
        Optional<Place> here = whereabouts();
        int what = chance.below(100);
        if (here.isEmpty() || what < 62) type(here.orElse(Place.room(ChatPlatform.OPS)), lines.command());
        else if (what < 85) say(here.get());
        else changeOneself(here.get());
    }

    void opensWhatEverybodyWorksOn() {
        type(Place.room(ChatPlatform.OPS), lines.opening());
    }

    /** Types a line; the platform says when. */
    void type(Place place, String line) {
        courier.send(new Delivery.Command(name, place, line, when()));
    }

    /** No two things are typed at the same millisecond: their times tell them apart. */
    private Instant when() {
        return world.stamp();
    }

    private void say(Place place) {
        Room room = platform.room(place.room());
        if (room.archived) return;
        Message message = platform.post(room, place.thread(), name, "", "I think " + lines.word());
        courier.send(new Delivery.Said(message, message.text()));
    }

    private void changeOneself(Place place) {
        List<Message> theirs = platform.room(place.room()).messages.stream()
                .filter(message -> !message.isBots() && message.deletedAt.isEmpty())
                .toList();
        if (theirs.isEmpty()) return;
        Message message = chance.oneOf(theirs);
        boolean own = message.author.equals(name);
        if (own && chance.in(0.4)) {
            Message.Version next = new Message.Version("I rather think " + lines.word(), when());
            String before = message.text();
            message.versions.add(next);
            courier.send(new Delivery.Edited(message, before, next));
        } else if (own && chance.in(0.3)) {
            message.deletedAt = Optional.of(when());
            courier.send(new Delivery.Deleted(message));
        } else {
            message.pinnedBy.add(name);
            courier.send(new Delivery.Pinned(message, name, when()));
        }
    }

    /** Where this person is: in rooms they are a member of, and in threads there. */
    private Optional<Place> whereabouts() {
        List<Place> places = new ArrayList<>();
        for (Room room : platform.rooms()) {
            if (!room.members.contains(name)) continue;
            places.add(Place.room(room.id));
            room.messages.stream()
                    .filter(message -> message.isBots() && message.thread.isEmpty() && room.id.equals(ChatPlatform.OPS))
                    .forEach(root -> places.add(Place.thread(room.id, root.ref.message())));
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(places));
    }
}
