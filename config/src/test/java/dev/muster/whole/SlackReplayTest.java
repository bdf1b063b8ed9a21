package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.architecture.Checkout;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.slack.fake.Faults.Broken;
import dev.muster.slack.fake.Faults.Limited;
import dev.muster.slack.fake.Faults.LostAfter;
import dev.muster.slack.fake.Faults.LostBefore;
import dev.muster.slack.fake.SlackData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D1, A5, A11: a real outage, typed by people in Slack while things go wrong there, against the same outage in the terminal. */
class SlackReplayTest {
    private static final String OUTAGE = "../shared/data/incidents/gitlab-2017-01-31.replay";

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "D1 the record of a swarm in Slack equals that of the terminal: kinds, actors, words, reasons, times, review")
    void theOutageInSlackIsTheOutageInTheTerminal() throws IOException {
        Path file = Checkout.root().resolve(OUTAGE).normalize();
        assumeTrue(Files.exists(file) && SlackData.isPossible(), "skipped: shared/data is not beside this checkout");
        Called replay = Called.muster(
                "replay", file.toString(), "--data", folder.resolve("terminal").toString());
        assertEquals(0, replay.exit(), replay::everything);
        List<String> violations;

        try (SlackReplay slack = new SlackReplay(file, folder.resolve("slack"))) {
            int last = slack.lines().size() - 1;
            for (int number = 0; number <= last; number++) {
                // What opens the thread and signs the record is on record itself, at the time when it could be done.
                if (number > 1 && number < last) trouble(slack.slack(), number);
                slack.play(slack.lines().get(number));
            }
            violations = slack.slack().violations();
        }

        ExportedRecord inTerminal = ExportedRecord.of(folder.resolve("terminal"));
        ExportedRecord here = ExportedRecord.of(folder.resolve("slack"));
        assertEquals(List.of(), violations);
        assertEquals(inTerminal.entries(), here.entries());
        assertEquals(inTerminal.review(), here.review());
    }

    /** Something else goes wrong with every few lines. */
    private static void trouble(FakeSlack slack, int line) {
        switch (line % 6) {
            case 1 -> slack.faults().next("chat.postMessage", new LostAfter());
            case 2 -> slack.faults().next("chat.postMessage", new Broken());
            case 3 -> slack.faults().next("chat.update", new Limited(1)).next("pins.add", new LostBefore());
            case 4 -> slack.refresh();
            case 5 -> slack.faults().next("chat.postMessage", new Limited(1));
            default -> slack.faults().next("conversations.setTopic", new Broken());
        }
    }
}
