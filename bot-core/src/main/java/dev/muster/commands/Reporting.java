package dev.muster.commands;

import dev.muster.commands.words.Moment;
import dev.muster.domain.incident.Calling;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.incident.Estimate;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.RestorationConfirmed;
import dev.muster.domain.incident.LifecycleEvent.UserAffected;
import dev.muster.domain.incident.Opening;
import dev.muster.domain.incident.OwnershipEvent;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.Restoring;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Team;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Aspect;
import dev.muster.domain.selfservice.EnquiryEvent.Described;
import dev.muster.domain.selfservice.EnquiryEvent.Joined;
import dev.muster.domain.selfservice.EnquiryEvent.Registered;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Stage;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.Verdict;
import dev.muster.timeline.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From what somebody reports to an incident, open already or new. */
final class Reporting {
    private final Practice practice;
    private final CommandLine line;
    private final Incidents incidents;
    private final Minutes minutes;

    Reporting(Practice practice, CommandLine line, Incidents incidents, Minutes minutes) {
        this.practice = practice;
        this.line = line;
        this.incidents = incidents;
        this.minutes = minutes;
    }

    Verdict meToo(SelfServiceCommand.MeToo given) {
        Optional<Enquiry> enquiry = incidents
                .selfService()
                .enquiry(new EnquiryId(given.enquiry()))
                .filter(found -> found.asker().equals(line.caller()));
        if (enquiry.isEmpty()) {
            return refused("There is no question " + given.enquiry() + " of yours.", "`/swarm questions` shows them.");
        }
        Optional<Incident> incident = IncidentId.in(given.incident())
                .flatMap(incidents::find)
                .filter(found -> Visibility.canSee(line.caller(), found, practice));
        if (incident.isEmpty()) return refused(Answers.noIncident(given.incident()));
        if (!incident.get().isActive()) {
            return refused(
                    incident.get().id() + " is " + incident.get().phase().word() + " already.",
                    "If you still have it: `/report WHAT IS BROKEN`.");
        }
        IncidentId id = incident.get().id();
        boolean counted = incident.get().affected().contains(line.caller());
        minutes.add(enquiry.get().id(), List.of(new Joined(id)), line.caller());
        if (!counted) {
            minutes.add(id, List.of(new UserAffected(line.caller())), Writing.by(line.caller(), line.writtenAt()));
        }
        int others = minutes.incident(id).orElseThrow().affected().size() - 1;
        return minutes.verdict(AnswerCodec.write(Answers.whisper(
                (others == 0 ? "Counted: you are the first to say so" : "Counted: you and " + others + " more have it")
                        + ". I will ask you when " + id + " should be solved.")));
    }

    /** Makes it an incident, with everything that the reporter said. */
    Verdict register(SelfServiceCommand.Register given) {
        Optional<Enquiry> found = incidents
                .selfService()
                .enquiry(new EnquiryId(given.enquiry()))
                .filter(enquiry -> enquiry.asker().equals(line.caller()));
        if (found.isEmpty()) {
            return refused(
                    "There is no report " + given.enquiry() + " of yours.", "Begin with `/report WHAT IS BROKEN`.");
        }
        return register(found.get(), given);
    }

    /** The same, of what the reporter has said so far and says now. */
    Verdict register(Enquiry enquiry, SelfServiceCommand.Register now) {
        SelfServiceCommand.Register given = withWhatWasSaid(enquiry, now);
        if (enquiry.stage() instanceof Stage.Registered registered) {
            return minutes.verdict(
                    AnswerCodec.write(Answers.whisper(enquiry.id() + " is " + registered.incident() + " already.")));
        }
        if (enquiry.text().isBlank()) {
            return refused("The words of " + enquiry.id() + " are not kept any more.", "Please report it again.");
        }
        IncidentId id = nextIncident();
        Optional<Instant> seen = Optional.ofNullable(given.described().get(Aspect.SINCE))
                .flatMap(since -> SeenFirst.at(since, new Moment(line.writtenAt(), practice.zoneOf(line.caller()))));
        Instant occurredAt = seen.orElse(enquiry.askedAt());
        Opening.Background background =
                new Memory(incidents, practice).about(enquiry.text(), given.service(), line.writtenAt());
        Opening.Request request = new Opening.Request(
                enquiry.text(),
                given.service(),
                given.model(),
                given.impact(),
                given.urgency(),
                false,
                enquiry.place());
        minutes.add(
                id,
                Opening.decide(id, request, line.caller(), background, practice, occurredAt, line.writtenAt()),
                writing(occurredAt, Optional.empty()));
        describe(enquiry, now, given, id);
        handToOwner(id);
        minutes.add(enquiry.id(), List.of(new Registered(id)), line.caller());
        Incident incident = minutes.incident(id).orElseThrow();
        return minutes.verdict(AnswerCodec.write(new Outcome(
                true,
                List.of(new Reply.Whisper("Thank you. It is *" + id + "*, "
                        + incident.classification().priority()
                        + seen.map(at -> ", seen first at " + TimeMark.day(at)).orElse("")
                        + "; " + practice.nameOf(incident.owner())
                        + " is responsible. I will ask you when it should work again, and it stays open for you until you"
                        + " say that it does.")),
                Optional.of(new Outcome.EntryRef(id.value(), 1)))));
    }

    private IncidentId nextIncident() {
        return IncidentId.number(incidents.all().stream()
                        .mapToInt(incident -> incident.id().number())
                        .max()
                        .orElse(0)
                + 1);
    }

    /** What is said now goes before what was said already. */
    private static SelfServiceCommand.Register withWhatWasSaid(Enquiry enquiry, SelfServiceCommand.Register now) {
        Map<Aspect, String> all = new EnumMap<>(Aspect.class);
        all.putAll(enquiry.guidance().described());
        all.putAll(now.described());
        List<Level> levels = Arrays.stream(all.getOrDefault(Aspect.PRIORITY, "").split(" ", -1))
                .flatMap(word -> Arrays.stream(Level.values())
                        .filter(level -> level.word().equals(word)))
                .toList();
        return new SelfServiceCommand.Register(
                now.enquiry(),
                now.service().or(() -> Optional.ofNullable(all.get(Aspect.SERVICE))),
                now.model(),
                now.impact().or(() -> levels.stream().findFirst()),
                now.urgency().or(() -> levels.stream().skip(1).findFirst()),
                all);
    }

    private void describe(
            Enquiry enquiry, SelfServiceCommand.Register now, SelfServiceCommand.Register given, IncidentId id) {
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new UserAffected(line.caller()));
        minutes.add(enquiry.id(), Described.all(now.described()), line.caller());
        for (Aspect aspect : Aspect.values()) {
            Optional<String> label = label(aspect);
            String text = given.described().get(aspect);
            if (text != null && label.isPresent()) events.add(new Logged(label.get() + ": " + text));
        }
        if (!enquiry.failed().isEmpty()) {
            events.add(new Logged("Tried without success: "
                    + enquiry.failed().stream().map(ArticleId::value).collect(Collectors.joining(", "))));
        }
        for (IncidentEvent event : events) {
            minutes.add(id, List.of(event), writing(line.writtenAt(), Optional.empty()));
        }
    }

    /** What is no part of the classification has to be put down in words. */
    private static Optional<String> label(Aspect aspect) {
        return switch (aspect) {
            case SERVICE -> Optional.empty();
            case SINCE -> Optional.of("Seen first");
            case LAST_WORKED -> Optional.of("Worked last");
            case WHERE -> Optional.of("Where");
            case HOW_MANY -> Optional.of(Estimate.LABEL);
            case LIKE -> Optional.of("Its reporter says that it is the same as");
            case PRIORITY -> Optional.empty();
        };
    }

    /** A user is not left with it: whoever looks after the service is called and owns it, else a manager. */
    private void handToOwner(IncidentId id) {
        Incident incident = minutes.incident(id).orElseThrow();
        if (!incident.swarm().awaited().isEmpty()) return;
        Team team = incident.classification()
                .ci()
                .flatMap(practice.services()::find)
                .flatMap(ConfigurationItem::owner)
                .flatMap(name -> practice.teamsFor(name).stream().findFirst())
                .orElseGet(practice::managerTeam);
        IncidentEvent call = new Calling(incident, practice, line.writtenAt()).next(team);
        List<IncidentEvent> events = new ArrayList<>(List.of(call));
        if (call instanceof ResponderCalled called) {
            events.add(new OwnerChanged(called.person(), OwnershipEvent.Reason.PASSED_ON));
        }
        minutes.add(id, events, Writing.by(PersonId.MUSTER, line.writtenAt()));
    }

    /** The reporter says so; the last of them confirms that service is restored. */
    Outcome worksAgain(Enquiry enquiry, IncidentId id) {
        Optional<Incident> incident = incidents.find(id);
        boolean others = incidents.selfService().unfinished().stream()
                .anyMatch(other -> !other.id().equals(enquiry.id())
                        && other.stage() instanceof Stage.Registered registered
                        && registered.incident().equals(id));
        incident.filter(found -> found.phase() instanceof Phase.Resolved resolved && !resolved.confirmed())
                .ifPresent(found -> minutes.add(
                        id,
                        List.of(
                                others
                                        ? new Logged("It works again, says somebody who reported it")
                                        : new RestorationConfirmed(Optional.of("everybody who reported it says so"))),
                        writing(line.writtenAt(), Optional.empty())));
        return Answers.whisper("Good to hear, and thank you for saying so."
                + incident.filter(Incident::isOpen)
                        .map(found -> " " + id + " is still open for others.")
                        .orElse(""));
    }

    /** It is back, or never went: the incident goes on. */
    Outcome stillBroken(IncidentId id) {
        Optional<Incident> incident = incidents.find(id);
        if (incident.isPresent() && Restoring.reopen(incident.get()) instanceof Decision.Accepted accepted) {
            if (!accepted.events().isEmpty()) {
                minutes.add(
                        id,
                        accepted.events(),
                        writing(line.writtenAt(), Optional.of("who reported it says that it does not work")));
            }
            return Answers.whisper("Thank you. " + id + " is open again, and everybody who works on it knows.");
        }
        return Answers.whisper("Thank you. " + id + " goes on elsewhere; I will ask you again.");
    }

    private Writing writing(Instant occurredAt, Optional<String> why) {
        return new Writing(line.caller(), occurredAt, line.writtenAt(), why, Optional.empty());
    }

    private static Verdict refused(String reason, String next) {
        return refused(new Decision.Refused(reason, next));
    }

    private static Verdict refused(Decision.Refused refusal) {
        return Verdict.answerOnly(AnswerCodec.write(Answers.refused(refusal)));
    }
}
