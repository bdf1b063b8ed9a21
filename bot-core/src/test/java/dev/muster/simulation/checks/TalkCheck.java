package dev.muster.simulation.checks;

import dev.muster.simulation.checks.Evidence.Talk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said where an incident is followed is on its record once, as its author's, in the words they chose in the end. */
final class TalkCheck implements Check {
    @Override
    public List<String> flaws(Evidence evidence) {
        List<String> flaws = new ArrayList<>();
        Map<String, String> followed = new HashMap<>();
        for (String stream : evidence.streams()) {
            Folded folded = Folded.of(evidence.stream(stream));
            folded.places.forEach(place -> followed.put(place, stream));
            folded.beside.keySet().forEach(place -> followed.put(place, stream));
        }
        Map<String, List<Row>> recorded = new HashMap<>();
        for (Row row : evidence.rows()) {
            if (row.kind().startsWith("message-")) {
                recorded.computeIfAbsent(messageOf(row), unused -> new ArrayList<>())
                        .add(row);
            }
        }
        for (Talk talk : evidence.talk()) {
            check(talk, followed, recorded.getOrDefault(talk.room() + "/" + talk.message(), List.of()), flaws);
        }
        return flaws;
    }

    private static String messageOf(Row row) {
        var message = Words.node(row).path("message");
        return Words.text(message.path("room")) + "/" + Words.text(message.path("message"));
    }

    private static void check(Talk talk, Map<String, String> followed, List<Row> rows, List<String> flaws) {
        String name = talk.room() + "/" + talk.message() + " of " + talk.author();
        boolean belongs = followed.containsKey(talk.room()) || followed.containsKey(talk.room() + "/" + talk.thread());
        List<Row> said = rows.stream()
                .filter(row -> row.kind().equals("message-recorded"))
                .toList();
        if (said.size() > 1) flaws.add(name + " is on the record " + said.size() + " times");
        if (said.isEmpty() && belongs && !talk.deleted() && !talk.versions().isEmpty())
            flaws.add(name + " is not on the record");
        if (!said.isEmpty() && !said.getFirst().actor().equals(talk.author())) {
            flaws.add(name + " is on the record as what " + said.getFirst().actor() + " said");
        }
        words(name, talk, rows, flaws);
    }

    private static void words(String name, Talk talk, List<Row> rows, List<String> flaws) {
        boolean erased = rows.stream().anyMatch(row -> row.wordsSalt().isEmpty());
        List<String> texts = rows.stream()
                .filter(row ->
                        row.kind().equals("message-recorded") || row.kind().equals("message-edited"))
                .map(row -> Words.of(row, "text"))
                .toList();
        for (String text : texts) {
            if (!erased && !talk.versions().contains(text)) flaws.add(name + " never said “" + text + "”");
        }
        if (!erased
                && !talk.deleted()
                && !texts.isEmpty()
                && !texts.contains(talk.versions().getLast())) {
            flaws.add(name + " said in the end “" + talk.versions().getLast() + "”, which is not on the record");
        }
    }
}
