package dev.muster.config.reading;

import static dev.muster.config.reading.Mistaken.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** D6: mistakes about people, teams, competences and services. */
class OrganisationMistakesTest {

    @ParameterizedTest
    @MethodSource({"people", "teams", "competences", "services"})
    void isSaidWithFileLineAndRemedy(Mistaken mistaken) {
        assertEquals(mistaken.said(), mistaken.written().mistakes());
    }

    static Stream<Arguments> people() {
        return Stream.of(
                row(
                        "an unknown key",
                        "people.yaml",
                        "ana:\n  zne: Europe/Madrid\n",
                        "people.yaml:2: `ana.zne` is not a key of a person — did you mean `zone`? "
                                + "Otherwise use one of name, zone, email, contact, languages"),
                row(
                        "an unknown key like no other",
                        "people.yaml",
                        "ana:\n  favourite: tea\n",
                        "people.yaml:2: `ana.favourite` is not a key of a person — "
                                + "use one of name, zone, email, contact, languages"),
                row(
                        "an unknown time zone",
                        "people.yaml",
                        "ana:\n  zone: berlin\n",
                        "people.yaml:2: `ana.zone` is `berlin`, which is not a time zone — did you mean `Europe/Berlin`? "
                                + "Otherwise write a region and a city, such as Europe/Berlin, or UTC"),
                row(
                        "an address that is none, and a language that is none",
                        "people.yaml",
                        "ana:\n  email: ana\n  languages: [en, english!]\n",
                        "people.yaml:2: `ana.email` is `ana`, which is not an e-mail address — "
                                + "write it as name@example.com",
                        "people.yaml:3: `ana.languages` is `english!`, which is not a language — "
                                + "write its code, such as en, de or pt-BR"),
                row(
                        "an address that two people have",
                        "people.yaml",
                        "ana: {email: a@example.test}\nben: {email: A@example.test}\n",
                        "people.yaml:2: `ben.email` is the address of `ana` as well — "
                                + "give each person an address of their own"),
                row(
                        "names that mean somebody else",
                        "people.yaml",
                        "ana:\nmuster:\nMonitoring:\neveryone:\n",
                        "people.yaml:2: `muster` means something else in chat — choose another name",
                        "people.yaml:3: `Monitoring` means something else in chat — choose another name",
                        "people.yaml:4: `everyone` means something else in chat — choose another name"),
                row(
                        "a name with a space, and a mistake below it",
                        "people.yaml",
                        "ana:\nana maria: {zone: Mars}\n",
                        "people.yaml:2: `ana maria.zone` is `Mars`, which is not a time zone — "
                                + "write a region and a city, such as Europe/Berlin, or UTC",
                        "people.yaml:2: `ana maria` is not a name that can be typed as one word — "
                                + "use letters, digits, hyphens, dots and underscores, at most 63"),
                row(
                        "one name for two people",
                        "people.yaml",
                        "ana:\nAna:\n",
                        "people.yaml:2: `Ana` is given twice, first in line 1 — keep one of the two"));
    }

    static Stream<Arguments> teams() {
        return Stream.of(
                row(
                        "an unknown person",
                        "teams.yaml",
                        "web:\n  - anna\n  - zoe\n",
                        "teams.yaml:2: `web` names `anna`, and there is no such person — did you mean `ana`? "
                                + "Otherwise add `anna` to people.yaml",
                        "teams.yaml:3: `web` names `zoe`, and there is no such person — add `zoe` to people.yaml"),
                row(
                        "an empty roster",
                        "teams.yaml",
                        "web: []\ndb:\nops:\n  members: []\nnet:\n  supplier: true\n",
                        "teams.yaml:1: `web` has nobody to call — name somebody, as in [ana]",
                        "teams.yaml:2: `db` has nobody to call — name somebody, as in [ana]",
                        "teams.yaml:4: `ops.members` has nobody to call — name somebody, as in [ana]",
                        "teams.yaml:5: `net.members` is missing — add `members: [NAME, NAME]` in calling order"),
                row(
                        "a person twice in a roster",
                        "teams.yaml",
                        "web: [ana, ben, Ana]\n",
                        "teams.yaml:1: `web` names `ana` twice, first in line 1 — keep one of the two"),
                row(
                        "a rotation that nobody can read",
                        "teams.yaml",
                        "web:\n  members: [ana]\n  rotation:\n    start: monday\n    shift: weekly\n",
                        "teams.yaml:4: `web.rotation.start` is `monday`, which is not a day or a time — "
                                + "write it as 2026-01-31 or 2026-01-31T09:00",
                        "teams.yaml:5: `web.rotation.shift` is `weekly`, which is not a length of time — "
                                + "write a number above 0 and s, m, h or d, such as 90s, 5m, 48h or 7d"),
                row(
                        "a rotation without a beginning, of shifts without a length",
                        "teams.yaml",
                        "web:\n  members: [ana]\n  rotation: {shift: 0d}\n",
                        "teams.yaml:3: `web.rotation.shift` is `0d`, which is not a length of time — "
                                + "write a number above 0 and s, m, h or d, such as 90s, 5m, 48h or 7d",
                        "teams.yaml:3: `web.rotation.start` is missing — "
                                + "say when the first shift begins, as in start: 2026-01-05T09:00"),
                row(
                        "an override that ends before it starts",
                        "teams.yaml",
                        """
                        web:
                          members: [ana]
                          overrides:
                            - person: ben
                              from: 2026-02-02
                              until: 2026-02-01
                        """,
                        "teams.yaml:6: this override ends before it starts — "
                                + "write a time for `until` that is after `from`"),
                row(
                        "an override of somebody unknown that never ends",
                        "teams.yaml",
                        "web:\n  members: [ana]\n  overrides:\n    - {person: bne, from: 2026-02-02}\n",
                        "teams.yaml:4: `web.overrides.person` names `bne`, and there is no such person — "
                                + "did you mean `ben`? Otherwise add `bne` to people.yaml",
                        "teams.yaml:4: `web.overrides.until` is missing — say when it ends"),
                row(
                        "neither true nor false",
                        "teams.yaml",
                        "web: {members: [ana], supplier: maybe}\n",
                        "teams.yaml:1: `web.supplier` is `maybe`, which is not true or false — write one of them"),
                row(
                        "a team with the name of the managers",
                        "teams.yaml",
                        "managers: [ana]\n",
                        "teams.yaml:1: `managers` means those in practice.yaml — choose another name"));
    }

    static Stream<Arguments> competences() {
        Written web = Written.least().with("teams.yaml", "web: [ana]\n");
        return Stream.of(row(
                "unknown teams, no teams, and the name of a team",
                web.with("competences.yaml", "css: [wbe]\nweb: [web]\nhtml: []\njs: web\n"),
                "competences.yaml:1: `css` names `wbe`, and there is no such team — did you mean `web`? "
                        + "Otherwise add `wbe` to teams.yaml",
                "competences.yaml:2: `web` is a team, which a call would mean instead — choose another name",
                "competences.yaml:3: `html` is no team's competence — name a team, as in [TEAM]",
                "competences.yaml:4: `js` should be a list, and is a text — write it as [one, two]"));
    }

    static Stream<Arguments> services() {
        return Stream.of(
                row(
                        "unknown owner, unknown dependency, unknown key",
                        "services.yaml",
                        "shop:\n  owner: web\n  dependsOn: [dbb]\ndb:\n  depends: [shop]\n",
                        "services.yaml:2: `shop.owner` names `web`, and there is no such team — add `web` to teams.yaml",
                        "services.yaml:3: `shop.dependsOn` names `dbb`, and there is no such service — "
                                + "did you mean `db`? Otherwise add `dbb` to services.yaml",
                        "services.yaml:5: `db.depends` is not a key of a service — did you mean `dependsOn`? "
                                + "Otherwise use one of description, owner, dependsOn, aliases"),
                row(
                        "an alias that is taken",
                        "services.yaml",
                        "shop: {aliases: [store, db]}\ndb: {aliases: [Store]}\n",
                        "services.yaml:1: `db` means `db` already — choose another alias for `shop`",
                        "services.yaml:2: `Store` means `shop` already — choose another alias for `db`"));
    }
}
