package dev.muster.commands;

import dev.muster.domain.incident.Calling;
import dev.muster.domain.incident.ChangeEnablement;
import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.incident.DiagnosisEvent.GraphDisputed;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorMatched;
import dev.muster.domain.incident.DiagnosisEvent.WorkaroundFound;
import dev.muster.domain.incident.Handover;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.Leaving;
import dev.muster.domain.incident.Reclassifying;
import dev.muster.domain.incident.RecordKeeping;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.Restoring;
import dev.muster.domain.incident.Reviewing;
import dev.muster.domain.incident.SwarmEvent.HelpOffered;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.incident.Working;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Team;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From a command on one incident to the rule that decides it. */
final class IncidentCommands {
    private final Incident incident;
    private final PersonId caller;
    private final Practice practice;
    private final Names names;
    private final Instant now;

    IncidentCommands(Incident incident, PersonId caller, Practice practice, Names names, Instant now) {
        this.incident = incident;
        this.caller = caller;
        this.practice = practice;
        this.names = names;
        this.now = now;
    }

    Decision timeline(TimelineCommand command) {
        return switch (command) {
            case TimelineCommand.Log log -> Decision.accept(new Logged(log.what()));
            case TimelineCommand.Start start -> Working.start(incident, start.action());
            case TimelineCommand.Done done -> Working.done(incident, done.ref(), done.result());
            case TimelineCommand.Abort abort -> Working.abort(incident, abort.ref(), abort.why());
            case TimelineCommand.Correct correct -> RecordKeeping.correct(incident, correct.entry(), correct.text());
            case TimelineCommand.Redact redact -> RecordKeeping.redact(incident, redact.entry());
            case TimelineCommand.ShowTimeline ignored -> Decision.accept();
            case TimelineCommand.Export ignored -> Decision.accept();
        };
    }

    Decision swarming(SwarmingCommand command) {
        return switch (command) {
            case SwarmingCommand.Call call -> call.isPerson() ? callPerson(call.target()) : callTeam(call.target());
            case SwarmingCommand.Join ignored -> Handover.join(incident, caller);
            case SwarmingCommand.Leave ignored -> Leaving.leave(incident, caller, practice, now);
            case SwarmingCommand.Offer offer -> offer(offer);
            case SwarmingCommand.Decline ignored -> Leaving.decline(incident, caller, practice, now);
            case SwarmingCommand.Release release -> release(release);
            case SwarmingCommand.Lead lead -> lead(lead.person());
            case SwarmingCommand.Accept ignored -> Handover.accept(incident, caller);
            case SwarmingCommand.Spend spend -> Working.spend(incident, spend.amount(), spend.what(), practice);
        };
    }

    private Decision callPerson(String name) {
        return names.person(
                name,
                caller,
                person -> new Decision.Accepted(new Calling(incident, practice, now)
                        .person(person)
                        .map(List::of)
                        .orElse(List.of())));
    }

    private Decision callTeam(String name) {
        List<Team> teams = practice.teamsFor(name);
        if (teams.isEmpty()) return names.noSuchTeam(name, incident.id());
        Calling calling = new Calling(incident, practice, now);
        List<IncidentEvent> calls = teams.stream().map(calling::next).toList();
        return new Decision.Accepted(calls);
    }

    private Decision offer(SwarmingCommand.Offer offer) {
        Optional<Responder> known = incident.swarm().find(caller);
        if (known.filter(Responder::isAwaited).isPresent()) return Handover.join(incident, caller);
        return known.filter(Responder::isHere).isPresent()
                ? Decision.accept()
                : Decision.accept(new HelpOffered(caller, offer.what()));
    }

    private Decision release(SwarmingCommand.Release release) {
        if (release.isPerson()) {
            return names.person(
                    release.target(), caller, person -> Leaving.release(incident, List.of(person), practice, now));
        }
        List<Team> teams = practice.teamsFor(release.target());
        if (teams.isEmpty()) return names.noSuchTeam(release.target(), incident.id());
        List<PersonId> members = teams.stream()
                .flatMap(team -> team.roster().callingOrder(now).stream())
                .distinct()
                .toList();
        return Leaving.release(incident, members, practice, now);
    }

    private Decision lead(String name) {
        return names.person(
                name,
                caller,
                person -> person.equals(caller)
                        ? Handover.take(incident, caller)
                        : Handover.offer(incident, caller, person));
    }

    Decision diagnosis(DiagnosisCommand command) {
        return switch (command) {
            case DiagnosisCommand.Hypothesis raised -> Working.hypothesis(incident, raised.text());
            case DiagnosisCommand.Test test -> Working.test(incident, test.hypothesis(), test.experiment());
            case DiagnosisCommand.ConfirmHypothesis held ->
                Working.confirm(incident, held.hypothesis(), held.evidence());
            case DiagnosisCommand.Refute refute -> Working.refute(incident, refute.hypothesis(), refute.evidence());
            case DiagnosisCommand.Dispute dispute -> Decision.accept(new GraphDisputed(dispute.ci(), dispute.what()));
            case DiagnosisCommand.KnownError known ->
                incident.diagnosis().matched().contains(known.article())
                        ? Decision.accept()
                        : Decision.accept(new KnownErrorMatched(known.article()));
            case DiagnosisCommand.Like ignored -> Decision.accept();
            case DiagnosisCommand.Impact ignored -> Decision.accept();
        };
    }

    Decision change(ChangeCommand command) {
        return switch (command) {
            case ChangeCommand.RequestChange change ->
                ChangeEnablement.request(incident, caller, change.what(), change.backout(), practice, now);
            case ChangeCommand.ApproveChange approve ->
                ChangeEnablement.approve(incident, caller, approve.ref(), approve.note(), practice, now);
            case ChangeCommand.RefuseChange refuse ->
                ChangeEnablement.refuse(incident, caller, refuse.ref(), refuse.why(), practice, now);
            case ChangeCommand.Implemented done ->
                ChangeEnablement.implemented(incident, done.ref(), done.result(), practice);
        };
    }

    Decision restoration(RestorationCommand command) {
        return switch (command) {
            case RestorationCommand.Workaround found -> Decision.accept(new WorkaroundFound(found.text()));
            case RestorationCommand.Status status ->
                Decision.accept(new StatusUpdated(status.audience(), status.text()));
            case RestorationCommand.Resolve resolve -> Restoring.resolve(incident, resolve.how(), practice, now);
            case RestorationCommand.ConfirmRestored confirm -> Restoring.confirm(incident, confirm.note());
            case RestorationCommand.Reopen ignored -> Restoring.reopen(incident);
            case RestorationCommand.Close ignored -> Restoring.close(incident, practice, now);
        };
    }

    Decision review(ReviewCommand command) {
        return switch (command) {
            case ReviewCommand.Review ignored -> Decision.accept();
            case ReviewCommand.ReviewEdit edit -> Reviewing.edit(incident, edit.section(), edit.text());
            case ReviewCommand.ReviewApprove ignored -> Reviewing.approve(incident);
            case ReviewCommand.ReviewPublish ignored -> Reviewing.publish(incident);
            case ReviewCommand.Improvement action ->
                names.person(
                        action.owner(),
                        caller,
                        owner -> Working.improvement(incident, action.what(), owner, action.due()));
            case ReviewCommand.Problem problem -> Working.problem(incident, problem.text());
        };
    }

    Decision reclassify(RegistrationCommand.Reclassify wanted) {
        return Reclassifying.decide(
                incident,
                new Reclassifying.Wanted(
                        wanted.impact(), wanted.urgency(), wanted.service(), wanted.model(), wanted.complexity()),
                practice,
                now);
    }
}
