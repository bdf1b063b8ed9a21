package dev.muster.commands;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.CommandLine.Overheard;
import dev.muster.commands.CommandLine.Told;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.words.Excerpt;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.IncidentCards;
import dev.muster.timeline.Incidents;
import java.util.Comparator;
import java.util.Optional;

/** Asks kindly which incident somebody means, and offers the likeliest with the very line that they gave. */
final class WhichIncident {
    private final CommandLine line;
    private final Incidents incidents;
    private final Practice practice;

    WhichIncident(CommandLine line, Incidents incidents, Practice practice) {
        this.line = line;
        this.incidents = incidents;
        this.practice = practice;
    }

    /** {@code named} is the one they named, which is not there for them. */
    Decision.Refused ask(Optional<String> named) {
        if (named.isPresent()) return Answers.noIncident(named.get());
        String next = likeliest()
                .map(incident -> "Is it " + incident.id() + " (" + IncidentCards.words(Excerpt.of(incident.summary()))
                        + ")? Then: `" + given(incident) + "`. `/swarm list` shows the open ones.")
                .orElse("Nothing is open right now; to register something: `/swarm open WHAT HAPPENS`.");
        return new Decision.Refused(
                "No incident is followed in this room, so it is not clear which one you mean.", next);
    }

    /** The newest open one that the person is in, else the newest open one. */
    private Optional<Incident> likeliest() {
        PersonId caller = line.caller();
        return incidents.all().stream()
                .filter(Incident::isOpen)
                .filter(incident -> Visibility.canSee(caller, incident, practice))
                .max(Comparator.comparing((Incident incident) -> incident.swarm()
                                        .find(caller)
                                        .filter(who -> who.isHere() || who.isAwaited())
                                        .isPresent()
                                || incident.owner().equals(caller))
                        .thenComparing(Incident::id));
    }

    private String given(Incident incident) {
        String id = incident.id().value();
        return switch (line.input()) {
            case Typed typed -> typed(id, SlashLine.afterSwarm(typed.line()));
            case Told told -> typed(id, SlashLine.afterSwarm(told.words()));
            case Overheard heard -> typed(id, heard.words());
            case Filled filled ->
                CommandForms.line(filled.word(), id, filled.values()).replace('`', '\'');
        };
    }

    private static String typed(String id, String words) {
        return "/swarm " + id + " " + Excerpt.of(words).replace('`', '\'');
    }
}
