package dev.muster.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The configured names that reading a line depends on: the audiences of status updates. */
public record Vocabulary(Set<String> audiences) {

    /** Where a status goes when the line names no audience. */
    public static final String RESPONDERS = "responders";

    /** Keeps a copy of the names. */
    public Vocabulary {
        audiences = Set.copyOf(audiences);
    }

    /** The audience whose name and a colon begin the text, in any case, spelled as configured. */
    Optional<String> audienceAtStartOf(String text) {
        return names().stream()
                .filter(name -> text.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .findFirst();
    }

    /** Longest first, so that a name which begins another one does not hide it. */
    private List<String> names() {
        return audiences.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
