package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** MISSION D3: the console completes what one types. */
class CommandCompletionTest {

    private static List<String> next(String typed) {
        return CommandCompletion.next(typed, kind -> switch (kind) {
            case SERVICES -> List.of("checkout", "payments", "payment api");
            case MODELS -> List.of("outage");
            case PEOPLE -> List.of("ana", "Ben Ali");
            case TEAMS -> List.of("database", "network");
            case AUDIENCES -> List.of("users", "executives");
            case INCIDENTS -> List.of("INC-1", "INC-2");
            case OPEN_ACTIONS -> List.of("A2", "A3");
            case HYPOTHESES -> List.of("H1");
            case CHANGES -> List.of("C1");
            case IMPROVEMENTS -> List.of("I1");
        });
    }

    @Test
    void commandWordsComeFirst() {
        assertEquals(CommandGuide.words(), next(""));
        assertEquals(
                List.of(
                                "release",
                                "redact",
                                "refute",
                                "refuse",
                                "resolve",
                                "reopen",
                                "review",
                                "reclassify",
                                "report",
                                "register")
                        .stream()
                        .sorted()
                        .toList(),
                next("RE").stream().sorted().toList());
        assertEquals(List.of("hypothesis"), next("INC-2 hyp"));
    }

    @Test
    void optionKeysThenTheirValues() {
        assertEquals(List.of("service:", "model:", "impact:", "urgency:", "private:"), next("open web down "));
        assertEquals(List.of("impact:"), next("open web down imp"));
        assertEquals(List.of("impact:high", "impact:medium", "impact:low"), next("open web down impact:"));
        assertEquals(List.of("service:payments", "service:\"payment api\""), next("open down service:pay"));
        assertEquals(List.of("model:", "urgency:", "private:"), next("open impact:high down service:web "));
        assertEquals(List.of("owner:@ana", "owner:@\"Ben Ali\""), next("action test it owner:"));
    }

    @Test
    void namesStandWhereTheUsageLineHasThem() {
        assertEquals(List.of("database", "network", "@ana", "@\"Ben Ali\""), next("call "));
        assertEquals(List.of("@ana"), next("call @a"));
        assertEquals(List.of("A2", "A3", "I1"), next("done "));
        assertEquals(List.of("H1"), next("confirm "));
        assertEquals(List.of("C1"), next("approve "));
        assertEquals(List.of("users:", "executives:"), next("status "));
        assertEquals(List.of("INC-1", "INC-2"), next("merge "));
        assertEquals(List.of("checkout", "payments", "\"payment api\""), next("impact "));
        assertEquals(List.of("edit", "approve", "publish"), next("review "));
        assertEquals(List.of("pdf"), next("export p"));
        assertEquals(List.of("log"), next("help lo"));
        assertEquals(List.of("all"), next("timeline "));
    }

    @Test
    void keywordsAreOfferedWhereTheyMeanSomething() {
        assertEquals(List.of("because"), next("log it broke be"));
        assertEquals(List.of(), next("log it broke because be"));
        assertEquals(List.of("backout"), next("change x because y ba"));
        assertEquals(List.of(), next("problem it broke be"));
    }

    @Test
    void whereOnlyProseFollowsNothingIsOffered() {
        assertEquals(List.of(), next("log "));
        assertEquals(List.of(), next("done A1 "));
        assertEquals(List.of(), next("banana "));
    }

    @Test
    void aWholeLineCanBePutTogetherFromOffers() {
        assertTrue(next("call database b").contains("because"));
        assertTrue(next("reclassify domain:").contains("domain:clear"));
        assertEquals(List.of("private:yes"), next("open x private:"));
        assertEquals(List.of("due:+7d", "due:+14d"), next("action x due:+"));
        assertEquals(List.of("model:outage"), next("open x model:"));
    }
}
