package dev.muster.simulation.checks;

import dev.muster.simulation.checks.Evidence.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is to be said where the incident is followed is said there once, in the order of the record; and people are told. */
final class AnnouncedCheck implements Check {
    private static final Pattern ENTRY = Pattern.compile("\\(E(\\d+)(, written .*)?\\)$");
    private static final Set<String> NOT_SAID = Set.of(
            "opened",
            "classification-proposed",
            "service-unknown",
            "place-opened",
            "room-wanted",
            "also-followed",
            "message-recorded",
            "message-edited",
            "message-deleted",
            "message-promoted",
            "improvement-reminded",
            "review-reminded",
            "status-reminded",
            "personal-data-erased");
    private static final Map<String, String> TOLD = Map.of(
            "responder-called", "person",
            "responder-released", "person",
            "handover-offered", "to",
            "approval-sought", "from");

    @Override
    public List<String> flaws(Evidence evidence) {
        List<String> flaws = new ArrayList<>();
        for (String stream : evidence.streams()) {
            List<Row> rows = evidence.stream(stream);
            Folded folded = Folded.of(rows);
            List<Post> posts = evidence.posts().stream()
                    .filter(post -> post.key().startsWith(stream + ":"))
                    .toList();
            List<Long> here = posts.stream()
                    .filter(post -> folded.places.contains(where(post)))
                    .map(AnnouncedCheck::entry)
                    .filter(entry -> entry > 0)
                    .toList();
            inOrder(stream, rows, here, flaws);
            if (!folded.places.isEmpty()) said(stream, rows, here, flaws);
            folded.beside.forEach((room, since) -> beside(stream, rows, posts, room, since, flaws));
            told(stream, rows, posts, flaws);
            elsewhere(rows, posts, folded, flaws);
        }
        return flaws;
    }

    /** In a room on the other platform everything is said that is decided while it is the one that is followed there. */
    private static void beside(
            String stream, List<Row> rows, List<Post> posts, String room, long since, List<String> flaws) {
        List<Long> there = posts.stream()
                .filter(post -> where(post).equals(room))
                .map(AnnouncedCheck::entry)
                .filter(entry -> entry > 0)
                .toList();
        inOrder(stream, rows, there, flaws);
        List<String> missing = rows.stream()
                .filter(row -> row.sequence() > since && isSaid(row, rows.getFirst()))
                .takeWhile(row -> rows.stream()
                        .noneMatch(other -> other.kind().equals("also-followed")
                                && other.sequence() > since
                                && other.sequence() < row.sequence()))
                .filter(row ->
                        !there.contains(row.sequence()) && !row.wordsSalt().isEmpty())
                .map(Row::id)
                .toList();
        if (missing.size() > GivenUp.of(rows, "AnnounceIn") + silent(rows)) {
            flaws.add("nobody was told in " + room + ", beside the room of " + stream + ", about " + missing);
        }
    }

    /** A mark in the place of redacted words comes when they are redacted, also where they never were said. */
    private static void inOrder(String stream, List<Row> rows, List<Long> here, List<String> flaws) {
        List<Long> withWords = here.stream()
                .filter(entry -> rows.stream()
                        .noneMatch(row ->
                                row.sequence() == entry && row.wordsSalt().isEmpty()))
                .toList();
        for (int at = 1; at < withWords.size(); at++) {
            if (withWords.get(at) <= withWords.get(at - 1)) {
                flaws.add(stream + " E" + withWords.get(at) + " is said after E" + withWords.get(at - 1));
            }
        }
    }

    private static String where(Post post) {
        return post.thread().isEmpty() ? post.room() : post.room() + "/" + post.thread();
    }

    private static long entry(Post post) {
        Matcher named = ENTRY.matcher(post.text());
        return named.find() ? Long.parseLong(named.group(1)) : 0;
    }

    private static void said(String stream, List<Row> rows, List<Long> here, List<String> flaws) {
        List<String> missing = new ArrayList<>();
        boolean homeless = GivenUp.of(rows, "OpenRoom") + GivenUp.of(rows, "OpenThread") > 0;
        for (Row row : homeless ? sinceItHasAPlace(rows) : rows) {
            boolean expected = isSaid(row, rows.getFirst());
            boolean there = here.contains(row.sequence());
            if (there && !expected) flaws.add(row.id() + " is said, and need not be: " + row.kind());
            if (!there && expected && !row.wordsSalt().isEmpty()) missing.add(row.id());
        }
        if (missing.size() > GivenUp.of(rows, "Announce") + silent(rows)) {
            flaws.add("nobody was told in the room of " + stream + " about " + missing);
        }
    }

    /** Where no place could be had at first, there was nowhere to say anything. */
    private static List<Row> sinceItHasAPlace(List<Row> rows) {
        return rows.stream()
                .dropWhile(row -> !row.kind().equals("place-opened"))
                .toList();
    }

    /** An announcement that something was given up may itself be given up, without another announcement. */
    private static long silent(List<Row> rows) {
        return rows.stream().filter(row -> row.kind().equals("effect-parked")).count();
    }

    private static boolean isSaid(Row row, Row opening) {
        if (NOT_SAID.contains(row.kind())) return false;
        if (row.writtenAt().equals(opening.writtenAt())) return row.kind().equals("duplicate-suspected");
        return true;
    }

    private static void told(String stream, List<Row> rows, List<Post> posts, List<String> flaws) {
        Map<String, Integer> expected = new HashMap<>();
        for (Row row : rows) {
            String field = TOLD.get(row.kind());
            if (field != null) expected.merge("@" + Words.of(row, field), 1, Integer::sum);
        }
        long given = GivenUp.of(rows, "Tell") + silent(rows);
        expected.forEach((person, times) -> {
            long found =
                    posts.stream().filter(post -> post.room().equals(person)).count();
            if (found + given < times)
                flaws.add(person + " is told " + found + " things about " + stream + ", not " + times);
        });
    }

    private static void elsewhere(List<Row> rows, List<Post> posts, Folded folded, List<String> flaws) {
        long given = GivenUp.of(rows, "AnnounceIn");
        for (Row row : rows) {
            String room = row.kind().equals("status-updated")
                            && Words.of(row, "audience").equals("executives")
                    ? "boardroom"
                    : row.kind().equals("major-declared") && !folded.restricted ? originOf(rows) : "";
            if (room.isEmpty() || row.wordsSalt().isEmpty()) continue;
            long found = posts.stream()
                    .filter(post -> where(post).equals(room) && entry(post) == row.sequence())
                    .count();
            if (found > 1 || found + given < 1) flaws.add(row.id() + " is said " + found + " times in " + room);
        }
    }

    private static String originOf(List<Row> rows) {
        return Words.text(Words.node(rows.getFirst()).path("from").path("room"));
    }
}
