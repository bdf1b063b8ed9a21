package dev.muster.commands.chat;

import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card.Button;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a button stands for, as it travels through a chat platform.
 *
 * @param incident the one it is for; empty when for none
 * @param only the one person who may press it; empty when everybody who sees it may
 */
public record Press(String word, String incident, Map<String, String> values, Optional<PersonId> only) {
    private static final int PARTS = 4;

    public Press {
        values = Map.copyOf(values);
    }

    /** What that button stands for, for that person only if one is named. */
    public static Press of(Button button, Optional<PersonId> only) {
        return new Press(button.word(), button.incident(), button.values(), only);
    }

    /** As text, in a form that never has anything to do with what people typed. */
    public String written() {
        String given = new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                        .collect(Collectors.joining("&"));
        return String.join(
                ";",
                word,
                incident,
                only.map(PersonId::value).map(Press::encoded).orElse(""),
                given);
    }

    /** Read back; empty when it is nothing that {@link #written} wrote. */
    public static Optional<Press> read(String written) {
        String[] parts = written.split(";", PARTS);
        if (parts.length != PARTS) return Optional.empty();
        Map<String, String> values = new LinkedHashMap<>();
        for (String value : parts[3].split("&", -1)) {
            int equals = value.indexOf('=');
            if (equals > 0) values.put(decoded(value.substring(0, equals)), decoded(value.substring(equals + 1)));
        }
        Optional<PersonId> only = Optional.of(parts[2])
                .filter(person -> !person.isEmpty())
                .map(Press::decoded)
                .map(PersonId::of);
        return Optional.of(new Press(parts[0], parts[1], values, only));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
