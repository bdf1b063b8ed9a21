package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Practice.Rules;
import dev.muster.domain.practice.Roster;
import dev.muster.domain.practice.Team;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.domain.service.ServiceGraph;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A practice with a replay file's header laid over it. */
final class ReplayPractice {
    private static final String HERE = "the header";

    private final Practice base;
    private final Optional<Section> header;
    private final Map<PersonId, Person> people;
    private final Map<String, Team> teams;
    private final Map<String, ConfigurationItem> items = new LinkedHashMap<>();

    ReplayPractice(Practice base, Optional<Value> header) {
        this.base = base;
        this.header = header.flatMap(value -> value.section(Shapes.REPLAY));
        this.people = new LinkedHashMap<>(base.people());
        this.teams = new LinkedHashMap<>(base.teams());
        base.services().items().forEach(item -> items.put(item.name(), item));
    }

    Practice laid() {
        layPeople();
        Names everybody =
                names("person", people.keySet().stream().map(PersonId::value).toList());
        layTeams(everybody);
        layServices();
        Rules rules = base.rules();
        return new Practice(
                people,
                teams,
                base.competences(),
                new ServiceGraph(items.values()),
                base.models(),
                base.defaultModel(),
                base.priorities(),
                base.majorWhen(),
                base.disasterWhen(),
                roster("managers", everybody).orElse(base.managers()),
                roster("changeAuthority", everybody).orElse(base.changeAuthority()),
                base.continuity(),
                base.audiences(),
                base.permissions(),
                new Rules(
                        rules.lateAfter(),
                        rules.duplicateWindow(),
                        rules.changeAnswerWithin(),
                        rules.reviewWithin(),
                        true,
                        rules.questions(),
                        rules.messagesKeptFor()));
    }

    /** Where the header lists no people, they are those in its rosters. */
    private void layPeople() {
        Stream<Value> listed = find("people").isPresent()
                ? find("people").stream()
                : Stream.concat(
                        Stream.of("managers", "changeAuthority").flatMap(key -> find(key).stream()),
                        Declared.in(find("teams")).stream().map(Entry::value));
        listed.flatMap(value -> value.list().stream()).forEach(this::layPerson);
    }

    private void layPerson(Value name) {
        name.as(Formats.NAME).ifPresent(word -> {
            PeopleFile.refuseReserved(name, word);
            people.compute(PersonId.of(word), (id, known) -> inUtc(known == null ? Person.unlisted(id) : known));
        });
    }

    private static Person inUtc(Person person) {
        return new Person(
                person.id(), person.name(), ZoneOffset.UTC, person.email(), person.contact(), person.languages());
    }

    private void layTeams(Names everybody) {
        Names known = names("team", teams.keySet());
        for (Entry entry : Declared.in(find("teams"))) {
            TeamsFile.refuseReserved(entry.key(), entry.name());
            String name = known.find(entry.name()).orElse(entry.name());
            boolean supplier =
                    Optional.ofNullable(teams.get(name)).map(Team::supplier).orElse(false);
            teams.put(name, new Team(name, RosterReader.inOrder(entry.value(), everybody), supplier));
        }
    }

    private void layServices() {
        Names known = names("service", items.keySet());
        List<Entry> written = Declared.in(find("services"));
        Map<String, Entry> named = new LinkedHashMap<>();
        written.forEach(entry -> named.put(known.find(entry.name()).orElse(entry.name()), entry));
        Names all = names(
                "service",
                Stream.concat(items.keySet().stream(), named.keySet().stream()).toList());
        Names owners = names("team", teams.keySet());
        named.forEach((name, entry) -> entry.value()
                .section(Shapes.REPLAY_SERVICE)
                .ifPresent(section -> items.put(name, item(name, section, all, owners))));
    }

    private ConfigurationItem item(String name, Section section, Names all, Names owners) {
        ConfigurationItem before =
                items.getOrDefault(name, new ConfigurationItem(name, "", Optional.empty(), List.of(), List.of()));
        return new ConfigurationItem(
                name,
                before.description(),
                section.find("owner").map(owners::named).orElse(before.owner()),
                section.find("dependsOn")
                        .map(needed -> all.listed(needed.list()))
                        .orElse(before.dependsOn()),
                before.aliases());
    }

    private Optional<Roster> roster(String key, Names everybody) {
        return find(key).map(members -> RosterReader.inOrder(members, everybody));
    }

    private Optional<Value> find(String key) {
        return header.flatMap(section -> section.find(key));
    }

    private static Names names(String noun, Collection<String> declared) {
        return new Names(noun, HERE, true, declared);
    }
}
