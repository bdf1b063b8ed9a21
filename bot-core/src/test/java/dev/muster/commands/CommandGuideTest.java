package dev.muster.commands;

import static dev.muster.commands.Typing.command;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.words.WordList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table feeds parser, help, completion and the README, so the table itself must hold. */
class CommandGuideTest {

    @ParameterizedTest
    @MethodSource("dev.muster.commands.CommandGuide#rows")
    void everyExampleIsReadByItsOwnRow(GuideRow row) {
        var words = WordList.split(row.example());

        command(row.example());
        assertEquals(Optional.of(row), CommandGuide.row(row.word(), words.from(1)));
    }

    @Test
    void theExamplesTogetherShowEveryKindOfCommand() {
        var shown = CommandGuide.rows().stream()
                .map(row -> command(row.example()).getClass())
                .collect(Collectors.toSet());
        var all = Stream.of(Command.class.getPermittedSubclasses())
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .collect(Collectors.toSet());

        assertEquals(all, shown);
    }

    /** People script against these lines: they may be added to, never changed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "open SUMMARY [service:CI] [model:ID] [impact:high|medium|low] [urgency:…] [private:yes]",
                "list",
                "who",
                "catchup",
                "log WHAT [because WHY] [at TIME]",
                "start ACTION [because WHY]",
                "done A1 RESULT",
                "abort A1 WHY",
                "call TEAM|COMPETENCE|@person [because WHY]",
                "join",
                "offer",
                "decline [WHY]",
                "release TEAM|@person",
                "lead @person",
                "accept",
                "hypothesis TEXT",
                "test H1 EXPERIMENT",
                "confirm H1 [EVIDENCE]",
                "refute H1 EVIDENCE",
                "impact [CI]",
                "reclassify [impact:…] [urgency:…] [service:…] [model:…] [domain:complex|complicated|clear] because WHY",
                "change WHAT because WHY backout PLAN",
                "approve C1 [NOTE]",
                "refuse C1 WHY",
                "implemented C1 RESULT",
                "workaround TEXT",
                "status [AUDIENCE:] TEXT",
                "resolve HOW",
                "confirm [NOTE]",
                "reopen WHY",
                "close",
                "action WHAT owner:@person due:DATE",
                "done I1 RESULT",
                "problem TEXT",
                "timeline [all]",
                "correct E12 TEXT",
                "redact E12 WHY",
                "export [FORMAT]",
                "review",
                "merge INC-2",
                "help [COMMAND]"
            })
    void aUsageLineOnceGivenStays(String usage) {
        assertTrue(CommandGuide.rows().stream().anyMatch(row -> row.usage().equals(usage)), usage);
    }

    @Test
    void noTwoRowsAreTypedAlike() {
        var usages = CommandGuide.rows().stream().map(GuideRow::usage).toList();

        assertEquals(usages.stream().distinct().toList(), usages);
    }

    @Test
    void whatAUsageLineShowsIsWhatTheCommandUnderstands() {
        var open = CommandGuide.rows("open").getFirst();
        assertEquals(List.of("service", "model", "impact", "urgency", "private"), open.optionKeys());
        assertFalse(open.takesBecause());
        assertTrue(open.takesTime());
        assertFalse(open.needsIncident());
        assertEquals(Permission.ANYONE, open.permission());

        var change = CommandGuide.rows("change").getFirst();
        assertEquals(List.of(), change.optionKeys());
        assertTrue(change.takesBecause());
        assertTrue(change.takesBackout());
        assertFalse(change.takesTime());
        assertTrue(change.needsIncident());
    }

    @Test
    void exactlyTheCommandsThatRecordAnEventTakeATime() {
        var words = CommandGuide.rows().stream()
                .filter(GuideRow::takesTime)
                .map(GuideRow::word)
                .collect(Collectors.toSet());

        assertEquals(
                java.util.Set.of(
                        "open",
                        "log",
                        "start",
                        "done",
                        "abort",
                        "hypothesis",
                        "test",
                        "confirm",
                        "refute",
                        "workaround",
                        "implemented",
                        "resolve"),
                words);
    }

    @Test
    void onlyTheChangeAuthorityDecidesOnChanges() {
        var words = CommandGuide.rows().stream()
                .filter(row -> row.permission() == Permission.CHANGE_AUTHORITY)
                .map(GuideRow::word)
                .toList();

        assertEquals(List.of("approve", "refuse"), words);
    }

    @Test
    void helpAboutEverythingShowsEveryUsageLine() {
        for (GuideRow row : CommandGuide.rows()) {
            assertTrue(CommandGuide.everything().contains(row.usage()), row.usage());
        }
    }

    @Test
    void helpFitsAScreenWithWhatIsNeededMostFirst() {
        List<String> lines = CommandGuide.help().lines().toList();

        assertTrue(lines.size() <= 10, "it must fit a screen: " + lines.size());
        assertTrue(CommandGuide.help().length() < 1_200, "it must be read at a glance");
        assertTrue(
                lines.getFirst().contains("`/swarm open SUMMARY` · `/report WHAT` · `/ask QUESTION`"),
                lines.getFirst());
        assertTrue(CommandGuide.help().contains("/swarm help all"));
        assertTrue(CommandGuide.help().contains("`/swarm confirm`"), CommandGuide.help());
    }

    @Test
    void helpForACommandShowsAllItsForms() {
        String help = CommandGuide.help("confirm").orElseThrow();

        assertTrue(help.contains("/swarm confirm H1 [EVIDENCE]"), help);
        assertTrue(help.contains("/swarm confirm [NOTE]"), help);
        assertTrue(help.contains("at 10:42"), help);
        assertEquals(Optional.empty(), CommandGuide.help("banana"));
    }

    @Test
    void theMarkdownTableHasALineForEveryRow() {
        List<String> lines = CommandGuide.markdownTable().lines().toList();

        assertEquals(CommandGuide.rows().size() + 2, lines.size());
        assertEquals(
                "| `/swarm call TEAM\\|COMPETENCE\\|@person [because WHY]` "
                        + "| call one more team, competence or person; once called, its next person |",
                lines.stream()
                        .filter(line -> line.contains("/swarm call"))
                        .findFirst()
                        .orElseThrow());
    }
}
