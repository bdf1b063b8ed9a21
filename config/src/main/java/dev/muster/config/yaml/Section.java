package dev.muster.config.yaml;

import dev.muster.config.yaml.Value.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Values under the keys that a program understands. Any other key was reported when the section was made. */
public final class Section {
    private final Value whole;
    private final Keys keys;
    private final Map<String, Entry> entries;

    Section(Value whole, Keys keys, Map<String, Entry> entries) {
        this.whole = whole;
        this.keys = keys;
        this.entries = entries;
        if (!keys.others()) entries.values().forEach(this::refuseUnknown);
    }

    private void refuseUnknown(Entry entry) {
        if (keys.names().contains(entry.name())) return;
        entry.key()
                .mistake(
                        entry.value().label() + " is not a key of " + keys.title(),
                        Suggestion.of(entry.name(), keys.names(), "use one of " + String.join(", ", keys.names())));
    }

    /** The section itself, as a place. */
    public Value whole() {
        return whole;
    }

    /** What stands under that key, if it is there. */
    public Optional<Value> find(String key) {
        if (!keys.names().contains(key)) throw new IllegalArgumentException(key + " is not a key of " + keys.title());
        return Optional.ofNullable(entries.get(key.toLowerCase(Locale.ROOT)))
                .filter(entry -> entry.name().equals(key))
                .map(Entry::value);
    }

    /** What stands under that key; a mistake, with that remedy, when it is not there. */
    public Optional<Value> need(String key, String remedy) {
        Optional<Value> value = find(key);
        if (value.isEmpty()) whole.mistake("`" + whole.below(key) + "` is missing", remedy);
        return value;
    }

    /** The text under that key, if it is there. */
    public Optional<String> text(String key) {
        return find(key).flatMap(Value::text);
    }

    /** What the text under that key means, if it is there and means something. */
    public <T> Optional<T> find(String key, Format<T> format) {
        return find(key).flatMap(value -> value.as(format));
    }

    /** The members of the list under that key; none when it is not there. */
    public List<Value> list(String key) {
        return find(key).map(Value::list).orElse(List.of());
    }

    /** The texts of the list under that key, in order. */
    public List<String> texts(String key) {
        return list(key).stream().map(Value::text).flatMap(Optional::stream).toList();
    }
}
