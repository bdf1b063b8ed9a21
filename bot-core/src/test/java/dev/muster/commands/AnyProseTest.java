package dev.muster.commands;

import static dev.muster.commands.Typing.command;
import static dev.muster.commands.Typing.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.RegistrationCommand.Open;
import dev.muster.commands.TimelineCommand.Log;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MISSION A2, A5: whatever is typed comes back whole, whichever traps of the language are strung together. */
class AnyProseTest {

    private static final List<String> TRAPS = List.of(
            "at",
            "because",
            "backout",
            "10:42",
            "since",
            "impact:",
            "urgency",
            "high",
            "low",
            ":",
            "impact",
            "\"",
            "“",
            "”",
            "\"at 10:42\"",
            "“because”",
            "it's",
            "H1",
            "A1",
            "INC-2",
            "@everyone",
            "http://x.test/a:b",
            "owner:@ana",
            "5m ago",
            "\"5m ago\"",
            "\"yesterday 23:10\"",
            "2017-01-30T10:00Z",
            "UTC",
            "🔥",
            "عطل",
            "minor,",
            "confirm",
            "\"\"",
            "'",
            "(\"x y\")",
            "sev:1",
            "a\"b",
            "=",
            "|",
            "#INC-1",
            "+1",
            "0");
    private static final List<String> SPACES = List.of(" ", " ", " ", "  ", "\n", "\t", "\u00a0");
    private static final List<String> OPTIONS = List.of(
            "impact:high", "impact:low", "urgency:medium", "service:web", "service:\"a b\"", "private:yes", "x:y");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20170131})
    void logGivesBackEveryWordInItsPlace(long seed) {
        var random = new Random(seed);
        int understood = 0;
        for (int i = 0; i < 2_000; i++) {
            String prose = prose(random, TRAPS);
            if (parse("log " + prose) instanceof Parsed.Understood read && read.command() instanceof Log log) {
                assertEquals(squeezed(prose), squeezed(asTyped(log, prose)), prose);
                understood++;
            }
        }
        assertTrue(understood > 1_500, "too many lines were not understood: only " + understood + " were");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20170131})
    void proseInOpenNeverSetsImpactOrUrgency(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String prose = prose(random, TRAPS) + " .";
            var open = command(Open.class, "open " + prose);

            assertEquals(prose, open.summary());
            assertEquals(Optional.empty(), open.impact(), prose);
            assertEquals(Optional.empty(), open.urgency(), prose);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20170131})
    void noLineAtAllMakesTheParserFailAndEveryCorrectionCanBeSent(long seed) {
        var random = new Random(seed);
        var anything = Stream.of(TRAPS, OPTIONS, CommandGuide.words())
                .flatMap(List::stream)
                .toList();
        for (int i = 0; i < 4_000; i++) {
            String word =
                    CommandGuide.words().get(random.nextInt(CommandGuide.words().size()));
            String line = word + " " + prose(random, anything);
            if (parse(line) instanceof Parsed.Misread misread) {
                String correction = misread.correctedExample();
                assertInstanceOf(Parsed.Understood.class, parse(correction), line + "\n → " + correction);
            }
        }
    }

    private static String prose(Random random, List<String> words) {
        return Stream.generate(
                        () -> words.get(random.nextInt(words.size())) + SPACES.get(random.nextInt(SPACES.size())))
                .limit(1 + random.nextInt(9))
                .collect(Collectors.joining())
                .strip();
    }

    /** Puts a log entry together as its usage line has it; the time words are what the prose ends in. */
    private static String asTyped(Log log, String prose) {
        String text = log.what() + log.why().map(why -> "because" + why).orElse("");
        int time = log.at().isPresent()
                ? squeezed(prose).lastIndexOf("at")
                : squeezed(prose).length();
        return text + squeezed(prose).substring(time);
    }

    /** Spaces at the seams and quotes around a whole argument may go; nothing else may. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\"“”]", "");
    }
}
