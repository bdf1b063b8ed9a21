package dev.muster.config.reading;

import dev.muster.config.yaml.Suggestion;
import dev.muster.config.yaml.Value;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The names that one kind of thing goes by, as they were declared, for those who mention them in whatever case. */
final class Names {
    private final String noun;
    private final String home;
    private final boolean complete;
    private final Map<String, String> declared = new TreeMap<>();

    /**
     * @param noun what they name: {@code person}
     * @param home the file to add one in
     * @param complete whether all are known; if not, an unknown one is passed over in silence
     */
    Names(String noun, String home, boolean complete, Collection<String> declared) {
        this.noun = noun;
        this.home = home;
        this.complete = complete;
        declared.forEach(name -> this.declared.put(name.toLowerCase(Locale.ROOT), name));
    }

    /** The declared name that is meant there; a mistake when there is none. */
    Optional<String> named(Value mention) {
        return mention.text().flatMap(written -> {
            Optional<String> known = find(written);
            if (known.isEmpty()) unknown(mention, written);
            return known;
        });
    }

    /** Reports that there is no such name. */
    void unknown(Value mention, String written) {
        if (!complete) return;
        mention.mistake(
                mention.label() + " names `" + written + "`, and there is no such " + noun,
                Suggestion.of(bare(written), declared.values(), "add `" + bare(written) + "` to " + home));
    }

    /** The declared names that are meant in a list; a mistake for each that is unknown or there twice. */
    List<String> listed(List<Value> mentions) {
        Map<String, Integer> lines = new TreeMap<>();
        return mentions.stream()
                .flatMap(mention -> named(mention).filter(name -> isFirst(name, mention, lines)).stream())
                .toList();
    }

    private static boolean isFirst(String name, Value mention, Map<String, Integer> lines) {
        Integer before = lines.putIfAbsent(name, mention.line());
        if (before == null) return true;
        mention.mistake(
                mention.label() + " names `" + name + "` twice, first in line " + before, "keep one of the two");
        return false;
    }

    /** The name as declared, whatever the case. */
    Optional<String> find(String written) {
        return Optional.ofNullable(declared.get(bare(written).toLowerCase(Locale.ROOT)));
    }

    private static String bare(String written) {
        return written.startsWith("@") ? written.substring(1) : written;
    }
}
