package dev.muster.config.reading;

import dev.muster.config.yaml.Suggestion;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a model's status updates, one for each audience that needs its own words. */
final class Templates {
    private static final String WHAT_IS_SAID = "text";
    private static final List<String> BLANKS = List.of("summary", "service", WHAT_IS_SAID);
    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");

    private Templates() {}

    static Map<String, String> read(Value templates, Names audiences) {
        Map<String, String> read = new HashMap<>();
        for (Entry entry : templates.named()) {
            audiences
                    .named(entry.key())
                    .ifPresent(audience -> entry.value().text().ifPresent(text -> {
                        check(entry.value(), text);
                        read.put(audience, text);
                    }));
        }
        return read;
    }

    private static void check(Value place, String text) {
        List<String> blanks =
                BLANK.matcher(text).results().map(found -> found.group(1)).toList();
        blanks.stream()
                .filter(blank -> !BLANKS.contains(blank))
                .forEach(blank -> place.mistake(
                        place.label() + " has a blank {" + blank + "} that nothing fills in",
                        Suggestion.of(blank, BLANKS, "use {summary}, {service} or {text}")));
        if (!blanks.contains(WHAT_IS_SAID)) {
            place.mistake(
                    place.label() + " has no {text}, so what people write would be lost",
                    "put {text} where their words belong");
        }
    }
}
