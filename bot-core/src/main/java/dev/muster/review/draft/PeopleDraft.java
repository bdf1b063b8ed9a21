package dev.muster.review.draft;

import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import dev.muster.review.Call;
import dev.muster.review.Interval;
import dev.muster.review.Task;
import dev.muster.review.TimeWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everybody who was called or came: in which role, when, and what they did. */
final class PeopleDraft {
    private final Reading reading;

    private PeopleDraft(Reading reading) {
        this.reading = reading;
    }

    static Section of(Reading reading) {
        PeopleDraft draft = new PeopleDraft(reading);
        Set<PersonId> people = new LinkedHashSet<>();
        reading.work().attendance().calls().forEach(call -> people.add(call.person()));
        Set<PersonId> inOrder =
                new LinkedHashSet<>(reading.work().attendance().present().keySet());
        inOrder.addAll(people);
        List<List<String>> rows = inOrder.stream().map(draft::row).toList();
        Block table = new Block.Table(List.of("Who", "Role", "Called", "In the swarm", "Actions and changes"), rows);
        return Section.of(SectionKey.PEOPLE, List.of(), rows.isEmpty() ? List.of() : List.of(table));
    }

    private List<String> row(PersonId person) {
        return List.of(person.value(), role(person), calls(person), presence(person), acts(person));
    }

    private String role(PersonId person) {
        return reading.incident().swarm().find(person).map(this::role).orElse("");
    }

    private String role(Responder responder) {
        boolean opener = responder.person().equals(reading.incident().openedBy());
        String role = switch (responder.role()) {
            case MANAGER -> "major incident manager";
            case SPECIALIST -> "specialist";
            case SUPPLIER -> "supplier";
            case VOLUNTEER -> opener ? "reported it" : "came on their own";
        };
        boolean named = responder.role() == Role.SPECIALIST || responder.role() == Role.SUPPLIER;
        return role
                + responder
                        .team()
                        .filter(team -> named)
                        .map(team -> ", " + team)
                        .orElse("");
    }

    private String calls(PersonId person) {
        return String.join(
                "; ",
                reading.work().attendance().calls().stream()
                        .filter(call -> call.person().equals(person))
                        .map(this::call)
                        .toList());
    }

    private String call(Call call) {
        String waited = call.waited().map(TimeWords::length).orElse("");
        return reading.when(call.calledAt())
                + switch (call.answer()) {
                    case JOINED -> ", joined after " + waited;
                    case DECLINED -> ", could not come (after " + waited + ")";
                    case NONE -> ", no answer within " + waited;
                    case RELEASED -> ", no longer needed after " + waited;
                    case OPEN -> ", no answer on record";
                };
    }

    private String presence(PersonId person) {
        List<Interval> stays = reading.work().attendance().present().getOrDefault(person, List.of());
        if (stays.isEmpty()) return "";
        Interval first = stays.getFirst();
        Interval last = stays.getLast();
        return reading.when(first.from()) + " – " + reading.times().moment(last.to(), first.from()) + " ("
                + TimeWords.length(Interval.total(stays)) + ")";
    }

    private String acts(PersonId person) {
        List<String> acts = new ArrayList<>();
        Stream<Task> tasks = reading.work().tasks().stream();
        String own = String.join(
                ", ",
                tasks.filter(task -> task.by().equals(person)
                                || task.endedBy().filter(person::equals).isPresent())
                        .map(Task::id)
                        .toList());
        if (!own.isEmpty()) acts.add(own);
        reading.work().changes().forEach(change -> {
            if (change.requestedBy().equals(person)) acts.add(change.id() + " requested");
            change.decision()
                    .filter(decided -> decided.by().equals(person))
                    .ifPresent(decided -> acts.add(change.id() + " decided"));
            change.result()
                    .filter(carried -> carried.by().equals(person))
                    .ifPresent(carried -> acts.add(change.id() + " carried out"));
        });
        return String.join("; ", acts);
    }
}
