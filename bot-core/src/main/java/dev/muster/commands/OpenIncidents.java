package dev.muster.commands;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Practice;
import dev.muster.timeline.Announcement;
import dev.muster.timeline.Incidents;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The answer to {@code /swarm list}: what is open, the most important first. */
final class OpenIncidents {
    private final Practice practice;
    private final CommandLine line;

    OpenIncidents(Practice practice, CommandLine line) {
        this.practice = practice;
        this.line = line;
    }

    String say(Incidents incidents) {
        List<Incident> active = incidents.all().stream()
                .filter(Incident::isActive)
                .filter(incident -> Visibility.canSee(line.caller(), incident, practice))
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.classification().priority())
                        .thenComparing(Incident::id))
                .toList();
        if (active.isEmpty()) return "Nothing is open. To register something: `/swarm open WHAT HAPPENS service:NAME`.";
        return active.stream().map(this::oneLine).collect(Collectors.joining("\n"));
    }

    private String oneLine(Incident incident) {
        String age = Announcement.inWords(Duration.between(incident.openedAt(), line.writtenAt()));
        return "*" + incident.id() + "* " + incident.classification().priority() + (incident.isMajor() ? " major" : "")
                + (incident.isOpen() ? "" : ", " + incident.phase().word()) + ": " + incident.summary() + " — owner "
                + practice.nameOf(incident.owner()) + ", open for " + age;
    }
}
