package dev.muster.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that are nearly right: something from the corpus, with a few things done to it. */
final class Mutations {
    private static final List<String> ODD = List.of(
            "\u0000",
            "\ufeff",
            "\u202e",
            "\ud83d",
            "\udea8",
            "🔥",
            "عطل",
            "\u00a0",
            "\r\n",
            "\r",
            "\n",
            "\t",
            "\"",
            "“",
            "'",
            "\\",
            "{",
            "}",
            "[",
            "]",
            "&a",
            "*a",
            "!!java.net.URL",
            "%",
            "#",
            "@",
            "@@",
            "~",
            "|",
            ">",
            "- ",
            ": ",
            "? ",
            "---",
            "...",
            "null",
            "-0",
            "1e999",
            "99999999999999999999",
            "+1000000000-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "0x1F",
            "NaN",
            "../../etc",
            "${x}",
            "INC-999999999",
            "INC-0",
            "E0",
            "because",
            "backout",
            "at 99:99",
            "<<: *a");

    private final List<String> corpus;
    private final List<String> words;
    private final Random random;

    Mutations(List<String> corpus, List<String> words, long seed) {
        this.corpus = List.copyOf(corpus);
        this.words = new ArrayList<>(words);
        this.words.addAll(ODD);
        random = new Random(seed);
    }

    /** Another text. */
    String next() {
        StringBuilder text = new StringBuilder(oneOf(corpus));
        for (int times = 1 + random.nextInt(4); times > 0; times--) mutate(text);
        return text.toString();
    }

    private void mutate(StringBuilder text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(40)));
        switch (random.nextInt(9)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2, 3 -> text.insert(from, oneOf(words));
            case 4 -> text.replace(from, to, oneOf(words));
            case 5 -> text.setLength(from);
            case 6 -> text.insert(from, piece(oneOf(corpus)));
            case 7 -> text.insert(from, oneOf(words).repeat(random.nextInt(300)));
            default -> swap(text);
        }
    }

    private void swap(StringBuilder text) {
        if (text.isEmpty()) return;
        int one = random.nextInt(text.length());
        int other = random.nextInt(text.length());
        char kept = text.charAt(one);
        text.setCharAt(one, text.charAt(other));
        text.setCharAt(other, kept);
    }

    private String piece(String text) {
        int from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(200)));
    }

    private String oneOf(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
