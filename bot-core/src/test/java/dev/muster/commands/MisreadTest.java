package dev.muster.commands;

import static dev.muster.commands.Typing.misread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: nothing is half-read; the answer is the one usage line that applies and a line to send instead. */
class MisreadTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // What is missing is filled in from the example, around what was typed.
                "log | log failover started because the primary stopped answering at 10:42",
                "log because it broke | log failover started because it broke",
                "log \"\" | log failover started",
                "log at 10:42 | log failover started at 10:42",
                "open service:web impact:low | open checkout answers with errors service:web impact:low",
                "done | done A1 blocked, load only partly down",
                "done A3 | done A3 blocked, load only partly down",
                "done I3 | done I3 the restore runs every night",
                "done it works | done A1 it works",
                "done 3 it works | done A1 it works",
                "done C1 it works | done A1 C1 it works",
                "done A1, A2 both work | done A1, both work",
                "abort I1 wrong | abort A1 I1 wrong",
                "test try it | test H1 try it",
                "refute H2 | refute H2 the rolled back host fails just the same",
                "approve it | approve C1 it",
                "correct typo | correct E12 typo",
                "redact E0 secret | redact E12 E0 secret",
                "merge two | merge INC-2",
                "merge INC-3 and INC-4 | merge INC-3",
                // Options.
                "open web down impact:banana | open web down impact:high",
                "open web down impact:10:15 | open web down impact:high",
                "open web down private:maybe | open web down private:yes",
                "open web down impact:high impact:low | open web down impact:high",
                "open web down service:a urgency:low service:b | open web down service:a urgency:low",
                "reclassify impact:high | reclassify impact:high because users see errors",
                "reclassify impact:high users see errors | reclassify impact:high because users see errors",
                "reclassify because it is worse | reclassify impact:high because it is worse",
                "reclassify to high impact:high because of errors | reclassify impact:high because of errors",
                "reclassify high because of errors | reclassify impact:high because of errors",
                "reclassify domain:chaotic because of errors | reclassify domain:complex because of errors",
                "action test restores | action test restores owner:@ana due:+14d",
                "action test restores due:friday | action test restores due:friday owner:@ana",
                "action test restores owner:@ana due:soon | action test restores owner:@ana due:+14d",
                "action test restores owner:@here due:friday | action test restores owner:@ana due:friday",
                // Change needs both keywords.
                "change copy it backout keep the old one "
                        + "| change copy it because the first is down backout keep the old one",
                "change copy it because it is whole | change copy it because it is whole backout switch back",
                "change copy it because backout keep it "
                        + "| change copy it because the first is down backout keep it",
                // People.
                "call @everyone | call database",
                "call @here because help | call database because help",
                "lead @channel | lead @ana",
                "lead | lead @ana",
                "lead @ | lead @ana",
                "lead the way | lead @ana",
                "lead @ana @ben | lead @ana",
                "call @ana @ben | call @ana because @ben",
                "call @ana to look at locks | call @ana because to look at locks",
                "release @ana and @ben | release @ana",
                // Money.
                "spend much on disks | spend 500 much on disks",
                "spend €500 on disks | spend 500 on disks",
                "spend 1,200 on disks | spend 1200 on disks",
                "spend 99.50EUR on disks | spend 99.50 on disks",
                "spend 0 on disks | spend 500 a day of the supplier's support because the contract ended",
                "spend 500 | spend 500 a day of the supplier's support",
                // Nothing is passed over.
                "close all good | close",
                "join me | join",
                "timeline everything | timeline all",
                "export xlsx | export pdf",
                "export pdf csv | export pdf",
                "review please | review",
                "review edit | review edit summary Payments failed for 40 minutes.",
                "review edit causes | review edit causes Payments failed for 40 minutes.",
                "review approve now | review approve",
                "help me | help",
                "help lgo | help log",
                "status users: | status users: payments are slow, we are on it",
                // The command word.
                "lgo disk full | log disk full",
                "hypo a leak | hypothesis a leak",
                "opne web down impact:high | open web down impact:high",
                "resolved rolled back | resolve rolled back",
                "banana | help",
                "logs at 10:42 | log failover started because the primary stopped answering at 10:42",
                "\"log\" x | log x",
                "INC-7 done it works | INC-7 done A1 it works",
            })
    void theCorrectedLineIsMadeFromWhatWasTyped(String line, String correction) {
        assertEquals("/swarm " + correction, misread(line).correctedExample());
    }

    @ParameterizedTest
    @CsvSource({
        "done, /swarm done A1 RESULT",
        "done I1, /swarm done I1 RESULT",
        "refute it, /swarm refute H1 EVIDENCE",
        "review edit summary, /swarm review edit SECTION TEXT",
        "review now, /swarm review",
        "spend much, /swarm spend AMOUNT WHAT [because WHY]",
        "lgo disk full, /swarm log WHAT [because WHY] [at TIME]",
        "qwertz, /swarm help [COMMAND]",
    })
    void theOneUsageLineThatAppliesIsShown(String line, String usage) {
        assertEquals(usage, misread(line).usageLine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"call @everyone", "call @Here", "lead @channel", "release @everyone", "call dba @everyone"})
    void everyoneIsNobodyToCall(String line) {
        assertTrue(
                misread(line).reason().startsWith("That is everyone; name a person"),
                misread(line).reason());
    }

    @Test
    void aLongTextIsCutShortInTheCorrection() {
        var misread = misread("done " + "very 👩‍🚒 long ".repeat(900));

        assertTrue(misread.correctedExample().length() < 300);
        assertTrue(misread.correctedExample().startsWith("/swarm done A1 very 👩‍🚒 long"));
        assertTrue(misread.correctedExample().endsWith("…"));
    }

    @Test
    void severalLinesAreQuotedBackAsOne() {
        assertEquals(
                "/swarm done A1 first second", misread("done first\nsecond").correctedExample());
    }

    @Test
    void anUnknownWordOfAnyLengthIsAnswered() {
        var misread = misread("x".repeat(10_000));

        assertEquals("/swarm help", misread.correctedExample());
        assertTrue(misread.reason().length() < 200);
    }

    @Test
    void theReasonSaysWhatWouldBeUnderstood() {
        assertEquals(
                "“impact:” takes high, medium or low, not “banana”.",
                misread("open web down impact:banana").reason());
        assertEquals(
                "There is no command “lgo”. Did you mean “log”?",
                misread("lgo x").reason());
        assertEquals(
                "“due:” is there more than once.",
                misread("action x due:fri due:mon owner:@ana").reason());
        assertEquals(
                "Say which hypothesis it is, like H1.", misread("refute it").reason());
    }

    @Test
    void theReasonIsAWholeSentence() {
        for (String line :
                new String[] {"log", "done", "lgo x", "banana", "call @here", "open x impact:y", "close x"}) {
            String reason = misread(line).reason();
            assertTrue(reason.endsWith(".") || reason.endsWith("?"), reason);
            assertFalse(reason.contains("null"), reason);
        }
    }
}
