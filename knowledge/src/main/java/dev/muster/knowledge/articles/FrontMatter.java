package dev.muster.knowledge.articles;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The part of an article between two lines {@code ---}, with the line that each entry is on. */
final class FrontMatter {
    static final String FENCE = "---";

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private FrontMatter() {}

    /** What a key says, and on which line of the file. */
    record Entry(List<String> values, int line) {}

    /**
     * Reads the lines between the fences.
     *
     * @param offset how many lines of the file stand before them
     * @param wanted the keys that are read; others may say what they like
     * @throws BrokenArticleException where it is not YAML, or not a list of keys with words
     */
    static FrontMatter read(String yaml, int offset, Predicate<String> wanted) {
        FrontMatter matter = new FrontMatter();
        Node root = compose(yaml, offset);
        if (root == null) return matter;
        if (!(root instanceof MappingNode map)) {
            throw new BrokenArticleException(
                    offset + 1, "the front matter is not a list of keys", "write lines like `title: Reset a password`");
        }
        for (NodeTuple entry : map.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && wanted.test(key.getValue())) {
                int line = offset + line(key);
                matter.entries.put(key.getValue(), new Entry(words(entry.getValueNode(), line), line));
            }
        }
        return matter;
    }

    private static Node compose(String yaml, int offset) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            return new Yaml(new SafeConstructor(options)).compose(new StringReader(yaml));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new BrokenArticleException(
                    offset + line,
                    "the front matter cannot be read: " + broken.getProblem(),
                    "put the value in quotes if it has a colon or a bracket in it, and indent with spaces");
        }
    }

    private static List<String> words(Node node, int line) {
        return switch (node) {
            case ScalarNode scalar ->
                Stream.of(scalar.getValue().strip())
                        .filter(word -> !word.isEmpty())
                        .toList();
            case SequenceNode list ->
                list.getValue().stream()
                        .flatMap(item -> words(item, line).stream())
                        .toList();
            default ->
                throw new BrokenArticleException(line, "a value is neither a word nor a list", "write it as one line");
        };
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The only value of a key; several are a mistake. */
    Optional<String> one(String key) {
        List<String> all = all(key);
        if (all.size() > 1) {
            throw new BrokenArticleException(lineOf(key), key + " has several values", "leave one of them");
        }
        return all.stream().findFirst();
    }

    /** The only value of a key, understood by {@code reading}, which answers empty for what it does not understand. */
    <T> Optional<T> one(String key, Function<String, Optional<T>> reading, String remedy) {
        return one(key).map(word -> reading.apply(word)
                .orElseThrow(
                        () -> new BrokenArticleException(lineOf(key), key + " is not understood: " + word, remedy)));
    }

    /** All values of a key, in order; none where it is not there. */
    List<String> all(String key) {
        Entry entry = entries.get(key);
        return entry == null ? List.of() : entry.values();
    }

    /** Whether the key is there. */
    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The line a key is on; the first where it is not there. */
    int lineOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 1 : entry.line();
    }

    /** The keys that are there. */
    Iterable<String> keys() {
        return entries.keySet();
    }
}
