package dev.muster.simulation.checks;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is left to look at when a run is over: the raw record, what everybody saw, and what the bot says of itself. Plain text
 * and numbers; times are milliseconds since the beginning, where they are not text of the record.
 *
 * @param unfinished effects and timers that are due and were not dealt with
 * @param parked effects that were given up and put aside
 * @param list the answer to {@code /swarm list} for a manager
 * @param breaks how often a process of the bot died or the disk failed it
 * @param endedAt ISO-8601, in UTC
 */
public record Evidence(
        List<Row> rows,
        List<Typed> typed,
        List<Talk> talk,
        List<Post> posts,
        List<RoomMade> rooms,
        List<Served> served,
        String list,
        List<String> unfinished,
        List<Parked> parked,
        List<Exported> exports,
        long breaks,
        String endedAt) {

    /** What became of something that was typed. */
    public enum Fate {
        /** Accepted, and an entry of the record was named. */
        ACCEPTED,
        /** Answered without anything going on record. */
        ANSWERED,
        /** Certainly not on record, or so it was said. */
        NOT_RECORDED,
        /** Nobody ever heard. */
        UNKNOWN
    }

    /** A command as typed. {@code answers}: everything that came back, word for word; {@code copies}: how often it got through. */
    public record Typed(
            String id,
            String person,
            String line,
            long sentAt,
            long answeredAt,
            Fate fate,
            String incident,
            long sequence,
            List<String> answers,
            int copies) {}

    /** Something that a person said in a room. {@code versions}: every wording, in order. */
    public record Talk(
            String room, String message, String thread, String author, List<String> versions, boolean deleted) {}

    /** Something that the bot posted; {@code room} begins with {@code @} when it is for one person. */
    public record Post(String room, String thread, String message, String key, String text) {}

    /** A room that the bot made. */
    public record RoomMade(String id, String name, String key, boolean restricted, Set<String> members) {}

    /** An incident as the bot serves it. */
    public record Served(
            String id,
            long version,
            String summary,
            String phase,
            String owner,
            String offeredTo,
            boolean major,
            Set<String> here,
            Set<String> awaited,
            Set<String> running,
            Map<String, String> hypotheses,
            Map<String, String> changes,
            List<String> places,
            List<String> beside) {}

    /** An effect that was given up; {@code entry}: the one that it was to tell about, like {@code INC-1 E12}, if it was. */
    public record Parked(String effect, String entry) {}

    /** A JSON export; {@code problem}: what its offline verification found, empty when it was content. */
    public record Exported(String id, String json, String problem) {}

    /** The rows of one stream, in order. */
    public List<Row> stream(String id) {
        return rows.stream().filter(row -> row.stream().equals(id)).toList();
    }

    /** Every stream there is. */
    public List<String> streams() {
        return rows.stream().map(Row::stream).distinct().toList();
    }
}
