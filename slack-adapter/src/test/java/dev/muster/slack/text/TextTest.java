package dev.muster.slack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.chat.Press;
import dev.muster.commands.chat.Sealed;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.text.TimeMark;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1, D5: texts on their way to Slack and back")
class TextTest {
    private final HeardText heard = new HeardText(account -> "ana", channel -> "ops");

    @Test
    void whatSlackMadeOfALineIsReadBackAsItWasTyped() {
        assertEquals(
                "@ana #ops #here a<b & c>d GitLab.com https://example.test/?a=1&b=2 docs (https://example.test/d) @channel",
                heard.typed("<@U1|ana> <#C1> <#C2|here> a&lt;b &amp; c&gt;d <http://GitLab.com|GitLab.com>"
                        + " <https://example.test/?a=1&amp;b=2> <https://example.test/d|docs> <!channel>"));
    }

    @Test
    void momentsAreShownByEachReadersOwnClock() {
        String shown = SlackText.shown("due by " + TimeMark.day(Instant.parse("2026-03-01T10:00:00Z")) + " <soon>");

        assertEquals("due by <!date^1772359200^{date_short_pretty} {time}|Mar 1 10:00 UTC> &lt;soon&gt;", shown);
    }

    @Test
    void nothingThatPeopleWriteIsDrawn() {
        assertEquals("pg_basebackup and _\u200Bthis_ ~\u200Bthat~", SlackText.shown("pg_basebackup and _this_ ~that~"));
    }

    @Test
    void longTextsAreCutBetweenLinesAndNeverWithinAnEscape() {
        String text = "a line & more\n".repeat(600);

        for (String part : SlackText.sections(SlackText.shown(text))) {
            assertTrue(part.length() <= SlackText.SECTION);
            assertFalse(part.endsWith("&amp") || part.endsWith("&a") || part.endsWith("&am"), part);
        }
        assertEquals(10, SlackText.fitting("0123456789abc", 10).length());
    }

    @Test
    void whatAButtonStandsForComesBackOnlyAsItWasSealed() {
        Sealed sealed = new Sealed("slack", "secret");
        Press press = new Press(
                "reclassify", "INC-1", Map.of("why", "a=b&c;d\n", "service", "web"), Optional.of(PersonId.of("ana")));

        String sent = sealed.seal(press.written());

        assertEquals(Optional.of(press), sealed.open(sent).flatMap(Press::read));
        assertEquals(Optional.empty(), sealed.open(sent.replace("INC-1", "INC-2")));
        assertEquals(Optional.empty(), new Sealed("slack", "other").open(sent));
        assertEquals(Optional.empty(), sealed.open("short"));
    }
}
