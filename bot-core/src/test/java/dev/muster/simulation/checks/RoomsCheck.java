package dev.muster.simulation.checks;

import dev.muster.simulation.checks.Evidence.Post;
import dev.muster.simulation.checks.Evidence.RoomMade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One room for each time one was called for; known to the record; with everybody in it who is called or there. */
final class RoomsCheck implements Check {
    @Override
    public List<String> flaws(Evidence evidence) {
        List<String> flaws = new ArrayList<>();
        onlyOnce(evidence, flaws);
        for (String stream : evidence.streams()) {
            List<Row> rows = evidence.stream(stream);
            long ordered = ordered(rows);
            List<RoomMade> made = evidence.rooms().stream()
                    .filter(room -> room.key().startsWith(stream + ":"))
                    .toList();
            long given = GivenUp.of(rows, "OpenRoom") + GivenUp.of(rows, "OpenRoomBeside");
            if (made.size() > ordered)
                flaws.add(stream + " has " + made.size() + " rooms where " + ordered + " were called for");
            if (made.size() + given < ordered)
                flaws.add(stream + " lacks a room: " + ordered + " were called for, not " + made.size());
            Folded folded = Folded.of(rows);
            for (RoomMade room : made) {
                long named = folded.places.stream().filter(room.id()::equals).count()
                        + (folded.beside.containsKey(room.id()) ? 1 : 0);
                if (named > 1 || (named == 0 && given == 0)) {
                    flaws.add("the record of " + stream + " names its room " + room.name() + " " + named + " times");
                }
                if (folded.restricted && !room.restricted()) flaws.add(room.name() + " is open to everybody");
            }
            if (GivenUp.of(rows, "Invite") + given == 0) everybodyIsIn(stream, folded, made, flaws);
        }
        return flaws;
    }

    private static void onlyOnce(Evidence evidence, List<String> flaws) {
        Set<String> keys = new HashSet<>();
        for (RoomMade room : evidence.rooms()) {
            if (!keys.add(room.key())) flaws.add("the room of " + room.key() + " is made twice");
        }
        Map<String, Post> posts = new HashMap<>();
        for (Post post : evidence.posts()) {
            Post before = posts.put(post.room() + " " + post.key(), post);
            if (before != null) flaws.add(post.key() + " is said twice in " + post.room() + ": " + post.text());
        }
    }

    /**
     * Once for each act that made it major, opened it restricted, or reopened it as a major one; and on the other platform for the
     * first who comes from there, and when it is reopened.
     */
    private static long ordered(List<Row> rows) {
        Set<String> acts = new HashSet<>();
        long beside = 0;
        Folded folded = new Folded();
        for (Row row : rows) {
            folded.take(row);
            boolean calls = row.kind().equals("major-declared")
                    || (row.kind().equals("opened") && folded.restricted)
                    || (row.kind().equals("reopened") && folded.major);
            if (calls) acts.add(row.writtenAt());
            if (row.kind().equals("room-wanted") || (row.kind().equals("reopened") && folded.wanted)) beside++;
        }
        return acts.size() + beside;
    }

    private static void everybodyIsIn(String stream, Folded folded, List<RoomMade> made, List<String> flaws) {
        if (made.isEmpty() || folded.places.isEmpty()) return;
        for (RoomMade room : made) {
            boolean now = room.id().equals(folded.places.getLast())
                    || folded.besideNow().contains(room.id());
            if (!now) continue;
            Set<String> wanted = new HashSet<>(folded.here);
            wanted.addAll(folded.awaited.keySet());
            wanted.removeAll(room.members());
            if (!wanted.isEmpty()) flaws.add(wanted + " are not in the room of " + stream);
        }
    }
}
