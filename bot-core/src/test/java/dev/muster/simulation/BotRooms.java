package dev.muster.simulation;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Outgoing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an adapter is to the core, over the simulated platform: each call takes its time, may be turned away, fail before it
 * did anything or after it did everything; and what may have happened already is looked for before it is done again.
 */
final class BotRooms implements ChatRooms {
    private final Replica replica;
    private final ChatPlatform platform;
    private final Map<String, Pause> toldToWait = new HashMap<>();

    private record Pause(long from, long until) {}

    BotRooms(Replica replica, ChatPlatform platform) {
        this.replica = replica;
        this.platform = platform;
    }

    @Override
    public Place open(String key, String name, String title, boolean restricted, List<PersonId> invited) {
        Optional<Room> there =
                call("look for the room of " + key, key, () -> platform.find(room -> room.key.equals(key)));
        Room room = there.filter(found -> looksFirst())
                .orElseGet(() -> call("make #" + name, key, () -> platform.create(free(name), key, restricted)));
        invite(Place.room(room.id), invited);
        return Place.room(room.id);
    }

    private String free(String name) {
        String candidate = name;
        for (int number = 2; isTaken(candidate); number++) candidate = name + "-" + number;
        return candidate;
    }

    private boolean isTaken(String name) {
        return platform.find(room -> room.name.equals(name)).isPresent();
    }

    @Override
    public void invite(Place place, List<PersonId> people) {
        List<String> names = people.stream().map(PersonId::value).toList();
        call("invite " + names + " to " + place, "invite " + names + place, () -> {
            platform.invite(platform.room(place.room()), names);
            return true;
        });
    }

    @Override
    public MessageRef post(Place place, Outgoing message) {
        Optional<Message> there = sent(message, () -> platform.room(place.room()));
        if (there.isPresent()) {
            if (message.card().isPresent()) update(there.get().ref, message);
            return there.get().ref;
        }
        String key = message.key();
        message.checkOurs();
        return call(
                        "post " + key + " in " + place,
                        key,
                        () -> platform.post(platform.room(place.room()), place.thread(), "muster", key, message.text()))
                .ref;
    }

    /** Looking costs a call, and so is done only where something may be found. */
    private Optional<Message> sent(Outgoing message, Supplier<Room> where) {
        if (!message.uncertain() || !looksFirst()) return Optional.empty();
        return call("look for " + message.key(), message.key(), () -> platform.find(where.get(), message.key()));
    }

    @Override
    public void update(MessageRef message, Outgoing replacement) {
        call("update " + message, replacement.key(), () -> {
            if (platform.room(message.room()).archived) {
                throw ChatException.lasting("is_archived", "Unarchive " + message.room() + ".", null);
            }
            return true;
        });
    }

    @Override
    public void tell(PersonId person, Outgoing message) {
        String key = message.key();
        if (sent(message, () -> platform.directTo(person.value())).isPresent()) return;
        message.checkOurs();
        call("tell " + person + " " + key, key, () -> platform.tell(person.value(), key, message.text()));
    }

    @Override
    public void archive(Place place) {
        call("archive " + place, "archive " + place, () -> {
            platform.archive(platform.room(place.room()));
            return true;
        });
    }

    private boolean looksFirst() {
        return !replica.world().bugs().has(PlantedBug.DOES_IT_AGAIN_WITHOUT_LOOKING);
    }

    private <T> T call(String what, String key, Supplier<T> work) {
        Turbulence turbulence = replica.world().turbulence();
        replica.mayCrash("before the call to " + what);
        replica.world().turns().pause(replica.world().chance().between(5, 120));
        keepsItsPause(what, key);
        if (turbulence.isRateLimited()) throw turnedAway(what, key);
        if (turbulence.failsBefore()) throw failed(what, "did not get through");
        if (turbulence.isRefusedForGood()) {
            replica.tell(what + " is refused for good");
            throw ChatException.lasting("not_allowed", "Give the bot its scopes.", null);
        }
        T result = work.get();
        replica.mayCrash("after the platform did: " + what);
        replica.world().turns().pause(replica.world().chance().between(5, 120));
        if (turbulence.failsAfterwards()) throw failed(what, "was done, and the answer got lost");
        return result;
    }

    private ChatException turnedAway(String what, String key) {
        Duration pause = Duration.ofSeconds(replica.world().chance().between(1, 40));
        long now = replica.world().turns().now();
        toldToWait.put(key, new Pause(now, now + pause.toMillis()));
        replica.tell(what + " is turned away for " + pause);
        return ChatException.passing("rate limited", Optional.of(pause), null);
    }

    /** The platform counts on the pause that it asked for. Clocks that were set meanwhile or disagree are an excuse. */
    private void keepsItsPause(String what, String key) {
        Pause pause = toldToWait.get(key);
        boolean tooSoon = pause != null && replica.world().turns().now() < pause.until;
        boolean excused = replica.clockWasSetSince(pause == null ? 0 : pause.from)
                || replica.world().clocksDisagree();
        if (tooSoon && !excused) {
            replica.world().mishap(what + " is tried again before the platform's pause is over");
        }
    }

    private ChatException failed(String what, String how) {
        replica.tell(what + " " + how);
        return ChatException.passing("the platform does not answer", Optional.empty(), null);
    }
}
