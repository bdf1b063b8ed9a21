package dev.muster.review.draft;

import dev.muster.domain.incident.ClassificationEvent.Reclassified;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Priority;
import dev.muster.review.IncidentRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the incident was classified over time. */
record Impact(List<Stage> stages) {
    /** Classified like this from then on, for that reason. */
    record Stage(Instant from, Classification classification, Optional<String> why) {}

    Impact {
        stages = List.copyOf(stages);
    }

    static Impact of(IncidentRecord record) {
        List<Stage> stages = new ArrayList<>();
        if (record.first().event() instanceof Opened opened) {
            stages.add(new Stage(record.first().occurredAt(), opened.classification(), Optional.empty()));
        }
        record.all(Reclassified.class)
                .forEach(noted -> stages.add(new Stage(
                        noted.entry().occurredAt(),
                        noted.event().after(),
                        noted.entry().why())));
        return new Impact(stages);
    }

    /** As whoever opened it saw it. */
    Priority first() {
        return stages.getFirst().classification().priority();
    }

    /** The most important priority that it ever had. */
    Priority highest() {
        return stages.stream()
                .map(stage -> stage.classification().priority())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Why it was classified anew at that moment. */
    Optional<String> reasonAt(Instant moment) {
        return stages.stream()
                .filter(stage -> stage.from().equals(moment))
                .flatMap(stage -> stage.why().stream())
                .findFirst();
    }

    /** Stages in which priority, impact or urgency differ from the stage before. */
    List<Stage> steps() {
        List<Stage> steps = new ArrayList<>();
        for (Stage stage : stages) {
            if (steps.isEmpty() || differs(steps.getLast().classification(), stage.classification())) steps.add(stage);
        }
        return steps;
    }

    private static boolean differs(Classification before, Classification after) {
        return !before.priority().equals(after.priority())
                || before.impact() != after.impact()
                || before.urgency() != after.urgency();
    }
}
