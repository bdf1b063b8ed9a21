package dev.muster.commands;

import dev.muster.domain.incident.Decision;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.IncidentCards;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.timeline.Incidents;
import java.util.List;
import java.util.Optional;

/** Answers to what is only asked: read from the committed record, private to the caller, and possible even when nothing can be written. */
final class Reading {
    private final Setting setting;
    private final Practice practice;
    private final CommandLine line;
    private final Incidents incidents;

    Reading(Setting setting, Practice practice, CommandLine line) {
        this.setting = setting;
        this.practice = practice;
        this.line = line;
        incidents = setting.timeline().committed();
    }

    static boolean isOnlyAsked(Command command) {
        return command instanceof OrientationCommand
                || command instanceof TimelineCommand.ShowTimeline
                || command instanceof TimelineCommand.Export
                || command instanceof DiagnosisCommand.Impact
                || command instanceof ReviewCommand.Review;
    }

    Outcome answer(Parsed.Understood understood) {
        Command command = understood.command();
        if (command instanceof OrientationCommand.Help help) return Answers.whisper(help(help));
        if (command instanceof OrientationCommand.ListOpen) {
            return Answers.whisper(new OpenIncidents(practice, line).say(incidents));
        }
        if (command instanceof DiagnosisCommand.Impact impact && impact.ci().isPresent()) {
            return Answers.whisper(
                    new ImpactOf(practice, incidents).say(impact.ci().get()));
        }
        return Meant.by(understood.incidentId(), line.place(), line.caller(), incidents, practice)
                .map(incident -> about(incident, command))
                .orElseGet(() ->
                        Answers.refused(new WhichIncident(line, incidents, practice).ask(understood.incidentId())));
    }

    private Outcome about(Incident incident, Command command) {
        Storytelling story = new Storytelling(setting.timeline(), practice);
        if (command instanceof OrientationCommand.Who) return Answers.whisper(story.who(incident));
        if (command instanceof OrientationCommand.CatchUp) {
            return Answers.whisper(new CatchUp(practice, line).on(incident));
        }
        if (command instanceof TimelineCommand.ShowTimeline shown) {
            return Answers.whisper(story.timeline(incident, shown.all()));
        }
        if (command instanceof TimelineCommand.Export export)
            return document(incident, export.format().orElse("md"));
        if (command instanceof DiagnosisCommand.Impact) return impact(incident);
        return review(incident);
    }

    private static String help(OrientationCommand.Help help) {
        if (help.command().filter(OrientationWords.ALL::equals).isPresent()) return CommandGuide.everything();
        return help.command().flatMap(CommandGuide::help).orElseGet(CommandGuide::help);
    }

    private Outcome impact(Incident incident) {
        return incident.classification()
                .ci()
                .map(ci -> Answers.whisper(new ImpactOf(practice, incidents).say(ci)))
                .orElseGet(() -> Answers.refused(new Decision.Refused(
                        incident.id() + " names no service.",
                        "Ask for one: `/swarm impact SERVICE`, or name it: `/swarm " + incident.id()
                                + " reclassify service:NAME because WHY`.")));
    }

    private static Outcome document(Incident incident, String format) {
        String text = "The record of " + incident.id() + " as " + format + ".";
        return new Outcome(true, List.of(new Reply.Document(incident.id().value(), format, text)), Optional.empty());
    }

    private Outcome review(Incident incident) {
        return new Outcome(
                true,
                List.of(new Reply.Whisper(
                        setting.reviews().brief(incident.id()), Optional.of(IncidentCards.review(incident)))),
                Optional.empty());
    }
}
