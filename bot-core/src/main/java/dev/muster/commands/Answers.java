package dev.muster.commands;

import dev.muster.commands.words.NearestWord;
import dev.muster.domain.effect.Effect.Announce;
import dev.muster.domain.effect.Effect.AnnounceIn;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.incident.Handover;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.RoomEvent.RoomWanted;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.Outcome;
import dev.muster.ports.Outcome.EntryRef;
import dev.muster.ports.Reply;
import dev.muster.ports.ReviewReader;
import dev.muster.timeline.Announcement;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Minutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of the answers to commands: short, kind, with the next step. */
final class Answers {
    private Answers() {}

    static Outcome misread(Parsed.Misread misread) {
        return no(misread.reason() + "\nUsage: `" + misread.usageLine() + "`\nFor example: `"
                + misread.correctedExample() + "`");
    }

    static Outcome notYet() {
        return no("This version does not take requests yet, so nothing was passed on."
                + " To ask how something is done: `/ask QUESTION`. If something is broken: `/report WHAT`.");
    }

    static Outcome refused(Decision.Refused refusal) {
        return no(refusal.reason() + " " + refusal.next());
    }

    private static Outcome no(String text) {
        return new Outcome(false, List.of(new Reply.Whisper(text)), Optional.empty());
    }

    static Outcome whisper(String text) {
        return new Outcome(true, List.of(new Reply.Whisper(text)), Optional.empty());
    }

    /** Sometimes it is best to say nothing. */
    static Outcome nothing() {
        return new Outcome(true, List.of(), Optional.empty());
    }

    static Decision.Refused noIncident(String named) {
        return new Decision.Refused(
                "There is no incident " + named + " that you can see.", "`/swarm list` shows the open ones.");
    }

    static Decision.Refused noSection(String named, List<String> sections) {
        String nearest = NearestWord.to(named, sections)
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
        return new Decision.Refused(
                "The review has no section " + named + ".",
                nearest + "Its sections: " + String.join(", ", sections) + ".");
    }

    /** What whoever opened it sees at once. */
    static Outcome opened(Minutes minutes, IncidentId id, Practice practice) {
        Incident incident = minutes.incident(id).orElseThrow();
        Classification as = incident.classification();
        List<String> lines = new ArrayList<>();
        lines.add("*" + id + "* is open: " + as.priority() + (incident.isMajor() ? ", a major incident" : "")
                + ", impact "
                + as.impact().word() + ", urgency " + as.urgency().word()
                + as.ci().map(ci -> ", service " + ci).orElse("") + ".");
        lines.add(
                incident.isMajor()
                        ? "Its room is opening with everybody called: " + called(incident, practice) + "."
                        : "It is followed in a thread here. To call somebody: `/swarm " + id
                                + " call TEAM`. To raise it: `/swarm " + id + " reclassify impact:high because WHY`.");
        boolean managerCalled =
                incident.swarm().awaited().stream().anyMatch(responder -> responder.role() == Role.MANAGER);
        lines.add("You own it" + (managerCalled ? " until the manager who was called accepts." : "."));
        incident.suggestions()
                .unknown()
                .ifPresent(unknown ->
                        lines.add(unknown.name() + " is not in the service graph; it is kept as you wrote it."
                                + (unknown.nearest().isEmpty()
                                        ? ""
                                        : " Near names: " + String.join(", ", unknown.nearest()) + ".")));
        incident.suggestions()
                .proposed()
                .flatMap(proposed -> proposed.ci())
                .ifPresent(ci -> lines.add("Is this about " + ci + "? Then: `/swarm " + id + " reclassify service:" + ci
                        + " because WHY`."));
        for (IncidentId other : incident.suggestions().duplicates()) {
            lines.add("It may be the same as " + other + ". If so: `/swarm " + other + " merge " + id + "`.");
        }
        EntryRef entry = new EntryRef(id.value(), 1);
        return new Outcome(true, List.of(new Reply.Whisper(String.join("\n", lines))), Optional.of(entry));
    }

    private static String called(Incident incident, Practice practice) {
        String people = incident.swarm().awaited().stream()
                .map(responder -> calledFor(responder, practice))
                .collect(Collectors.joining(", "));
        return people.isEmpty() ? "nobody, since no roster names anybody" : people;
    }

    private static String calledFor(Responder responder, Practice practice) {
        return practice.nameOf(responder.person())
                + responder.team().map(team -> " (" + team + ")").orElse("");
    }

    /** What was put on record, as the room hears it; or that it was so already. */
    static Outcome accepted(Minutes minutes, IncidentId id, Command command, Practice practice, ReviewReader reviews) {
        List<Draft> own = minutes.drafts().stream()
                .filter(draft -> draft.stream().equals(id))
                .toList();
        if (own.isEmpty())
            return whisper(AlreadySo.say(command, minutes.incident(id).orElseThrow(), practice));
        List<Reply> replies = new ArrayList<>();
        minutes.effects().forEach(effect -> {
            if (effect instanceof Announce said) {
                draft(minutes, said.incident(), said.entry())
                        .ifPresent(draft ->
                                replies.add(new Reply.Said(said.incident().value(), spoken(draft, practice))));
            }
            if (effect instanceof AnnounceIn said && !isBeside(said.room(), minutes.incident(id))) {
                draft(minutes, said.incident(), said.entry())
                        .ifPresent(draft -> replies.add(new Reply.Said(said.room(), spoken(draft, practice))));
            }
        });
        if (own.stream().anyMatch(draft -> draft.fact().event() instanceof RoomWanted)) {
            replies.add(new Reply.Whisper("A room for " + id + " is opening here too, with everybody who can be reached"
                    + " here. What is written in either room is on the same record."));
        }
        long act = actOf(own);
        if (replies.isEmpty()) replies.add(new Reply.Whisper("On record as E" + act + " of " + id + "."));
        Hints.after(command, minutes.incident(id).orElseThrow(), practice, reviews)
                .ifPresent(hint -> replies.add(new Reply.Whisper(hint)));
        return new Outcome(true, replies, Optional.of(new EntryRef(id.value(), act)));
    }

    /** What is said in several rooms of an incident is told once to whoever said it. */
    private static boolean isBeside(String room, Optional<Incident> incident) {
        return incident.stream()
                .flatMap(known -> known.roomsBeside().stream())
                .anyMatch(place -> place.room().equals(room));
    }

    /** The entry that is the act itself, not somebody's coming before it. */
    private static long actOf(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft ->
                        !Handover.isArrivalOf(draft.fact().actor(), draft.fact().event()))
                .findFirst()
                .orElse(drafts.getFirst())
                .fact()
                .sequence();
    }

    private static Optional<Draft> draft(Minutes minutes, IncidentId id, long sequence) {
        return minutes.drafts().stream()
                .filter(draft -> draft.stream().equals(id) && draft.fact().sequence() == sequence)
                .findFirst();
    }

    private static String spoken(Draft draft, Practice practice) {
        return Announcement.of(draft.fact(), draft.text(), practice);
    }
}
