package dev.muster.config.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value in a YAML file, with its place. What is asked of it and cannot be had becomes a mistake and an empty answer. A
 * plain text is taken as it stands, so that {@code no} is a language and {@code 09:00} a time.
 */
public final class Value {
    private final Node node;
    private final String file;
    private final int line;
    private final String path;
    private final Mistakes mistakes;

    Value(Node node, String file, int line, String path, Mistakes mistakes) {
        this.node = node;
        this.file = file;
        this.line = line;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** Where it stands, from 1. */
    public int line() {
        return line;
    }

    /** The file it stands in, as shown. */
    public String file() {
        return file;
    }

    /** Reports a mistake at this place. */
    public void mistake(String problem, String remedy) {
        mistakes.add(file, line, problem, remedy);
    }

    /** Its keys from the top of the file, as shown: {@code `ana.zone`}. */
    public String label() {
        return path.isEmpty() ? "this" : "`" + path + "`";
    }

    /** The path of a key in it. */
    String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Whether nothing was written after the key. */
    public boolean isEmpty() {
        return node.getTag().equals(Tag.NULL)
                || (node instanceof ScalarNode scalar && scalar.getValue().isBlank());
    }

    /** Whether it has keys. */
    public boolean hasKeys() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The text, without spaces around it. */
    public Optional<String> text() {
        if (isEmpty()) {
            mistake(label() + " is empty", "give it a value, or leave the key out");
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar)
            return Optional.of(scalar.getValue().strip());
        mistake(label() + " should be a text, and is " + kind(), "write one value after the colon");
        return Optional.empty();
    }

    /** What the text means. */
    public <T> Optional<T> as(Format<T> format) {
        return text().flatMap(written -> {
            Optional<T> meaning = format.reading().apply(written);
            if (meaning.isEmpty()) {
                // A name is both the key and what is read.
                String subject =
                        label().endsWith(written + "`") ? label() + " is" : label() + " is `" + written + "`, which is";
                mistake(subject + " not " + format.wanted(), format.remedy().apply(written));
            }
            return meaning;
        });
    }

    /** The members of a list; none of an empty value. */
    public List<Value> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Value(item, file, lineOf(item), path, mistakes))
                    .toList();
        }
        if (!isEmpty()) mistake(label() + " should be a list, and is " + kind(), "write it as [one, two]");
        return List.of();
    }

    /** The members of a list; a mistake, in these words, when there is none. */
    public List<Value> some(String problem, String remedy) {
        List<Value> members = list();
        if (isEmpty() || (isList() && members.isEmpty())) mistake(problem, remedy);
        return members;
    }

    /** A section with these keys; an empty one when nothing was written. */
    public Optional<Section> section(Keys keys) {
        if (!isEmpty() && !hasKeys()) {
            mistake(
                    label() + " should have keys, and is " + kind(),
                    "write `key: value` below it; known here: " + String.join(", ", keys.names()));
            return Optional.empty();
        }
        return Optional.of(new Section(this, keys, entries()));
    }

    /** Sections or values under names that people choose; each name once, whatever the case. */
    public List<Entry> named() {
        if (!isEmpty() && !hasKeys()) {
            mistake(
                    label() + " should be names, each with a colon, and is " + kind(),
                    "write `name:` in front of each");
        }
        return List.copyOf(entries().values());
    }

    /** A key and what stands after it. {@code key} is the place of the name itself. */
    public record Entry(String name, Value key, Value value) {}

    private Map<String, Entry> entries() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) return entries;
        for (NodeTuple pair : mapping.getValue()) {
            entry(pair).ifPresent(entry -> {
                Entry first = entries.putIfAbsent(entry.name().toLowerCase(Locale.ROOT), entry);
                if (first != null) {
                    entry.key()
                            .mistake(
                                    entry.value().label() + " is given twice, first in line "
                                            + first.key().line(),
                                    "keep one of the two");
                }
            });
        }
        return entries;
    }

    private Optional<Entry> entry(NodeTuple pair) {
        int at = lineOf(pair.getKeyNode());
        if (!(pair.getKeyNode() instanceof ScalarNode scalar)) {
            mistakes.add(file, at, "a key should be one word", "write `name: value`");
            return Optional.empty();
        }
        String name = scalar.getValue().strip();
        String below = below(name);
        Node written = pair.getValueNode();
        Value key = new Value(scalar, file, at, below, mistakes);
        // What a key holds may begin a line further down; people look for it where the key is.
        int line = written instanceof ScalarNode ? lineOf(written) : at;
        return Optional.of(new Entry(name, key, new Value(written, file, line, below, mistakes)));
    }

    private String kind() {
        if (node instanceof SequenceNode) return "a list";
        return node instanceof MappingNode ? "a section with keys" : "a text";
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
