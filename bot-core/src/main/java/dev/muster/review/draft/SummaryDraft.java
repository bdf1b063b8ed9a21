package dev.muster.review.draft;

import static dev.muster.review.draft.Prose.count;
import static dev.muster.review.draft.Prose.quote;

import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.DiagnosisEvent.WorkaroundFound;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.LifecycleEvent.RestorationConfirmed;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import dev.muster.review.IncidentRecord.Noted;
import dev.muster.review.Milestone.Step;
import dev.muster.review.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened, for somebody who reads only one screen. */
final class SummaryDraft {
    private final Reading reading;
    private final Incident incident;

    private SummaryDraft(Reading reading) {
        this.reading = reading;
        this.incident = reading.incident();
    }

    static Section of(Reading reading) {
        SummaryDraft draft = new SummaryDraft(reading);
        List<Block> paragraphs = new ArrayList<>();
        paragraphs.add(new Block.Paragraph(draft.beginning()));
        paragraphs.add(new Block.Paragraph(draft.restoration()));
        paragraphs.add(new Block.Paragraph(draft.swarm()));
        return Section.of(SectionKey.SUMMARY, paragraphs, List.of());
    }

    private String beginning() {
        Instant occurred = incident.occurredAt();
        Instant reported = reading.reported();
        String day = "On " + reading.times().day(reading.times().date(reported)) + " at "
                + reading.times().clock(reported);
        String who =
                incident.detection() == Detection.MONITORING ? "monitoring raised" : incident.openedBy() + " reported";
        StringBuilder text = new StringBuilder(day + ", " + who + " " + quote(incident.summary()));
        incident.classification()
                .ci()
                .ifPresent(service -> text.append(", concerning ").append(service));
        text.append('.');
        Duration before = Duration.between(occurred, reported);
        if (before.toMinutes() > 0) {
            text.append(" It had begun ")
                    .append(TimeWords.length(before))
                    .append(" earlier, ")
                    .append(reading.at(occurred))
                    .append('.');
        }
        severity().ifPresent(sentence -> text.append(' ').append(sentence));
        return text.toString();
    }

    private Optional<String> severity() {
        Impact impact = Impact.of(reading.record());
        return reading.record().all(MajorDeclared.class).stream().findFirst().map(noted -> {
            Instant at = noted.entry().occurredAt();
            Duration after = Duration.between(reading.reported(), at);
            if (after.toMinutes() == 0) return "It was treated as a major incident from the start.";
            return "It was first taken for " + impact.first() + " and became a major incident "
                    + TimeWords.length(after) + " later, " + reading.at(at)
                    + impact.reasonAt(at).map(why -> ", because " + quote(why)).orElse("") + ".";
        });
    }

    private String restoration() {
        Optional<Noted<Resolved>> resolved =
                reading.durations().at(Step.RESTORED).at().isPresent()
                        ? Optional.of(reading.record().all(Resolved.class).getLast())
                        : Optional.empty();
        String text = resolved.map(this::restored).orElseGet(this::notRestored);
        return workaround().map(found -> found + " " + text).orElse(text);
    }

    private String restored(Noted<Resolved> resolved) {
        Instant at = resolved.entry().occurredAt();
        StringBuilder text = new StringBuilder("Service was restored " + reading.at(at) + ", " + reading.sinceReport(at)
                + " after the report: " + quote(resolved.event().how()) + ".");
        reading.record().all(RestorationConfirmed.class).stream()
                .filter(noted -> noted.entry().sequence() > resolved.entry().sequence())
                .findFirst()
                .ifPresent(noted -> text.append(" This was confirmed ")
                        .append(Prose.later(Duration.between(at, noted.entry().occurredAt())))
                        .append(noted.event()
                                .note()
                                .map(note -> ": " + quote(note))
                                .orElse(""))
                        .append('.'));
        return text.toString();
    }

    private String notRestored() {
        return incident.phase() instanceof Phase.Merged merged
                ? "It turned out to be the same incident as " + merged.into() + ", where the work went on."
                : "When this was written, service was not restored on record.";
    }

    private Optional<String> workaround() {
        return reading.record().all(WorkaroundFound.class).stream()
                .findFirst()
                .map(noted -> "A workaround was found "
                        + reading.sinceReport(noted.entry().occurredAt()) + " after the report: "
                        + quote(noted.event().what()) + ".");
    }

    private String swarm() {
        int people = reading.work().attendance().present().size();
        List<String> acts = new ArrayList<>();
        int actions = reading.work().tasks().size();
        if (actions > 0) acts.add("carried out " + count(actions, "action", "actions"));
        int causes = incident.diagnosis().hypotheses().size();
        if (causes > 0) acts.add("looked into " + count(causes, "possible cause", "possible causes"));
        int changes = reading.work().changes().size();
        if (changes > 0) acts.add("requested " + count(changes, "emergency change", "emergency changes"));
        int updates = reading.record().all(StatusUpdated.class).size();
        if (updates > 0) acts.add("sent " + count(updates, "status update", "status updates"));
        String who = Prose.sentence(count(people, "person", "people")) + " worked on it" + manager();
        return who + "." + (acts.isEmpty() ? "" : " Together they " + Prose.list(acts) + ".");
    }

    private String manager() {
        return incident.swarm().responders().values().stream()
                .filter(responder -> responder.role() == Role.MANAGER)
                .map(responder -> responder.person())
                .filter(this::came)
                .findFirst()
                .map(person -> ", with " + person + " as major incident manager")
                .orElse(", with " + incident.owner() + " as owner");
    }

    private boolean came(PersonId person) {
        return reading.work().attendance().present().containsKey(person);
    }
}
