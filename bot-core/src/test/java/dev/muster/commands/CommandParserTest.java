package dev.muster.commands;

import static dev.muster.commands.Typing.command;
import static dev.muster.commands.Typing.understood;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.OrientationCommand.Help;
import dev.muster.commands.TimelineCommand.Log;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** MISSION A1 to A12, as typed: each form of each command becomes its record. */
class CommandParserTest {

    @ParameterizedTest
    @MethodSource("linesAndCommands")
    void aLineBecomesItsCommand(String line, Command expected) {
        assertEquals(expected, command(line));
    }

    static Stream<Arguments> linesAndCommands() {
        return Stream.of(LinesOfSwarming.all(), LinesOfRepair.all(), LinesOfAsking.all())
                .flatMap(lines -> lines);
    }

    @ParameterizedTest
    @CsvSource({"INC-2 log x, INC-2", "inc-17 log x, INC-17", "#INC-2 log x, INC-2", "INC-2: log x, INC-2"})
    void anIncidentInFrontDecidesWhichOneIsMeant(String line, String incident) {
        var understood = understood(line);

        assertEquals(Optional.of(incident), understood.incidentId());
        assertEquals(new Log("x", Optional.empty(), Optional.empty()), understood.command());
    }

    @Test
    void theSlashCommandItselfMayStandInFront() {
        assertEquals(understood("INC-2 log x"), understood("/swarm INC-2 log x"));
        assertEquals(command("help"), command("/Swarm"));
    }

    @Test
    void anIncidentAloneAsksForHelpThere() {
        assertEquals(new Help(Optional.empty()), understood("INC-2").command());
        assertEquals(Optional.of("INC-2"), understood("INC-2").incidentId());
    }

    @Test
    void everyKindOfCommandCanBeTyped() {
        var typed = linesAndCommands().map(line -> line.get()[1].getClass()).collect(Collectors.toSet());

        for (var kind : Command.class.getPermittedSubclasses()) {
            for (var record : kind.getPermittedSubclasses()) {
                assertTrue(typed.contains(record), record.getSimpleName());
            }
        }
    }
}
