package dev.muster.commands.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A word where a person may stand: {@code @ana}, or {@code @"Ana Ruiz"} for a name with spaces. */
public final class PersonWord {

    private static final Set<String> EVERYONE =
            Set.of("@everyone", "@here", "@channel", "<!everyone>", "<!here>", "<!channel>");

    private PersonWord() {}

    /** The name after the {@code @}; empty if the word is something else. */
    public static Optional<String> of(Word word) {
        String name = word.name();
        if (!name.startsWith("@")) {
            return Optional.empty();
        }
        String bare = name.substring(1);
        return Optional.of(Quotes.inside(bare).orElse(bare)).filter(person -> !person.isBlank());
    }

    /** The name, with or without {@code @}, where nothing but a person can stand; empty for everyone. */
    public static Optional<String> orBareName(Word word) {
        String name = word.name();
        boolean nobody = name.isBlank() || name.equals("@") || isEveryone(word);
        return nobody ? Optional.empty() : of(word).or(() -> Optional.of(name));
    }

    /** Whether the word calls a whole room or server, in any platform's spelling. */
    public static boolean isEveryone(Word word) {
        return EVERYONE.contains(word.name().toLowerCase(Locale.ROOT));
    }
}
