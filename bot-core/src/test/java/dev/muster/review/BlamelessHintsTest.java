package dev.muster.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.practice.PersonId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A11 review: gentle hints on blaming words")
class BlamelessHintsTest {
    private final BlamelessHints hints = BlamelessHints.knowing(List.of(PersonId.of("ana"), PersonId.of("dba1")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The backup should have been tested.",
                "we shouldn't have deployed on a Friday",
                "somebody should've noticed",
                "They could have asked.",
                "a careless command",
                "this was human error",
                "It was Ben's fault",
                "the network team is at fault",
                "the engineer failed to check the host",
                "the on-call engineer ignored the page",
                "nobody didn't bother",
                "dba1 made a mistake",
                "ana broke production",
                "an outage caused by @dba1",
                "dba1's error cost us six hours",
                "who is to blame for this",
                "the release was botched",
                "gross negligence"
            })
    void wordsThatBlameArePointedOutWithABetterWayToPutIt(String text) {
        List<BlamelessHints.Hint> found = hints.in(text);

        assertEquals(1, found.size(), () -> found.toString());
        BlamelessHints.Hint hint = found.getFirst();
        assertEquals(text.substring(hint.start(), hint.end()), hint.words());
        assertTrue(hint.advice().contains("for example “"), hint.advice());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The service failed to start because its disk was full.",
                "A page fault, a segfault, and fault tolerance; the default held.",
                "our fault injection found it, and each fault domain was checked",
                "git blame shows the commit; this review is blameless",
                "The user error rate rose to 5 %.",
                "Data was removed by mistake; the prompt did not show the host.",
                "We should have the report by Friday.",
                "It could have been any of three hosts.",
                "ana checked the backups and found none.",
                "Analysis caused by load; banana error",
                "The ignored tests were run again.",
                ""
            })
    void ordinaryProseIsLeftAlone(String text) {
        assertEquals(List.of(), hints.in(text));
    }

    @Test
    void hintsComeInTheOrderOfTheTextAndDoNotOverlap() {
        String text = "It was careless, and dba1 failed to check; human error.";

        List<BlamelessHints.Hint> found = hints.in(text);

        assertEquals(
                List.of("careless", "dba1 failed", "human error"),
                found.stream().map(BlamelessHints.Hint::words).toList());
    }

    @Test
    void wordsSplitOverLinesAndCapitalsAreFoundToo() {
        assertEquals(1, hints.in("HUMAN\n  ERROR").size());
    }
}
