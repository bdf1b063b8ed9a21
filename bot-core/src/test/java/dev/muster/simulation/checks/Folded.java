package dev.muster.simulation.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An incident, folded a second time from the raw rows by rules of its own; to be held against what the bot serves. */
final class Folded {
    /** A call that is not answered. */
    record Call(String answerBy) {}

    /** An offer of the ownership. */
    record Offer(String to, String writtenAt) {}

    String summary = "";
    String phase = "open";
    String owner = "";
    Offer offer = new Offer("", "");
    boolean major;
    boolean restricted;
    long version;
    final Set<String> here = new TreeSet<>();
    final Map<String, Call> awaited = new TreeMap<>();
    final Set<String> running = new TreeSet<>();
    final Map<String, String> hypotheses = new TreeMap<>();
    final Map<String, String> changes = new TreeMap<>();
    final List<String> places = new ArrayList<>();
    /** Rooms on the other platform, each with the entry since which it is one; the last of them is followed now. */
    final Map<String, Long> beside = new LinkedHashMap<>();

    boolean wanted;
    final Map<String, String> improvements = new HashMap<>();

    static Folded of(List<Row> rows) {
        Folded folded = new Folded();
        rows.forEach(folded::take);
        return folded;
    }

    /** Every state on the way, by sequence. */
    static Map<Long, String> owners(List<Row> rows) {
        Map<Long, String> owners = new LinkedHashMap<>();
        Folded folded = new Folded();
        for (Row row : rows) {
            folded.take(row);
            owners.put(row.sequence(), folded.owner);
        }
        return owners;
    }

    void take(Row row) {
        version = row.sequence();
        JsonNode event = Words.node(row);
        switch (row.kind()) {
            case "opened" -> {
                summary = Words.text(event.path("summary"));
                owner = row.actor();
                restricted = event.path("restricted").asBoolean();
            }
            case "major-declared" -> major = true;
            case "major-stood-down" -> major = false;
            case "resolved" -> phase = "resolved";
            case "closed" -> ended("closed");
            case "reopened" -> phase = "open";
            case "merged-into" -> ended("merged");
            case "room-wanted" -> wanted = true;
            case "also-followed" -> beside.put(place(event.path("place")), row.sequence());
            case "effect-parked" -> {
                if (beside.isEmpty() && Words.text(event.path("effect")).equals("OpenRoomBeside")) wanted = false;
            }
            case "place-opened" -> places.add(place(event.path("place")));
            default -> swarm(row, event);
        }
    }

    /** Nobody is awaited any more, also not when it is reopened. */
    private void ended(String how) {
        phase = how;
        awaited.clear();
    }

    private void swarm(Row row, JsonNode event) {
        String person = Words.text(event.path("person"));
        switch (row.kind()) {
            case "owner-changed" -> {
                owner = Words.text(event.path("owner"));
                offer = new Offer("", "");
            }
            case "handover-offered" -> offer = new Offer(Words.text(event.path("to")), row.writtenAt());
            case "handover-declined" -> offer = new Offer("", "");
            case "responder-called" -> {
                here.remove(person);
                awaited.put(person, new Call(Words.text(event.path("answerBy"))));
            }
            case "responder-joined" -> {
                awaited.remove(person);
                here.add(person);
            }
            case "call-declined", "call-unanswered", "help-offered", "responder-released", "responder-left" -> {
                awaited.remove(person);
                here.remove(person);
            }
            default -> work(row, event);
        }
    }

    private void work(Row row, JsonNode event) {
        switch (row.kind()) {
            case "action-started" -> running.add(Words.text(event.path("action")));
            case "action-done", "action-aborted" -> running.remove(Words.text(event.path("action")));
            case "hypothesis-raised" -> hypotheses.put(Words.text(event.path("hypothesis")), "unsettled");
            case "hypothesis-confirmed" -> hypotheses.put(Words.text(event.path("hypothesis")), "confirmed");
            case "hypothesis-refuted" -> hypotheses.put(Words.text(event.path("hypothesis")), "refuted");
            case "change-requested" -> changes.put(Words.text(event.path("change")), "waiting");
            case "change-approved" -> changes.put(Words.text(event.path("change")), "approved");
            case "change-refused" -> changes.put(Words.text(event.path("change")), "refused");
            case "change-implemented" -> changes.put(Words.text(event.path("change")), "implemented");
            default -> {}
        }
    }

    List<String> besideNow() {
        return beside.isEmpty()
                ? List.of()
                : List.of(List.copyOf(beside.keySet()).getLast());
    }

    static String place(JsonNode place) {
        String thread = Words.text(place.path("thread"));
        return Words.text(place.path("room")) + (thread.isEmpty() ? "" : "/" + thread);
    }

    boolean isActive() {
        return phase.equals("open") || phase.equals("resolved");
    }
}
