package dev.muster.config.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.reading.Reading.Broken;
import dev.muster.config.reading.Reading.Loaded;
import dev.muster.config.yaml.Mistake;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Roster;
import dev.muster.domain.practice.Team;
import dev.muster.domain.service.ConfigurationItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A replay file's header, laid over the configuration as the outside may rely on. */
class ReplayHeaderTest {
    private static final Practice BASE = Written.least()
            .with("people.yaml", "ana: {zone: Europe/Madrid, email: ana@example.test}\nben:\n")
            .with(
                    "teams.yaml",
                    "web: {members: [ana, ben], supplier: true, rotation: {start: 2026-01-05}}\nops: [ben]\n")
            .with(
                    "services.yaml",
                    "shop: {owner: web, description: The shop, dependsOn: [db], aliases: [store]}\ndb:\n")
            .practice();

    private static final String OUTAGE = """
            ---
            people: [oncall, dba1, dba2, mim, Ana]
            managers: [mim]
            changeAuthority: [mim, ana]
            teams: {database: [dba2, dba1], Web: [ben, ana]}
            services: {site: {owner: operations, dependsOn: [Shop, postgres]}, postgres: {owner: DATABASE}, shop: {dependsOn: []}}
            ---
            2026-01-31T18:02:00Z @oncall #ops hello
            """.replace("owner: operations", "owner: ops");

    private static ReplayHeader header(String text) {
        return new ReplayHeader("night.replay", text.lines().toList());
    }

    private static Practice laid(String text) {
        return switch (header(text).over(BASE)) {
            case Loaded(Practice practice) -> practice;
            case Broken(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static List<String> mistakes(String text) {
        return header(text).over(BASE) instanceof Broken(List<Mistake> mistakes)
                ? mistakes.stream().map(Mistake::toString).toList()
                : List.of();
    }

    private static List<PersonId> people(String... names) {
        return Stream.of(names).map(PersonId::of).toList();
    }

    @Test
    void peopleAreAddedByNameAndAreInUtc() {
        Practice practice = laid(OUTAGE);

        assertEquals(
                people("ana", "ben", "oncall", "dba1", "dba2", "mim"),
                List.copyOf(practice.people().keySet()));
        assertEquals(ZoneOffset.UTC, practice.zoneOf(PersonId.of("ana")));
        assertEquals(
                Optional.of("ana@example.test"),
                practice.person(PersonId.of("ana")).email());
    }

    @Test
    void managersAndChangeAuthorityAreReplaced() {
        Practice practice = laid(OUTAGE);

        assertEquals(Roster.inOrder(people("mim")), practice.managers());
        assertEquals(Roster.inOrder(people("mim", "ana")), practice.changeAuthority());
    }

    @Test
    void teamsAreMergedByNameAndAListIsTheCallingOrder() {
        Practice practice = laid(OUTAGE);

        assertEquals(
                List.of("web", "ops", "database"), List.copyOf(practice.teams().keySet()));
        assertEquals(List.of(new Team("web", Roster.inOrder(people("ben", "ana")), true)), practice.teamsFor("web"));
        assertEquals(
                people("dba2", "dba1"),
                practice.teamsFor("database").getFirst().roster().callingOrder(Instant.EPOCH));
    }

    @Test
    void servicesAreMergedByNameAndOnlyTheOwnersOfOneAreCalled() {
        Practice practice = laid(OUTAGE);

        assertEquals(
                Optional.of(
                        new ConfigurationItem("site", "", Optional.of("ops"), List.of("shop", "postgres"), List.of())),
                practice.services().find("site"));
        assertEquals(
                Optional.of(new ConfigurationItem("shop", "The shop", Optional.of("web"), List.of(), List.of("store"))),
                practice.services().find("shop"));
        assertTrue(practice.rules().ownersOnly());
    }

    @Test
    void whereNoPeopleAreListedTheyAreThoseInTheRosters() {
        Practice practice = laid("---\nmanagers: [mim]\nteams: {night: [owl]}\n---\n");

        assertEquals(
                people("ana", "ben", "mim", "owl"),
                List.copyOf(practice.people().keySet()));
    }

    @Test
    void withoutAHeaderTheConfigurationStaysAsItIs() {
        ReplayHeader none = header("# a quiet night\n\n2026-01-31T18:02:00Z @ana #ops --- hello\n---\n");

        assertFalse(none.isPresent());
        assertEquals(0, none.length());
        assertSame(BASE, none.over(BASE) instanceof Loaded(Practice practice) ? practice : null);
    }

    @Test
    void theStoryBeginsAfterTheHeader() {
        assertEquals(7, header(OUTAGE).length());
        assertEquals(
                5,
                header("# about\n\n---\npeople: [zoe]\n---\n2026-01-31T18:02:00Z @zoe #ops hello\n")
                        .length());
    }

    @Test
    void mistakesHaveTheLinesOfTheReplayFile() {
        assertEquals(
                List.of(
                        "night.replay:4: `muster` means something else in chat — choose another name",
                        "night.replay:4: `people` is `two words`, which is not a name that can be typed as one word — "
                                + "use letters, digits, hyphens, dots and underscores, at most 63",
                        "night.replay:5: `manager` is not a key of a replay's header — did you mean `managers`? "
                                + "Otherwise use one of people, managers, changeAuthority, teams, services",
                        "night.replay:7: `teams.web` names `bne`, and there is no such person — did you mean `ben`? "
                                + "Otherwise add `bne` to the header",
                        "night.replay:8: `managers` means those in practice.yaml — choose another name",
                        "night.replay:8: `teams.managers` has nobody to call — name somebody, as in [ana]",
                        "night.replay:10: `services.shop.dependsOn` names `dbb`, and there is no such service — "
                                + "did you mean `db`? Otherwise add `dbb` to the header",
                        "night.replay:10: `services.shop.owner` names `wbe`, and there is no such team — "
                                + "did you mean `web`? Otherwise add `wbe` to the header"),
                mistakes("""
                        # a night

                        ---
                        people: [zoe, two words, muster]
                        manager: [ana]
                        teams:
                          web: [bne]
                          managers: []
                        services:
                          shop: {owner: wbe, dependsOn: [dbb]}
                        ---
                        """));
    }

    @Test
    void aHeaderThatNeverEndsIsSaidWhereItBegins() {
        assertEquals(
                List.of("night.replay:2: the header begins here and never ends — put a line --- after it"),
                mistakes("# about\n---\npeople: [zoe]\n"));
    }

    @Test
    void aHeaderThatIsNoYamlIsSaidOnItsLine() {
        assertEquals(
                List.of("night.replay:3: a list in [ ] begins here and is not closed, or lacks a comma — "
                        + "write it as [one, two]"),
                mistakes("---\npeople: [ana]\nmanagers: [ana\nteams: {}\n---\n"));
    }
}
