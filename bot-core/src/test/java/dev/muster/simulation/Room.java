package dev.muster.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A room of the simulated platform. {@code key}: the order that made it, kept with it as platforms keep metadata. */
final class Room {
    final String id;
    final String name;
    final String key;
    final boolean restricted;
    final Set<String> members = new LinkedHashSet<>();
    final List<Message> messages = new ArrayList<>();
    boolean archived;

    Room(String id, String name, String key, boolean restricted) {
        this.id = id;
        this.name = name;
        this.key = key;
        this.restricted = restricted;
    }
}
