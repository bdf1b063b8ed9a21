package dev.muster.ports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Questions are alike when they have most of their telling words in common, by their beginnings. */
final class SharedWords {
    private static final double ALIKE = 0.4;
    private static final int LONG_ENOUGH = 3;
    private static final Set<String> COMMON = Set.of(
            "how", "what", "where", "when", "who", "why", "can", "does", "the", "and", "for", "with", "from", "into",
            "get", "our", "you", "your", "have", "has", "not", "are", "was", "that", "this", "there", "please");

    private final List<Set<String>> words = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();
    /** Which texts have a word; only those with one in common are worth a comparison. */
    private final Map<String, List<Integer>> having = new HashMap<>();

    private int next;

    private SharedWords() {}

    static List<Integer> groups(List<String> texts) {
        SharedWords shared = new SharedWords();
        texts.forEach(shared::add);
        return List.copyOf(shared.groups);
    }

    private void add(String text) {
        Set<String> telling = telling(text);
        int group = alike(telling).orElseGet(() -> next++);
        int number = words.size();
        words.add(telling);
        groups.add(group);
        telling.forEach(
                word -> having.computeIfAbsent(word, first -> new ArrayList<>()).add(number));
    }

    /** The earliest group that has a text like that. */
    private Optional<Integer> alike(Set<String> telling) {
        Map<Integer, Integer> inCommon = new TreeMap<>();
        for (String word : telling) {
            for (int other : having.getOrDefault(word, List.of())) inCommon.merge(other, 1, Integer::sum);
        }
        return inCommon.entrySet().stream()
                .filter(other -> isMost(
                        other.getValue(),
                        telling.size(),
                        words.get(other.getKey()).size()))
                .map(other -> groups.get(other.getKey()))
                .min(Integer::compare);
    }

    private static boolean isMost(int both, int one, int other) {
        return (double) both / (one + other - both) >= ALIKE;
    }

    /** Where no word tells anything, the text as a whole does. */
    private static Set<String> telling(String text) {
        Set<String> telling = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= LONG_ENOUGH && !COMMON.contains(word))
                .map(SharedWords::stem)
                .collect(Collectors.toSet());
        return telling.isEmpty() ? Set.of(text.strip().toLowerCase(Locale.ROOT)) : telling;
    }

    private static String stem(String word) {
        if (word.length() > 5 && word.endsWith("ing")) return word.substring(0, word.length() - 3);
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
