package dev.muster.commands;

import static dev.muster.commands.Typing.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.muster.commands.RegistrationCommand.Open;
import dev.muster.commands.TimelineCommand.Log;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MISSION A2, A5: ordinary prose is never mangled, and never changes a priority. */
class ProseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minor, since 10:15",
                "impact: low, since 10:15",
                "the impact is high and urgency: high",
                "urgency : high, said the vendor",
                "service: checkout and web",
                "sev1? critical? major? no: minor",
                "error at 10:42 in the log of web-3",
                "at 10:42 the disk filled up",
                "lost packets at 10:42, at 10:50 and at 11:10.",
                "meet at noon",
                "running at 100%",
                "stuck at 25:99",
                "failed at 10:42 CET",
                "failed at line 10:42:7",
                "ratio 10:42",
                "at 5m ago",
                "at \"teatime\"",
                "at \"5m\"",
                "at \"5 parsecs ago\"",
                "seen at http://localhost:8080/",
                "see https://wiki.example.test/x?impact:high&service:web",
                "foo:bar owner:@ana due:tomorrow domain:clear",
                "host:port, key:value, Exception: null",
                "10:42 10:43 C:\\temp\\x.log",
                "a  double  space,\ta tab",
                "first line\nsecond line: because-less\n\n  indented",
                "it's the DBA's view, isn't it",
                "rock 'n' roll 'quoted at 10:42'",
                "\"quoted because keyword\" then more",
                "he said \"stop because it burns\" twice",
                "he said “impact:high because” twice",
                "a 19\" rack and a 24\" screen",
                "an unbalanced \" quote impact",
                "an unbalanced “ quote",
                "ends with because",
                "becauseless, because: no; (because)",
                "backout",
                "🔥 on fire 👩‍🚒 🇩🇪 ❤️",
                "שלום עולם النظام بطيء",
                "$(reboot) `rm -rf /` %s {} <b>bold</b> &amp; \\n",
                "/swarm close",
                "@everyone look",
                "=1+1",
                "-- DROP TABLE",
                "A1 H1 C1 E12 INC-2",
                "NaN null undefined true",
            })
    void proseStaysAsItWasTyped(String prose) {
        assertEquals(new Log(prose, Optional.empty(), Optional.empty()), command("log " + prose));
        assertEquals(
                new Open(
                        prose,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty()),
                command("open " + prose));
    }

    @Test
    void becauseIsProseInOpen() {
        var open = command(Open.class, "open web down because of the deploy because");

        assertEquals("web down because of the deploy because", open.summary());
    }

    @Test
    void optionsAreProseInLog() {
        var log = command(Log.class, "log set impact:high private:yes because service:web is impact:banana");

        assertEquals("set impact:high private:yes", log.what());
        assertEquals(Optional.of("service:web is impact:banana"), log.why());
    }

    @Test
    void onlyTheFirstBecauseSetsTheReasonApart() {
        var log = command(Log.class, "log a because b because c");

        assertEquals("a", log.what());
        assertEquals(Optional.of("b because c"), log.why());
    }

    @Test
    void anOptionInQuotesIsProse() {
        var open = command(Open.class, "open users type \"impact:high\" and “urgency:low” themselves");

        assertEquals("users type \"impact:high\" and “urgency:low” themselves", open.summary());
        assertEquals(Optional.empty(), open.impact());
        assertEquals(Optional.empty(), open.urgency());
    }

    @Test
    void anEmptyValueIsProse() {
        var open = command(Open.class, "open form lost impact:\"\" and service: and urgency:,");

        assertEquals("form lost impact:\"\" and service: and urgency:,", open.summary());
    }

    @Test
    void takingAnOptionOutLeavesTheOtherSpacesAlone() {
        var open = command(Open.class, "open  web  is   service:web    down\n now impact:low");

        assertEquals("web  is   down\n now", open.summary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"log \"restarted at 10:42\"", "log “restarted at 10:42”", "log „restarted at 10:42“"})
    void quotesAroundTheWholeArgumentAreDropped(String line) {
        assertEquals(new Log("restarted at 10:42", Optional.empty(), Optional.empty()), command(line));
    }

    /** Reading that took time by the square of the length would not be done in time. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "a ", "\" ", "“ ", "„ ", "\"a\" ", "9", "because ", "at 10:42 ", "impact: ", "@a ", "\n"})
    @Timeout(60)
    void aHugeLineIsReadInOnePass(String piece) {
        String huge = piece.repeat(200_000 / piece.length());

        for (String word : List.of("log", "open", "call", "spend")) {
            assertNotNull(Typing.parse(word + " " + huge));
            assertNotNull(Typing.parse(word + huge));
        }
    }

    @Test
    void aLineOfTenThousandCharactersIsKeptWhole() {
        String prose = "it was, at 10:42, \"slow\" 🔥 ".repeat(370).strip();

        assertEquals(new Log(prose, Optional.empty(), Optional.empty()), command("log " + prose));
    }
}
