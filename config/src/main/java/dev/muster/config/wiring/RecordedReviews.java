package dev.muster.config.wiring;

import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.ReviewReader;
import dev.muster.review.BlamelessHints;
import dev.muster.review.IncidentRecord;
import dev.muster.review.TimeWords;
import dev.muster.review.draft.Block;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.review.draft.SectionKey;
import dev.muster.timeline.Timeline;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The review as chat shows it: its heading and its summary; the rest is for the console and the exports. */
record RecordedReviews(Timeline timeline, PracticeSource practice, Optional<String> console) implements ReviewReader {
    @Override
    public String brief(IncidentId incident) {
        return Records.of(timeline, incident).map(this::brief).orElse("There is no record of " + incident + ".");
    }

    private String brief(IncidentRecord record) {
        ReviewDraft draft = ReviewDraft.of(
                record,
                new TimeWords(ZoneOffset.UTC),
                practice.current().rules().lateAfter());
        Stream<String> summary = draft.section(SectionKey.SUMMARY).blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text());
        String whole = console.map(address -> address + "/incidents/" + record.id() + "/review")
                .orElse("`./muster export " + record.id() + " --format html`, or the console.");
        return Stream.concat(
                        Stream.concat(Stream.of("*" + draft.title() + "*"), summary),
                        Stream.of("The whole of it: " + whole))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<String> sections() {
        return Arrays.stream(SectionKey.values()).map(SectionKey::key).toList();
    }

    @Override
    public List<String> hints(String text) {
        return BlamelessHints.knowing(practice.current().people().keySet()).sentencesOn(text);
    }
}
