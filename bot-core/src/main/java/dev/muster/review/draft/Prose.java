package dev.muster.review.draft;

import java.time.Duration;
import java.util.List;

/** Small words that make sentences out of figures. */
final class Prose {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Prose() {}

    /** {@code no actions}, {@code one action}, {@code six actions}, {@code 13 actions}. */
    static String count(int number, String one, String many) {
        String amount = number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
        return amount + " " + (number == 1 ? one : many);
    }

    /** {@code 1 entry}, {@code 6 entries}: where figures are compared. */
    static String figure(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Between quotation marks, on one line; words that were removed are named as that. */
    static String quote(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "(words removed)" : "“" + line + "”";
    }

    /** {@code a, b and c}. */
    static String list(List<String> things) {
        if (things.size() < 2) return String.join("", things);
        return String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
    }

    /** With a capital letter in front. */
    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** {@code 14 min later}, or {@code at once} when nothing worth naming lay between. */
    static String later(Duration length) {
        return length.toSeconds() < 1 ? "at once" : dev.muster.review.TimeWords.length(length) + " later";
    }
}
