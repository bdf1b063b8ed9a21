package dev.muster.simulation;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import java.util.List;

/** What an adapter does after a start: it reads what was said where an incident is followed, and hands it in. */
final class CatchUp {
    private final Replica replica;
    private final ChatPlatform platform;

    CatchUp(Replica replica, ChatPlatform platform) {
        this.replica = replica;
        this.platform = platform;
    }

    void run() {
        for (Incident incident : replica.timeline().committed().all()) {
            incident.places().forEach(place -> read(incident, place));
        }
    }

    private void read(Incident incident, Place place) {
        replica.world().turns().pause(replica.world().chance().between(20, 200));
        List<Message> there = platform.room(place.room()).messages.stream()
                .filter(message -> !message.isBots() && incident.isFollowedAt(message.place()))
                .toList();
        for (Message message : there) handIn(message);
    }

    private void handIn(Message message) {
        boolean known = replica.timeline().committed().message(message.ref).isPresent();
        if (!known && message.deletedAt.isEmpty()) take(new Delivery.Said(message, message.text()));
        if (message.deletedAt.isPresent()) take(new Delivery.Deleted(message));
        else if (message.versions.size() > 1) take(new Delivery.Edited(message, message.text(), message.versions.getLast()));
        for (String person : message.pinnedBy) take(new Delivery.Pinned(message, person, message.at));
    }

    private void take(Delivery.Content content) {
        try {
            replica.handle("unused", content).join();
        } catch (java.util.concurrent.CompletionException notRecorded) {
            replica.tell("could not hand in what was said before: " + notRecorded.getCause());
        }
    }
}
