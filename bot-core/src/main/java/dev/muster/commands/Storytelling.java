package dev.muster.commands;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Presence;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.text.TimeMark;
import dev.muster.timeline.Announcement;
import dev.muster.timeline.StoryPart;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The answers to {@code /swarm who} and {@code /swarm timeline}. */
final class Storytelling {
    private static final int NEWEST = 15;
    private static final int MOST = 500;

    private final Timeline timeline;
    private final Practice practice;

    Storytelling(Timeline timeline, Practice practice) {
        this.timeline = timeline;
        this.practice = practice;
    }

    String who(Incident incident) {
        return "*" + practice.nameOf(incident.owner()) + "* owns " + incident.id() + ".\n"
                + incident.swarm().responders().values().stream()
                        .map(this::standing)
                        .collect(Collectors.joining("\n"));
    }

    private String standing(Responder responder) {
        boolean manages = responder.role() == Role.MANAGER;
        String role = responder.role().word()
                + responder
                        .team()
                        .filter(team -> !manages)
                        .map(team -> " for " + team)
                        .orElse("");
        return whom(responder.person()) + ", " + role + ": " + standing(responder.presence());
    }

    /** With the name by which commands know the person, for this is where one looks it up. */
    private String whom(PersonId person) {
        String name = practice.nameOf(person);
        return name.equals(person.value()) ? name : name + " (@" + person + ")";
    }

    private static String standing(Presence presence) {
        return switch (presence) {
            case Presence.Waiting waiting -> "called, may answer until " + TimeMark.clock(waiting.answerBy());
            case Presence.Here here -> "here since " + TimeMark.day(here.since());
            case Presence.Offered offered -> "offered help on " + TimeMark.day(offered.since());
            case Presence.Declined declined -> "cannot come";
            case Presence.Silent silent -> "did not answer in time";
            case Presence.Released released -> "released with thanks on " + TimeMark.day(released.since());
            case Presence.Left left -> "left on " + TimeMark.day(left.since());
        };
    }

    /** In the order in which things happened; raw messages and bookkeeping only when all is asked for. */
    String timeline(Incident incident, boolean all) {
        List<TimelineEntry> entries = timeline.read(incident.id(), 0, Integer.MAX_VALUE);
        Set<Long> promoted = new HashSet<>();
        for (TimelineEntry entry : entries) {
            if (entry.event() instanceof MessagePromoted promotion) promoted.add(promotion.entry());
        }
        List<TimelineEntry> shown = entries.stream()
                .filter(entry -> all || isStory(entry) || promoted.contains(entry.sequence()))
                .sorted(Comparator.comparing(TimelineEntry::occurredAt).thenComparingLong(TimelineEntry::sequence))
                .toList();
        int most = all ? MOST : NEWEST;
        int earlier = Math.max(0, shown.size() - most);
        return "*" + incident.id() + "* so far"
                + (earlier > 0
                        ? "; " + earlier + " earlier entries: `/swarm " + incident.id()
                                + (all ? " export`" : " timeline all`")
                        : ":")
                + "\n"
                + shown.stream()
                        .skip(Math.max(0, shown.size() - most))
                        .map(this::oneLine)
                        .collect(Collectors.joining("\n"));
    }

    private static boolean isStory(TimelineEntry entry) {
        return StoryPart.of(entry.event()) == StoryPart.STEP || entry.event() instanceof Redacted;
    }

    private String oneLine(TimelineEntry entry) {
        String text = entry.wordsErased() ? "(removed)" : entry.text();
        return TimeMark.day(entry.occurredAt()) + " " + Announcement.of(entry.fact(), text, practice);
    }
}
