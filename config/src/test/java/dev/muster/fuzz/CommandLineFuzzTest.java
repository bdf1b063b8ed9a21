package dev.muster.fuzz;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.Command;
import dev.muster.commands.CommandGuide;
import dev.muster.commands.CommandParser;
import dev.muster.commands.GuideRow;
import dev.muster.commands.Parsed;
import dev.muster.commands.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A5: whatever is typed, the parser neither fails nor hangs, and what people say stays as they said it")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandLineFuzzTest {
    private static final Instant NOW = Instant.parse("2024-03-05T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Vocabulary VOCABULARY = new Vocabulary(Set.of("responders", "executives", "users"));

    private static Parsed parse(String line) {
        return CommandParser.parse(line, NOW, ZONE, VOCABULARY);
    }

    @Test
    void everyLineIsUnderstoodOrAnsweredAndNothingIsMangled() {
        List<String> corpus = Stream.concat(
                        CommandGuide.rows().stream().map(GuideRow::example),
                        Fuzzing.corpus("lines").stream().flatMap(String::lines))
                .toList();
        List<String> words = Stream.concat(
                        CommandGuide.words().stream(),
                        Stream.of(
                                "impact:high",
                                "service:web",
                                "owner:@ana",
                                "due:+1d",
                                "at 10:42",
                                "because",
                                "backout"))
                .toList();
        Fuzzing.tryAll(corpus, words, 20_000, CommandLineFuzzTest::check);
    }

    private static void check(String line) {
        switch (parse(line)) {
            case Parsed.Misread misread -> {
                String correction = misread.correctedExample().replaceFirst("^/(swarm )?", "");
                assertInstanceOf(Parsed.Understood.class, parse(correction), () -> line + "\n → " + correction);
            }
            case Parsed.Understood understood -> {
                for (String said : said(understood.command())) {
                    assertTrue(
                            isIn(line, said),
                            () -> "“" + Fuzzing.shown(said) + "” was never said in: " + Fuzzing.shown(line));
                }
            }
        }
    }

    /** Word for word and in order; options may have stood between. */
    private static boolean isIn(String line, String said) {
        String typed = squeezed(line);
        int at = 0;
        for (String word : said.split("\\s+", -1)) {
            int found = typed.indexOf(squeezed(word), at);
            if (found < 0) return false;
            at = found + squeezed(word).length();
        }
        return true;
    }

    /** Every text in a command, whatever it is for. */
    private static List<String> said(Command command) {
        List<String> texts = new ArrayList<>();
        for (RecordComponent component : command.getClass().getRecordComponents()) {
            Object value = valueOf(component, command);
            if (value instanceof Optional<?> optional) value = optional.orElse(null);
            boolean meantByDefault = component.getName().equals("audience");
            if (value instanceof String text && !meantByDefault) texts.add(text);
        }
        return texts;
    }

    private static Object valueOf(RecordComponent component, Command command) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Spaces at the seams and quotes around a whole argument may go; what cannot be seen becomes a sign that can; names and
     * references may change their case, and {@code Q1} is {@code Q-1}.
     */
    private static String squeezed(String text) {
        return text.replaceAll("[-\\s\\u00a0\"“”„‟«»\\ufffd\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void longLinesOfNothingButTrapsAreReadInTheirTime() {
        for (String trap :
                List.of("\"", "“", "a:", "at ", "because ", "backout ", "@", "INC-1 ", "10:42 ", "\\", "a\"", "'")) {
            for (String word : CommandGuide.words()) check(word + " " + trap.repeat(20_000 / trap.length()));
        }
    }
}
