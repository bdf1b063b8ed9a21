package dev.muster.commands;

import dev.muster.commands.CommandLine.Typed;
import dev.muster.domain.effect.Retelling;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorMatched;
import dev.muster.domain.incident.DiagnosisEvent.SimilarMatched;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Handover;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.DuplicateSuspected;
import dev.muster.domain.incident.LifecycleEvent.MergedInto;
import dev.muster.domain.incident.Opening;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.Restoring;
import dev.muster.domain.incident.RoomEvent.RoomWanted;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.ArticleEvent;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.ports.OtherPlatforms;
import dev.muster.ports.ReviewReader;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import dev.muster.timeline.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One command, decided on the writer's thread against the state as it will be. */
final class Deliberation {
    private final Practice practice;
    private final ReviewReader reviews;
    private final Timeline timeline;
    private final OtherPlatforms platforms;
    private final CommandLine line;
    private final Incidents incidents;
    private final Names names;
    private final Instant now;
    private final Minutes minutes;

    Deliberation(Setting setting, Practice practice, CommandLine line, Incidents incidents) {
        this.practice = practice;
        reviews = setting.reviews();
        timeline = setting.timeline();
        platforms = setting.platforms();
        this.line = line;
        this.incidents = incidents;
        names = new Names(practice, setting.people());
        now = line.writtenAt();
        minutes = new Minutes(incidents, practice, now, line.source());
    }

    Verdict on(Parsed.Understood understood) {
        Command command = understood.command();
        if (command instanceof RegistrationCommand.Open open) return open(open);
        Optional<Incident> meant = Meant.by(understood.incidentId(), line.place(), line.caller(), incidents, practice);
        if (meant.isEmpty()) return refused(new WhichIncident(line, incidents, practice).ask(understood.incidentId()));
        Incident incident = meant.get();
        Optional<Decision.Refused> stopped = Gate.stops(understood.row(), incident, line.caller(), practice);
        if (stopped.isPresent()) return refused(stopped.get());
        List<IncidentEvent> arrival = arrival(command, incident);
        return switch (decide(command, incident.after(arrival, line.caller(), now))) {
            case Decision.Refused refusal -> refused(refusal);
            case Decision.Accepted accepted -> accepted(command, incident, arrival, accepted.events());
        };
    }

    private Decision decide(Command command, Incident incident) {
        IncidentCommands rules = new IncidentCommands(incident, line.caller(), practice, names, now);
        return switch (command) {
            case RegistrationCommand.Open ignored -> Decision.accept();
            case RegistrationCommand.Reclassify wanted -> rules.reclassify(wanted);
            case RegistrationCommand.Merge merge -> merge(incident, merge.otherIncidentId());
            case OrientationCommand ignored -> Decision.accept();
            case SwarmingCommand given -> rules.swarming(given);
            case TimelineCommand given -> rules.timeline(given);
            case DiagnosisCommand.Like like -> like(incident, like.otherIncidentId());
            case DiagnosisCommand given -> rules.diagnosis(given);
            case ChangeCommand given -> rules.change(given);
            case RestorationCommand given -> rules.restoration(given);
            case ReviewCommand.ReviewEdit edit
            when !reviews.sections().contains(edit.section()) -> Answers.noSection(edit.section(), reviews.sections());
            case ReviewCommand given -> rules.review(given);
            case SelfServiceCommand ignored -> Decision.accept();
            case ArticleCommand ignored -> Decision.accept();
        };
    }

    private Verdict open(RegistrationCommand.Open open) {
        IncidentId id = IncidentId.number(incidents.all().stream()
                        .mapToInt(incident -> incident.id().number())
                        .max()
                        .orElse(0)
                + 1);
        Opening.Request request = new Opening.Request(
                open.summary(),
                open.service(),
                open.model(),
                open.impact(),
                open.urgency(),
                open.restricted(),
                line.place());
        Opening.Background background = new Memory(incidents, practice).about(open.summary(), open.service(), now);
        Instant occurredAt = open.at().orElse(now);
        minutes.add(
                id,
                Opening.decide(id, request, line.caller(), background, practice, occurredAt, now),
                writing(open, occurredAt));
        for (IncidentId other : background.duplicates()) {
            minutes.add(other, List.of(new DuplicateSuspected(id)), Writing.by(PersonId.MUSTER, now));
        }
        return minutes.verdict(AnswerCodec.write(Answers.opened(minutes, id, practice)));
    }

    private Optional<Incident> visible(String id) {
        return IncidentId.in(id)
                .flatMap(incidents::find)
                .filter(found -> Visibility.canSee(line.caller(), found, practice));
    }

    private Decision like(Incident incident, String named) {
        Optional<Incident> other = visible(named);
        if (other.isEmpty()) return Answers.noIncident(named);
        IncidentId id = other.get().id();
        if (id.equals(incident.id())) {
            return new Decision.Refused(id + " is this incident itself.", "Name the one of the past.");
        }
        return incident.diagnosis().matched().contains(id.value())
                ? Decision.accept()
                : Decision.accept(new SimilarMatched(id));
    }

    private Decision merge(Incident incident, String other) {
        Optional<Incident> ending = visible(other);
        return ending.map(found -> Restoring.merge(incident, found, incidents.head(found.id())))
                .orElseGet(() -> Answers.noIncident(other));
    }

    /** Whoever acts takes part: their coming is on record before what they did. */
    private List<IncidentEvent> arrival(Command command, Incident incident) {
        boolean goesOn = incident.isActive() || command instanceof RestorationCommand.Reopen;
        return goesOn && !isAboutTheCaller(command) ? Handover.arrive(incident, line.caller()) : List.of();
    }

    /** Whether the command says itself what becomes of whoever gives it. */
    private static boolean isAboutTheCaller(Command command) {
        return command instanceof SwarmingCommand.Join
                || command instanceof SwarmingCommand.Offer
                || command instanceof SwarmingCommand.Decline
                || command instanceof SwarmingCommand.Leave
                || command instanceof SwarmingCommand.Lead
                || command instanceof SwarmingCommand.Accept;
    }

    private Verdict accepted(
            Command command, Incident incident, List<IncidentEvent> arrival, List<IncidentEvent> decided) {
        List<IncidentEvent> events = new ArrayList<>(decided.isEmpty() ? List.of() : arrival);
        events.addAll(decided);
        if (isComing(command, events)) events.addAll(roomThere(incident));
        if (command instanceof RegistrationCommand.Merge merge && !decided.isEmpty()) {
            IncidentId ending = IncidentId.in(merge.otherIncidentId()).orElseThrow();
            minutes.add(ending, List.of(new MergedInto(incident.id())), writing(command, now));
        }
        minutes.add(incident.id(), events, writing(command, command.at().orElse(now)));
        for (IncidentEvent event : decided) {
            if (event instanceof Redacted redacted) tellAgain(incident, redacted.entry());
            if (event instanceof KnownErrorMatched it) {
                minutes.add(new ArticleId(it.article()), new ArticleEvent.Reused(incident.id()), line.caller());
            }
        }
        return minutes.verdict(AnswerCodec.write(Answers.accepted(minutes, incident.id(), command, practice, reviews)));
    }

    /** Whoever says so is coming, also somebody who came by another way before. */
    private boolean isComing(Command command, List<IncidentEvent> events) {
        return command instanceof SwarmingCommand.Join
                || command instanceof SwarmingCommand.Accept
                || events.stream()
                        .anyMatch(event -> event instanceof ResponderJoined joined
                                && joined.person().equals(line.caller()));
    }

    /** Whoever comes from another chat platform can work from there: a room is opened there too. */
    private List<IncidentEvent> roomThere(Incident incident) {
        boolean another = incident.isActive()
                && incident.beside(line.source()).isEmpty()
                && platforms.isAnother(line.source(), incident);
        return another ? List.of(new RoomWanted(line.source())) : List.of();
    }

    /** What is only being taken down now, like the caller's own coming, was told to nobody yet. */
    private void tellAgain(Incident incident, long entry) {
        List<Fact> record = timeline.read(incident.id(), 0, Integer.MAX_VALUE).stream()
                .map(TimelineEntry::fact)
                .toList();
        record.stream()
                .filter(fact -> fact.sequence() == entry)
                .forEach(redacted -> minutes.tellAgain(Retelling.of(redacted, record, incident)));
    }

    private Writing writing(Command command, Instant occurredAt) {
        Optional<String> typed = line.input() instanceof Typed words ? Optional.of(words.line()) : Optional.empty();
        return new Writing(line.caller(), occurredAt, line.writtenAt(), Reason.of(command), typed);
    }

    private Verdict refused(Decision.Refused refusal) {
        return Verdict.answerOnly(AnswerCodec.write(Answers.refused(refusal)));
    }
}
