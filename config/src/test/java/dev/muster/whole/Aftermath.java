package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the bot says, after all the kills, of what people were told before. */
final class Aftermath {
    private final Caller caller;
    private final List<BusyPerson> people;

    Aftermath(Caller caller, List<BusyPerson> people) {
        this.caller = caller;
        this.people = people;
    }

    /** Each line stands where its answer said, once; each person's lines in the order in which they were said. */
    void everythingIsThereOnceAndInOrder() {
        Map<String, Long> found = new HashMap<>();
        for (JsonNode entry : timeline()) {
            Long before =
                    found.put(entry.get("text").asText(), entry.get("sequence").asLong());
            boolean said = entry.get("text").asText().contains(" writes line ");
            assertTrue(before == null || !said, () -> entry.get("text") + " is on the record twice");
        }
        for (BusyPerson person : people) {
            long last = 0;
            for (String text : person.said()) {
                Long sequence = found.get(text);
                assertTrue(sequence != null, () -> text + " is not on the record");
                assertEquals("INC-1 E" + sequence, person.entryOf(text).orElse(""), text);
                assertTrue(sequence > last, () -> text + " stands before what was said before it");
                last = sequence;
            }
        }
    }

    /** The one that everybody talks about, and one for each time that somebody was killed at work. */
    void everyIncidentWasOpenedOnce(int others) {
        JsonNode incidents = caller.get("/api/incidents").json().get("incidents");
        assertEquals(1 + others, incidents.size(), incidents::toString);
    }

    /** Whether the newest notes are told where the incident is followed; what follows the record comes soon after it. */
    boolean everythingIsTold() {
        List<JsonNode> entries = timeline();
        List<String> logged = entries.stream()
                .filter(entry -> entry.get("kind").asText().equals("logged"))
                .map(entry -> entry.get("id").asText())
                .toList();
        String room = caller.get("/?person=ana&room=" + room(entries)).text();
        return logged.reversed().stream().limit(5).allMatch(id -> room.contains("(" + id + ")"));
    }

    private static String room(List<JsonNode> entries) {
        return entries.stream()
                .filter(entry -> entry.get("kind").asText().equals("place-opened"))
                .map(entry -> entry.get("text").asText().split(" ", -1)[2])
                .findFirst()
                .orElse("");
    }

    private List<JsonNode> timeline() {
        return StreamSupport.stream(caller.timeline("INC-1").spliterator(), false)
                .collect(Collectors.toList());
    }
}
