package dev.muster.review.draft;

import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.review.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stretches without a word to those who waited, from the report to restored service. */
final class Silence {
    private Silence() {}

    static Optional<Interval> longest(Reading reading) {
        Instant end = reading.work().open().getLast().to();
        List<Instant> moments = new ArrayList<>();
        moments.add(reading.reported());
        reading.record().all(StatusUpdated.class).stream()
                .map(noted -> noted.entry().occurredAt())
                .filter(at -> at.isBefore(end) && at.isAfter(reading.reported()))
                .sorted()
                .forEach(moments::add);
        moments.add(end);
        List<Interval> stretches = new ArrayList<>();
        for (int i = 1; i < moments.size(); i++) stretches.add(new Interval(moments.get(i - 1), moments.get(i)));
        return stretches.stream().max(Comparator.comparing(Interval::length));
    }
}
