package dev.muster.commands;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Outgoing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A chat platform that writes down what it is asked, in order, and fails when a story says so. */
public final class StoryRooms implements ChatRooms {
    /** One call, with whom and what it was about. */
    public record Call(String what, String where, List<PersonId> people, String text, boolean restricted) {}

    private final String prefix;

    /** One whose rooms are called as they were asked for. */
    public StoryRooms() {
        this("");
    }

    /** One whose rooms are known by that in front of their names. */
    public StoryRooms(String prefix) {
        this.prefix = prefix;
    }

    private record Failure(Predicate<Call> of, RuntimeException problem) {}

    private final List<Call> calls = new ArrayList<>();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<Failure> broken = new ArrayList<>();
    private final Map<String, MessageRef> posted = new HashMap<>();
    private final Map<String, String> standing = new LinkedHashMap<>();

    /** The next call like that fails like that, once. */
    public void failOnce(Predicate<Call> of, RuntimeException problem) {
        failures.add(new Failure(of, problem));
    }

    /** Every call like that fails like that from now on. */
    public void failAlways(Predicate<Call> of, RuntimeException problem) {
        broken.add(new Failure(of, problem));
    }

    /** Every call so far that did what it was asked, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Those of one sort: {@code open}, {@code invite}, {@code post}, {@code update}, {@code tell}, {@code archive}. */
    public List<Call> calls(String what) {
        return calls.stream().filter(call -> call.what().equals(what)).toList();
    }

    /** What each message says now, cards with all their lines, by the name under which it can be changed. */
    public Map<String, String> standing() {
        return Map.copyOf(standing);
    }

    /** The same key once; a card that says something else by now is brought up to date. */
    private void put(String name, Outgoing message) {
        String card = message.card().map(Card::toString).orElse("");
        if (message.card().isPresent() || !standing.containsKey(name)) standing.put(name, message.text() + card);
    }

    private void take(Call call) {
        Failure next = failures.peek();
        if (next != null && next.of().test(call)) throw failures.remove().problem();
        for (Failure always : broken) {
            if (always.of().test(call)) throw always.problem();
        }
        calls.add(call);
    }

    @Override
    public Place open(String key, String name, String title, boolean restricted, List<PersonId> invited) {
        take(new Call("open", name, invited, title, restricted));
        return Place.room(prefix + name);
    }

    @Override
    public void invite(Place place, List<PersonId> people) {
        take(new Call("invite", place.room(), people, "", false));
    }

    @Override
    public MessageRef post(Place place, Outgoing message) {
        take(new Call("post", place.room(), List.of(), message.text(), false));
        MessageRef ref =
                posted.computeIfAbsent(message.key(), key -> new MessageRef(place.room(), "bot-" + posted.size()));
        put(ref.toString(), message);
        return ref;
    }

    @Override
    public void update(MessageRef message, Outgoing replacement) {
        take(new Call("update", message.room(), List.of(), replacement.text(), false));
        standing.put(
                message.toString(),
                replacement.text() + replacement.card().map(Card::toString).orElse(""));
    }

    @Override
    public void tell(PersonId person, Outgoing message) {
        take(new Call("tell", "", List.of(person), message.text(), false));
        put(person + " " + message.key(), message);
    }

    @Override
    public void archive(Place place) {
        take(new Call("archive", place.room(), List.of(), "", false));
    }
}
