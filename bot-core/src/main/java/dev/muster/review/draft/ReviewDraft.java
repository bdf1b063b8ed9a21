package dev.muster.review.draft;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Review;
import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import dev.muster.domain.practice.Priority;
import dev.muster.review.IncidentRecord;
import dev.muster.review.IncidentRecord.Noted;
import dev.muster.review.Milestone.Step;
import dev.muster.review.TimeWords;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The post-incident review: drafted from the record at any moment, complete without anybody's help, with what people wrote in
 * place of the draft where they did. Nothing in it depends on today's date or configuration.
 *
 * @param heading what stands above the sections: a label and a value each
 * @param sections all of them, the empty ones too, so that somebody can write there
 */
public record ReviewDraft(
        IncidentRecord record, TimeWords times, Duration lateAfter, List<Label> heading, List<Section> sections) {
    /** A short fact about the incident. */
    public record Label(String name, String value) {}

    public ReviewDraft {
        heading = List.copyOf(heading);
        sections = List.copyOf(sections);
    }

    /** Drafts it for readers in that zone; entries written later than {@code lateAfter} count as late. */
    public static ReviewDraft of(IncidentRecord record, TimeWords times, Duration lateAfter) {
        Reading reading = Reading.of(record, times, lateAfter);
        List<Section> sections = List.of(
                SummaryDraft.of(reading),
                ImpactDraft.of(reading),
                TimeDrafts.durations(reading),
                WorkDraft.of(reading),
                Section.of(SectionKey.TIMELINE, List.of(), List.of(new Block.Story(reading.story()))),
                PeopleDraft.of(reading),
                TimeDrafts.waiting(reading),
                FactorsDraft.of(reading),
                WentWell.of(reading),
                WasHard.of(reading),
                OutcomeDrafts.workarounds(reading),
                OutcomeDrafts.changes(reading),
                OutcomeDrafts.improvements(reading),
                OutcomeDrafts.problems(reading),
                OutcomeDrafts.statusUpdates(reading),
                OutcomeDrafts.followUp(reading),
                OutcomeDrafts.money(reading),
                RecordDrafts.merged(record, times, lateAfter),
                RecordDrafts.record(reading));
        return new ReviewDraft(
                record,
                times,
                lateAfter,
                heading(reading),
                sections.stream().map(section -> rewritten(section, record)).toList());
    }

    /** {@code Post-incident review of INC-1}. */
    public String title() {
        return "Post-incident review of " + record.id();
    }

    /** What it was about, as whoever opened it put it. */
    public String subtitle() {
        String summary = record.incident().summary();
        return summary.isBlank() ? "(summary removed on request)" : summary;
    }

    /** The sections that have something to show. */
    public List<Section> shown() {
        return sections.stream().filter(section -> !section.isEmpty()).toList();
    }

    /** That section. */
    public Section section(SectionKey key) {
        return sections.stream()
                .filter(section -> section.key() == key)
                .findFirst()
                .orElseThrow();
    }

    /** The newest words that a person put there; blank words bring the draft back. */
    private static Section rewritten(Section section, IncidentRecord record) {
        List<Noted<ReviewEdited>> edits = record.all(ReviewEdited.class).stream()
                .filter(noted -> SectionKey.of(noted.event().section())
                        .filter(section.key()::equals)
                        .isPresent())
                .toList();
        if (edits.isEmpty() || edits.getLast().event().text().isBlank()) return section;
        TimelineEntry entry = edits.getLast().entry();
        return section.rewritten(new Section.Written(edits.getLast().event().text(), entry.actor(), entry.writtenAt()));
    }

    private static List<Label> heading(Reading reading) {
        Incident incident = reading.incident();
        List<Label> labels = new ArrayList<>();
        labels.add(new Label("Priority", priority(reading)));
        incident.classification()
                .ci()
                .ifPresent(service -> labels.add(new Label(
                        "Service",
                        incident.classification().ciKnown() ? service : service + " (not in the service graph)")));
        labels.add(new Label("Owner", incident.owner().value()));
        labels.add(new Label("Began", reading.times().moment(incident.occurredAt())));
        labels.add(new Label("Restored", restored(reading)));
        labels.add(new Label("Review", status(reading, incident.review())));
        labels.add(new Label("Times", "in " + reading.times().zoneName()));
        return labels;
    }

    private static String priority(Reading reading) {
        Impact impact = Impact.of(reading.record());
        Priority highest = impact.highest();
        String major = reading.incident().isMajor() ? ", major incident" : "";
        String first = highest.equals(impact.first()) ? "" : " (first " + impact.first() + ")";
        return highest + first + major;
    }

    private static String restored(Reading reading) {
        return reading.durations()
                .at(Step.RESTORED)
                .at()
                .map(at -> reading.times().moment(at) + " (after "
                        + TimeWords.length(Duration.between(reading.incident().occurredAt(), at)) + ")")
                .orElse("not on record");
    }

    private static String status(Reading reading, Optional<Review> review) {
        if (review.isEmpty()) return "preview; drafted when service is restored";
        Review now = review.get();
        String version = "version " + now.version();
        if (now.isPublished()) return version + ", published";
        if (now.isApproved()) return version + ", approved";
        return version + ", draft; due " + reading.times().moment(now.dueBy());
    }
}
