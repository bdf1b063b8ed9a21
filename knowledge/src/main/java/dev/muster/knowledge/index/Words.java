package dev.muster.knowledge.index;

import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;

/** Words as white space parts them. */
final class Words {
    private Words() {}

    static int count(String text) {
        return new StringTokenizer(text).countTokens();
    }

    static List<String> of(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+", -1));
    }
}
