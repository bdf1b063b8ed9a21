package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.GuideRow.timed;
import static dev.muster.commands.Permission.ANYONE;
import static dev.muster.commands.Permission.RESPONDER;

import dev.muster.commands.RegistrationCommand.Merge;
import dev.muster.commands.RegistrationCommand.Open;
import dev.muster.commands.RegistrationCommand.Reclassify;
import dev.muster.commands.words.Reference;
import dev.muster.commands.words.WordList;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How registering and classifying are typed and read. */
final class RegistrationWords {

    static final List<GuideRow> ROWS = List.of(
            timed(
                            ANYONE,
                            "open SUMMARY [service:CI] [model:ID] [impact:high|medium|low] [urgency:…] [private:yes]",
                            "register; if it is major, open the room, name the manager, call everyone needed",
                            "open checkout answers with errors service:checkout impact:high urgency:high",
                            RegistrationWords::open)
                    .anywhere(),
            row(
                    RESPONDER,
                    "reclassify [impact:…] [urgency:…] [service:…] [model:…] [domain:complex|complicated|clear] because WHY",
                    "change what was classified, with the reason",
                    "reclassify impact:high because users see errors",
                    RegistrationWords::reclassify),
            row(
                    RESPONDER,
                    "merge INC-2",
                    "this incident stays; INC-2 closes as its duplicate, both chains kept and cross-recorded",
                    "merge INC-2",
                    RegistrationWords::merge));

    private static final String LEVELS = "high, medium or low";
    private static final String COMPLEXITIES = "complex, complicated or clear";

    private RegistrationWords() {}

    private static Command open(Arguments typed) {
        return new Open(
                typed.text(0, "Say in a few words what is broken."),
                anyName(typed, "service"),
                anyName(typed, "model"),
                level(typed, "impact"),
                level(typed, "urgency"),
                typed.option("private", RegistrationWords::yesOrNo, "yes or no", "yes")
                        .orElse(false),
                typed.at());
    }

    private static Command reclassify(Arguments typed) {
        var command = new Reclassify(
                level(typed, "impact"),
                level(typed, "urgency"),
                anyName(typed, "service"),
                anyName(typed, "model"),
                typed.option("domain", named(Complexity.values()), COMPLEXITIES, "complex"),
                typed.why().orElseThrow(() -> withoutWhy(typed)));
        boolean changesNothing = typed.parts().options().isEmpty();
        if (changesNothing || !typed.body().isEmpty()) {
            Parts cleared = typed.parts().withBody(WordList.NONE);
            throw typed.misread(
                    "Say what changes as options, like impact:high or service:web, and then “because”.",
                    changesNothing ? cleared.withOptions(typed.sample().options()) : cleared);
        }
        return command;
    }

    private static Misreading withoutWhy(Arguments typed) {
        Parts parts = typed.parts();
        WordList reason = parts.body().isEmpty() ? typed.sample().why().orElseThrow() : parts.body();
        return typed.misread(
                "Say why, after “because”.", parts.withBody(WordList.NONE).withWhy(reason));
    }

    private static Command merge(Arguments typed) {
        String other = typed.head()
                .flatMap(Reference::incident)
                .orElseThrow(() -> typed.insteadOfHead("Say which incident is the duplicate, like INC-2.", 1));
        typed.nothingAfter(1, "Merge takes one incident and nothing more.");
        return new Merge(other);
    }

    static Optional<Level> level(Arguments typed, String key) {
        return typed.option(key, named(Level.values()), LEVELS, "high");
    }

    static Optional<String> anyName(Arguments typed, String key) {
        return typed.option(key, Optional::of, "", "");
    }

    private static Optional<Boolean> yesOrNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> named(E[] all) {
        return value -> Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(value))
                .findFirst();
    }
}
