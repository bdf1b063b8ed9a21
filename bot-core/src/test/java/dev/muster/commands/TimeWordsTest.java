package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.muster.commands.TimelineCommand.Log;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MISSION A5 concurrent: a time as the last words is when it happened, in the speaker's zone. */
class TimeWordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "at 10:42, 2017-01-31T09:42:00Z",
                "AT 9:05, 2017-01-31T08:05:00Z",
                "at 10:42:30, 2017-01-31T09:42:30Z",
                "at 10:42:30.5, 2017-01-31T09:42:30.500Z",
                "at 09:42:30Z, 2017-01-31T09:42:30Z",
                "at 09:42 UTC, 2017-01-31T09:42:00Z",
                "at 09:42 gmt, 2017-01-31T09:42:00Z",
                "at 10:42+01:00, 2017-01-31T09:42:00Z",
                "at 11:00, 2017-01-31T10:00:00Z",
                "at 11:01, 2017-01-30T10:01:00Z",
                "at 23:50, 2017-01-30T22:50:00Z",
                "at 23:50 UTC, 2017-01-30T23:50:00Z",
                "at 00:00, 2017-01-30T23:00:00Z",
                "at 2017-01-30T23:50, 2017-01-30T22:50:00Z",
                "at 2017-01-30 23:50, 2017-01-30T22:50:00Z",
                "at 2017-01-30 23:50 UTC, 2017-01-30T23:50:00Z",
                "at 2017-01-30t23:50:07z, 2017-01-30T23:50:07Z",
                "at 2017-01-30T23:50:07-05:00, 2017-01-31T04:50:07Z",
                "at 2016-07-30T12:00, 2016-07-30T10:00:00Z",
                "at \"10:42\", 2017-01-31T09:42:00Z",
                "at “10:42”, 2017-01-31T09:42:00Z",
                "at \"2017-01-30 23:50 UTC\", 2017-01-30T23:50:00Z",
                "at \"today 10:42\", 2017-01-31T09:42:00Z",
                "at \"yesterday 23:10\", 2017-01-30T22:10:00Z",
                "at \"Yesterday at 23:10\", 2017-01-30T22:10:00Z",
                "at \"yesterday 23:10 UTC\", 2017-01-30T23:10:00Z",
                "at \"5m ago\", 2017-01-31T09:55:00Z",
                "at \"5 minutes ago\", 2017-01-31T09:55:00Z",
                "at \"2h 5m ago\", 2017-01-31T07:55:00Z",
                "at \"2h5m ago\", 2017-01-31T07:55:00Z",
                "at \"90 secs ago\", 2017-01-31T09:58:30Z",
                "at \"1 day ago\", 2017-01-30T10:00:00Z",
            })
    void aTimeThatEndsTheLineIsWhenItHappened(String words, Instant at) {
        assertEquals(new Log("it broke", Optional.empty(), Optional.of(at)), Typing.command("log it broke " + words));
        assertEquals(
                new Log("it broke", Optional.of("of rust"), Optional.of(at)),
                Typing.command("log it broke because of rust " + words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open X",
                "start X",
                "done A1 X",
                "done I1 X",
                "abort A1 X",
                "hypothesis X",
                "test H1 X",
                "confirm X",
                "confirm H1 X",
                "refute H1 X",
                "workaround X",
                "implemented C1 X",
                "resolve X"
            })
    void theCommandsThatRecordAnEventTakeATime(String line) {
        assertEquals(
                Optional.of(Instant.parse("2017-01-31T09:42:00Z")),
                Typing.command(line + " at 10:42").at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"decline X", "approve C1 X", "status X", "problem X", "reopen X", "redact E1 X", "offer X"})
    void inOtherCommandsATimeIsProse(String line) {
        Command command = Typing.command(line + " at 10:42");

        assertEquals(Optional.empty(), command.at());
        assertEquals(true, command.toString().contains("X at 10:42"), command::toString);
    }

    @Test
    void onlyTheLastWordsAreATime() {
        assertEquals(
                new Log("full at 10:42", Optional.of("logs grew"), Optional.empty()),
                Typing.command("log full at 10:42 because logs grew"));
    }

    @Test
    void anOptionAfterTheTimeDoesNotHideIt() {
        Command command = Typing.command("open web down at 10:42 service:web");

        assertEquals(Optional.of(Instant.parse("2017-01-31T09:42:00Z")), command.at());
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks in Berlin went from 02:00 to 03:00 on 27 March 2022, and back from 03:00 to 02:00 on 30 October.
        "2022-03-27T10:00:00Z, 02:30, 2022-03-26T01:30:00Z",
        "2022-03-27T10:00:00Z, 03:00, 2022-03-27T01:00:00Z",
        "2022-03-27T10:00:00Z, 01:59, 2022-03-27T00:59:00Z",
        "2022-10-30T00:45:00Z, 02:30, 2022-10-30T00:30:00Z",
        "2022-10-30T01:15:00Z, 02:30, 2022-10-30T00:30:00Z",
        "2022-10-30T01:45:00Z, 02:30, 2022-10-30T01:30:00Z",
        "2022-10-30T00:15:00Z, 02:30, 2022-10-29T00:30:00Z",
        "2022-10-30T01:45:00Z, 2022-10-30T02:30, 2022-10-30T01:30:00Z",
        "2022-10-30T00:45:00Z, 2022-10-30T02:30, 2022-10-30T00:30:00Z",
        "2022-12-31T23:05:00Z, 23:50, 2022-12-31T22:50:00Z",
    })
    void daylightSavingAndMidnightAreMinded(Instant written, String time, Instant at) {
        assertEquals(Optional.of(at), happened("log x at " + time, written, Typing.BERLIN));
    }

    @Test
    void aDayThatAZoneLeftOutHadNoTimes() {
        // Samoa had no 30 December 2011.
        var written = Instant.parse("2011-12-30T16:00:00Z");

        assertEquals(
                Optional.of(Instant.parse("2011-12-30T09:00:00Z")),
                happened("log x at 23:00", written, ZoneId.of("Pacific/Apia")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "2017-01-31T11:01, 2017-01-31 11:01 is still to come",
                "2017-01-31T10:00:01Z, 2017-01-31 10:00:01 is still to come",
                "\"today 23:50\", 2017-01-31 23:50 is still to come",
                "2030-01-01 10:00, 2030-01-01 10:00 is still to come",
                "2016-03-27T02:30, The clocks skipped 2016-03-27 02:30 in Europe/Berlin",
            })
    void aTimeThatCannotBeIsAskedAbout(String time, String reason) {
        var misread = Typing.misread("log x because y at " + time);

        assertEquals(reason, misread.reason().substring(0, reason.length()));
        assertEquals("/swarm log x because y", misread.correctedExample());
    }

    private static Optional<Instant> happened(String line, Instant written, ZoneId zone) {
        var parsed = CommandParser.parse(line, written, zone, Typing.VOCABULARY);
        return assertInstanceOf(Parsed.Understood.class, parsed).command().at();
    }
}
