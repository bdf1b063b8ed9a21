package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.commands.RegistrationCommand.Open;
import dev.muster.commands.words.VisibleText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MISSION D5: what is recorded is what can be seen. */
class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x08, 0x1B, 0x7F, 0x85, 0x9B, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067,
                0x2068, 0x2069, 0xD800, 0xDFFF, 0xFDD0, 0xFDD1, 0xFDEF, 0xFFFE, 0xFFFF
            })
    void aCharacterThatHidesSomethingIsShown(int codePoint) {
        assertEquals("a\uFFFDb", VisibleText.of("a" + (char) codePoint + "b"));
    }

    @Test
    void whatIsOnlyUnusualStays() {
        String text = "tab\t, newline\n, 🔥 👩‍🚒 🏴󠁧󠁢󠁥󠁮󠁧󠁿, \u200Fעברית\u200E, \u00a0, e\u0301, 中文";

        assertEquals(text, VisibleText.of(text));
    }

    @Test
    void lineEndsOfAllSystemsAreNewlines() {
        assertEquals("a\nb\nc\n\nd", VisibleText.of("a\r\nb\rc\r\rd"));
    }

    @Test
    void noHiddenCharacterTurnsProseIntoAnOption() {
        for (String hidden : new String[] {"\u202E", "\u2066", "\0", "\u0008"}) {
            var open = Typing.command(Open.class, "open web down imp" + hidden + "act:high");

            assertEquals("web down imp\uFFFDact:high", open.summary());
            assertEquals(Optional.empty(), open.impact());
        }
    }
}
