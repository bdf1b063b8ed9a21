package dev.muster.bench;

import dev.muster.config.reading.BuiltInSample;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.reading.Reading;
import dev.muster.config.reading.ReplayHeader;
import dev.muster.config.replay.Replay;
import dev.muster.config.replay.ReplayFile;
import dev.muster.domain.practice.Practice;
import dev.muster.storage.StorePlace;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The chat of a long outage, made up, and played like any chat file. */
final class LongReplay {
    private static final Instant BEGIN = Instant.parse("2026-03-17T10:00:00Z");
    private static final List<String> PEOPLE = List.of("ana", "ben", "chen", "dina", "eli", "fay");
    private static final List<String> LINES = List.of(
            "/swarm log the error rate is at %d %% because the primary is slow",
            "the queue is at %d and growing, which might be the import that started in the evening",
            "/swarm log restarted the pool on web-3 for the %dth time, and watched it for five minutes: no change",
            "/swarm status still looking, %d customers have written",
            "does anybody know who owns the job %d?");
    private static final String RARE = "/swarm hypothesis the cache of node %d is stale";
    private static final int RARELY = 500;

    private LongReplay() {}

    /** So many lines, one every twenty seconds. */
    static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        lines.add(BEGIN + " @dina #lobby /swarm open orders stay open service:checkout impact:high urgency:high");
        for (int i = 1; i < count; i++) {
            String text = (i % RARELY == 0 ? RARE : LINES.get(i % LINES.size())).formatted(i);
            lines.add(BEGIN.plusSeconds(20L * i) + " @" + PEOPLE.get(i % PEOPLE.size()) + " #INC-1 " + text);
        }
        return lines;
    }

    /** Plays it into that folder; returns the lines that were not accepted. */
    static List<String> play(List<String> lines, Path folder) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        ReplayHeader header = new ReplayHeader("bench", lines);
        Practice sample = PracticeFolder.load(new BuiltInSample()).current();
        if (!(header.over(sample) instanceof Reading.Loaded(Practice practice))) {
            throw new IllegalArgumentException("the header of that file has mistakes");
        }
        return new Replay(new PrintWriter(Writer.nullWriter()))
                .play(ReplayFile.read(lines, header.length()), bytes, StorePlace.in(folder), () -> practice);
    }
}
