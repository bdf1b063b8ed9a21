package dev.muster.config.yaml;

import dev.muster.domain.service.NearestNames;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a mistyped word may have meant. */
public final class Suggestion {
    private static final int MOST = 2;

    private Suggestion() {}

    /** A question that names the nearest words, and then the advice for when none of them was meant; or just the advice. */
    public static String of(String word, Collection<String> known, String otherwise) {
        List<String> nearest =
                NearestNames.of(word, known).stream().distinct().limit(MOST).toList();
        if (nearest.isEmpty()) return otherwise;
        return "did you mean " + nearest.stream().map(Suggestion::quoted).collect(Collectors.joining(" or "))
                + "? Otherwise " + otherwise;
    }

    private static String quoted(String word) {
        return "`" + word + "`";
    }
}
