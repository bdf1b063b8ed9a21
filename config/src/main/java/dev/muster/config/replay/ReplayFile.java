package dev.muster.config.replay;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chat file: lines {@code TIME @person #room text}, with {@code #} comments, after an optional YAML header.
 *
 * @param lines what was said, in the order of the file
 * @param unreadable lines that say nothing that can be played, each with its number and what is wrong with it
 */
public record ReplayFile(List<Said> lines, List<String> unreadable) {
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+@(\\S+)\\s+#(\\S+)\\s(.*)");

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    /** One line: {@code number} counts from 1 in the file. */
    public record Said(int number, Instant at, PersonId person, String room, String text) {}

    public ReplayFile {
        lines = List.copyOf(lines);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads the lines after the header.
     *
     * @param headerLength how many lines the header takes
     */
    public static ReplayFile read(List<String> all, int headerLength) {
        List<Said> said = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (int index = headerLength; index < all.size(); index++) {
            String line = all.get(index);
            if (line.isBlank() || line.startsWith("#")) continue;
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                unreadable.add(problem(index + 1, "it should read TIME @person #room text", line));
                continue;
            }
            Optional<Instant> at = moment(parts.group(1));
            if (at.isEmpty()) {
                unreadable.add(problem(index + 1, "its time should be like 2026-05-04T10:00:00Z", line));
            } else if (parts.group(2).equals("@")) {
                unreadable.add(problem(index + 1, "it should name who speaks, like @ana", line));
            } else {
                PersonId person = PersonId.of(parts.group(2));
                said.add(new Said(
                        index + 1,
                        at.get(),
                        person,
                        parts.group(3),
                        parts.group(4).strip()));
            }
        }
        return new ReplayFile(said, unreadable);
    }

    /** Nothing beyond the years that people write with four digits: a record could not keep it. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(at -> !at.isBefore(EARLIEST) && at.isBefore(LATEST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String problem(int number, String what, String line) {
        return "line " + number + ": " + what + ": " + line;
    }
}
