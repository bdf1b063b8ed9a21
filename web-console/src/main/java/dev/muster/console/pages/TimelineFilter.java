package dev.muster.console.pages;

import dev.muster.review.IncidentRecord;
import dev.muster.review.TimelineRow;
import dev.muster.review.TimelineView;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a timeline is shown.
 *
 * @param words that must be in it; empty for any
 * @param person who must have done it; empty for anybody
 * @param everything whether raw messages and the bot's bookkeeping are shown too
 */
public record TimelineFilter(String words, String person, Optional<EntryGroup> group, boolean everything) {
    /** As the address says. */
    static TimelineFilter of(ServerRequest request) {
        String group = request.query().first("group").orElse("");
        return new TimelineFilter(
                request.query().first("q").orElse("").strip(),
                request.query().first("by").orElse("").strip(),
                Arrays.stream(EntryGroup.values())
                        .filter(each -> each.word().equals(group))
                        .findFirst(),
                request.query().first("all").isPresent());
    }

    /** The rows that pass, in the order in which things happened. */
    List<TimelineRow> rows(IncidentRecord record, Duration lateAfter) {
        boolean raw = everything || group.filter(FOUND_IN_EVERYTHING::contains).isPresent();
        TimelineView view = raw ? TimelineView.everything(record, lateAfter) : TimelineView.story(record, lateAfter);
        return view.rows().stream().filter(this::passes).toList();
    }

    private static final List<EntryGroup> FOUND_IN_EVERYTHING =
            List.of(EntryGroup.MESSAGES, EntryGroup.REVIEW, EntryGroup.RECORD);

    private boolean passes(TimelineRow row) {
        return (person.isEmpty() || row.actor().value().equals(person))
                && group.map(wanted -> EntryGroup.of(row.entry().event()) == wanted)
                        .orElse(true)
                && (words.isEmpty() || contains(row));
    }

    private boolean contains(TimelineRow row) {
        String all = row.entry().id() + " " + row.actor() + " " + row.text() + " "
                + row.why().orElse("");
        return all.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
