package dev.muster.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.reading.BuiltInSample;
import dev.muster.config.reading.ConfigurationReader;
import dev.muster.config.reading.Reading;
import dev.muster.config.reading.ReplayHeader;
import dev.muster.config.replay.ReplayFile;
import dev.muster.domain.practice.Practice;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A5: whatever a replay file says, each line of it is played or named, and kept as it stands")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReplayFuzzTest {
    private static final Practice PRACTICE =
            ((Reading.Loaded) ConfigurationReader.read(new BuiltInSample())).practice();

    @Test
    void everyLineIsPlayedOrNamed() {
        List<String> corpus = Stream.concat(
                        Stream.of(Fuzzing.read(Path.of("sample/first-minute.replay"))),
                        Fuzzing.corpus("replays").stream())
                .toList();
        List<String> words = List.of(
                "2024-03-05T10:00:00Z ",
                " @ana ",
                " #ops ",
                "---\n",
                "people:\n",
                "managers: [ana]\n",
                "# ",
                "+:pushpin: ");
        Fuzzing.tryAll(corpus, words, 3_000, ReplayFuzzTest::check);
    }

    private static void check(String text) {
        List<String> lines = text.lines().toList();
        ReplayHeader header = new ReplayHeader("story.replay", lines);
        if (header.over(PRACTICE) instanceof Reading.Broken broken) {
            broken.mistakes().forEach(mistake -> assertTrue(mistake.line() <= lines.size() + 1, mistake::toString));
        }
        ReplayFile file = ReplayFile.read(lines, header.length());
        long spoken = IntStream.range(header.length(), lines.size())
                .mapToObj(lines::get)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
        assertEquals(spoken, file.lines().size() + (long) file.unreadable().size());
        for (ReplayFile.Said said : file.lines()) {
            assertTrue(lines.get(said.number() - 1).strip().endsWith(said.text()), said::toString);
            assertTrue(said.at().toEpochMilli() != 0 || said.at().getEpochSecond() == 0, said::toString);
        }
    }
}
