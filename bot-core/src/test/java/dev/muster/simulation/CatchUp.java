package dev.muster.simulation;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import java.util.List;
import java.util.concurrent.CompletionException;

/** What an adapter does after a start: it reads what was said where an incident is followed, and hands it in. */
final class CatchUp {
    private final Replica replica;
    private final ChatPlatform platform;

    CatchUp(Replica replica, ChatPlatform platform) {
        this.replica = replica;
        this.platform = platform;
    }

    void run() {
        for (Incident incident : replica.timeline().committed().all())
            incident.everFollowed().forEach(this::read);
    }

    /** All of a room with its threads, or one thread. */
    void read(Place place) {
        replica.world().turns().pause(replica.world().chance().between(20, 200));
        List<Message> there = platform.room(place.room()).messages.stream()
                .filter(message -> !message.isBots())
                .filter(message -> place.thread().isEmpty() || place.thread().equals(message.thread))
                .toList();
        for (Message message : there) handIn(message);
    }

    private void handIn(Message message) {
        boolean known = replica.timeline().committed().message(message.ref).isPresent();
        if (!known && message.deletedAt.isEmpty()) take(new Delivery.Said(message, message.text()));
        if (message.deletedAt.isPresent()) take(new Delivery.Deleted(message));
        else if (message.versions.size() > 1)
            take(new Delivery.Edited(message, message.text(), message.versions.getLast()));
        for (String person : List.copyOf(message.pinnedBy)) take(new Delivery.Pinned(message, person, message.at));
    }

    /** As often as it takes: nobody else would hand it in again. */
    private void take(Delivery.Content content) {
        while (!isTaken(content)) {
            replica.world().turns().pause(1_000);
        }
    }

    private boolean isTaken(Delivery.Content content) {
        try {
            replica.handle("unused", content).join();
            return true;
        } catch (CompletionException notRecorded) {
            replica.tell("could not hand in what was said before: " + notRecorded.getCause());
            return false;
        }
    }
}
