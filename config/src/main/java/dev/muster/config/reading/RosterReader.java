package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads who is called and in which order: a plain list, or members with a rotation and overrides. */
final class RosterReader {
    /** Of a team that could not be read. */
    static final Roster NOBODY = Roster.inOrder(List.of());

    private static final Duration WEEK = Duration.ofDays(7);

    private RosterReader() {}

    static Roster read(Value roster, Names people) {
        if (roster.isList() || roster.isEmpty()) return inOrder(roster, people);
        return roster.section(Shapes.ROSTER)
                .map(section -> read(section, people))
                .orElse(NOBODY);
    }

    static Roster inOrder(Value members, Names people) {
        return Roster.inOrder(members(members, people));
    }

    static Roster read(Section section, Names people) {
        ZoneId zone = section.find("zone", Formats.ZONE).orElse(ZoneOffset.UTC);
        return new Roster(
                section.need("members", "add `members: [NAME, NAME]` in calling order")
                        .map(members -> members(members, people))
                        .orElse(List.of()),
                section.find("rotation")
                        .flatMap(rotation -> rotation.section(Shapes.ROTATION))
                        .flatMap(rotation -> rotation(rotation, zone)),
                section.list("overrides").stream()
                        .flatMap(override -> override.section(Shapes.OVERRIDE).stream())
                        .flatMap(override -> cover(override, zone, people).stream())
                        .toList());
    }

    private static List<PersonId> members(Value members, Names people) {
        List<Value> mentions = members.some(members.label() + " has nobody to call", "name somebody, as in [ana]");
        return people.listed(mentions).stream().map(PersonId::of).toList();
    }

    private static Optional<Roster.Rotation> rotation(Section section, ZoneId zone) {
        Optional<Instant> start = section.need(
                        "start", "say when the first shift begins, as in start: 2026-01-05T09:00")
                .flatMap(written -> written.as(Moments.in(zone)));
        Optional<Duration> shift =
                section.find("shift").isEmpty() ? Optional.of(WEEK) : section.find("shift", Durations.DURATION);
        return start.flatMap(from -> shift.map(length -> new Roster.Rotation(from, length, zone)));
    }

    private static Optional<Roster.Cover> cover(Section section, ZoneId zone, Names people) {
        Optional<String> person =
                section.need("person", "say who is called first").flatMap(people::named);
        Optional<Instant> from = section.need("from", "say when it begins").flatMap(at -> at.as(Moments.in(zone)));
        Optional<Instant> until = section.need("until", "say when it ends").flatMap(at -> at.as(Moments.in(zone)));
        if (from.isEmpty() || until.isEmpty()) return Optional.empty();
        if (!from.get().isBefore(until.get())) {
            section.find("until")
                    .ifPresent(end -> end.mistake(
                            "this override ends before it starts", "write a time for `until` that is after `from`"));
            return Optional.empty();
        }
        return person.map(name -> new Roster.Cover(PersonId.of(name), from.get(), until.get()));
    }
}
