package dev.muster.review.draft;

import dev.muster.domain.incident.Incident;
import dev.muster.review.Durations;
import dev.muster.review.IncidentRecord;
import dev.muster.review.LateShare;
import dev.muster.review.TimeWords;
import dev.muster.review.TimelineView;
import dev.muster.review.WorkAndWaiting;
import java.time.Duration;
import java.time.Instant;

/** A record as read once for a whole review. */
record Reading(
        IncidentRecord record,
        TimeWords times,
        TimelineView story,
        Durations durations,
        WorkAndWaiting work,
        LateShare late) {

    static Reading of(IncidentRecord record, TimeWords times, Duration lateAfter) {
        TimelineView story = TimelineView.story(record, lateAfter);
        return new Reading(
                record, times, story, Durations.of(record), WorkAndWaiting.of(record), LateShare.of(story, lateAfter));
    }

    Incident incident() {
        return record.incident();
    }

    /** When it was reported: what all other times are told against. */
    Instant reported() {
        return record.first().writtenAt();
    }

    /** {@code 18:04} on the day of the report, else with the day. */
    String when(Instant moment) {
        return times.moment(moment, reported());
    }

    /** {@code at 18:04} on the day of the report, else {@code on 1 February at 18:04}. */
    String at(Instant moment) {
        return times.at(moment, reported());
    }

    /** {@code 6 h 16 min}, counted from the report. */
    String sinceReport(Instant moment) {
        return TimeWords.length(Duration.between(reported(), moment));
    }
}
