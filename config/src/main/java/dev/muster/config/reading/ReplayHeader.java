package dev.muster.config.reading;

import dev.muster.config.reading.Reading.Broken;
import dev.muster.config.reading.Reading.Loaded;
import dev.muster.config.yaml.Mistakes;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.YamlFile;
import dev.muster.domain.practice.Practice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The YAML header with which a replay file may begin, between two lines {@code ---}: the people, teams and services of its
 * story. Comments and empty lines may stand before it.
 */
public final class ReplayHeader {
    private static final String RULE = "---";

    private final String file;
    private final List<String> lines;
    private final int begin;
    private final int end;

    /** The header of the replay file with these lines; {@code file} is how to call it. */
    public ReplayHeader(String file, List<String> lines) {
        this.file = file;
        this.lines = List.copyOf(lines);
        this.begin = find(0, line -> !line.isBlank() && !line.startsWith("#"));
        this.end = find(begin + 1, ReplayHeader::isRule);
    }

    private int find(int from, Predicate<String> wanted) {
        int at = from;
        while (at < lines.size() && !wanted.test(lines.get(at))) at++;
        return at;
    }

    private static boolean isRule(String line) {
        return line.strip().equals(RULE);
    }

    /** Whether there is one. */
    public boolean isPresent() {
        return begin < lines.size() && isRule(lines.get(begin));
    }

    /** How many lines at the beginning of the file belong to the header; the story begins on the one after. */
    public int length() {
        return isPresent() ? Math.min(end + 1, lines.size()) : 0;
    }

    /**
     * That practice with the header laid over it, or every mistake in the header. People, teams and services are added by
     * name; managers and change authority are replaced; the people are in UTC, lists are calling orders, and a major incident
     * calls the owners of its configuration item only. Without a header the practice stays as it is.
     */
    public Reading over(Practice practice) {
        if (!isPresent()) return new Loaded(practice);
        Mistakes mistakes = new Mistakes();
        Practice laid = new ReplayPractice(practice, header(mistakes)).laid();
        return mistakes.isEmpty() ? new Loaded(laid) : new Broken(mistakes.list());
    }

    private Optional<Value> header(Mistakes mistakes) {
        if (end >= lines.size()) {
            mistakes.add(file, begin + 1, "the header begins here and never ends", "put a line --- after it");
            return Optional.empty();
        }
        // The lines before it become empty ones, so that a mistake is reported on the line of the file.
        String yaml = "\n".repeat(begin + 1) + String.join("\n", lines.subList(begin + 1, end));
        return YamlFile.documents(file, yaml, mistakes)
                .flatMap(found -> found.stream().findFirst());
    }
}
