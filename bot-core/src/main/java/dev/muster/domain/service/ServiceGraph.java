package dev.muster.domain.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The configuration items and what depends on what. Cycles are allowed: real services have them. */
public final class ServiceGraph {
    private final Map<String, ConfigurationItem> items = new TreeMap<>();
    private final Map<String, String> namesByWord = new TreeMap<>();
    private final Map<String, List<String>> dependants = new TreeMap<>();

    /** A graph of these items; of two with one name the later wins. */
    public ServiceGraph(Collection<ConfigurationItem> configurationItems) {
        configurationItems.forEach(item -> items.put(item.name(), item));
        for (ConfigurationItem item : items.values()) {
            item.aliases().forEach(alias -> namesByWord.put(alias.toLowerCase(Locale.ROOT), item.name()));
            item.dependsOn()
                    .forEach(needed -> dependants
                            .computeIfAbsent(needed, unused -> new ArrayList<>())
                            .add(item.name()));
        }
        items.keySet().forEach(name -> namesByWord.put(name.toLowerCase(Locale.ROOT), name));
    }

    /** Every item, by name. */
    public Collection<ConfigurationItem> items() {
        return List.copyOf(items.values());
    }

    /** The item of that name or alias, whatever the case. */
    public Optional<ConfigurationItem> find(String word) {
        return Optional.ofNullable(namesByWord.get(word.toLowerCase(Locale.ROOT)))
                .map(items::get);
    }

    /** What breaks when this breaks: everything that needs it, nearest first, with the distance in steps. */
    public Map<String, Integer> dependants(String name) {
        return walk(name, at -> dependants.getOrDefault(at, List.of()));
    }

    /** What might be the cause: everything it needs, nearest first, with the distance in steps. */
    public Map<String, Integer> dependencies(String name) {
        return walk(name, at -> items.containsKey(at) ? items.get(at).dependsOn() : List.of());
    }

    private static Map<String, Integer> walk(String start, Function<String, List<String>> neighbours) {
        Map<String, Integer> distance = new LinkedHashMap<>();
        distance.put(start, 0);
        List<String> reached = List.of(start);
        for (int steps = 1; !reached.isEmpty(); steps++) {
            List<String> further = new ArrayList<>();
            for (String at : reached) {
                for (String next : neighbours.apply(at)) {
                    if (distance.putIfAbsent(next, steps) == null) further.add(next);
                }
            }
            reached = further;
        }
        distance.remove(start);
        return distance;
    }

    /** The names most like that word, best first, at most {@code most}; none that share nothing with it. */
    public List<String> nearest(String word, int most) {
        return NearestNames.of(word, namesByWord.keySet()).stream()
                .map(namesByWord::get)
                .distinct()
                .limit(most)
                .toList();
    }

    /** The item whose name or alias is a word of that text; the longest name wins; none when nothing fits. */
    public Optional<ConfigurationItem> mentionedIn(String text) {
        String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
        return namesByWord.keySet().stream()
                .filter(word -> padded.contains(" " + word + " "))
                .max(Comparator.comparingInt(String::length))
                .flatMap(this::find);
    }
}
