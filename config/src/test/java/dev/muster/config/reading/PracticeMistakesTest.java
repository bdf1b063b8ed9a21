package dev.muster.config.reading;

import static dev.muster.config.reading.Mistaken.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** D6: mistakes about models, priorities (A2), the practice, permissions, and the files themselves. */
class PracticeMistakesTest {

    @ParameterizedTest
    @MethodSource({"models", "priorities", "practice", "files"})
    void isSaidWithFileLineAndRemedy(Mistaken mistaken) {
        assertEquals(mistaken.said(), mistaken.written().mistakes());
    }

    static Stream<Arguments> models() {
        return Stream.of(
                row(
                        "no default",
                        "models.yaml",
                        "outage: {title: Outage}\n",
                        "models.yaml:1: no model is the default — "
                                + "write `default: true` in the one that fits when nothing else does"),
                row(
                        "two defaults",
                        "models.yaml",
                        "a: {title: A, default: true}\nb: {title: B, default: true}\n",
                        "models.yaml:2: `b` is a second default, after that in line 1 — "
                                + "keep `default: true` in one of the two"),
                row(
                        "a model full of them",
                        "models.yaml",
                        """
                        outage:
                          default: true
                          impact: big
                          complexity: chaotic
                          competences: [dns]
                          answerWithin: 5 minutes
                          budget: {amount: -1, currency: EURO}
                        """,
                        "models.yaml:1: `outage.title` is missing — say in a few words what it is for",
                        "models.yaml:3: `outage.impact` is `big`, which is not a level — write one of high, medium, low",
                        "models.yaml:4: `outage.complexity` is `chaotic`, which is not a degree of complexity — "
                                + "write one of complex, complicated, clear",
                        "models.yaml:5: `outage.competences` names `dns`, and there is no such competence or team — "
                                + "add `dns` to competences.yaml",
                        "models.yaml:6: `outage.answerWithin` is `5 minutes`, which is not a length of time — "
                                + "write a number above 0 and s, m, h or d, such as 90s, 5m, 48h or 7d",
                        "models.yaml:7: `outage.budget.amount` is `-1`, which is not an amount of money — "
                                + "write a number, such as 500 or 99.90",
                        "models.yaml:7: `outage.budget.currency` is `EURO`, which is not a currency — "
                                + "write its three letters, such as EUR"),
                row(
                        "templates for nobody, with blanks for nothing, without the words",
                        "models.yaml",
                        """
                        outage:
                          title: Outage
                          default: true
                          templates:
                            user: "{text}"
                            users: "{sumary}: {text}"
                            media: "No comment"
                        """,
                        "models.yaml:5: `outage.templates.user` names `user`, and there is no such audience — "
                                + "did you mean `users`? Otherwise add `user` to practice.yaml",
                        "models.yaml:6: `outage.templates.users` has a blank {sumary} that nothing fills in — "
                                + "did you mean `summary`? Otherwise use {summary}, {service} or {text}",
                        "models.yaml:7: `outage.templates.media` has no {text}, so what people write would be lost — "
                                + "put {text} where their words belong"));
    }

    static Stream<Arguments> priorities() {
        return Stream.of(
                row(
                        "a matrix with holes",
                        "priorities.yaml",
                        """
                        matrix:
                          high: {high: P1, medium: P2}
                          medium: {high: P2, medium: P9, low: P4}
                        majorWhen:
                          - {name: P1, priorities: [P1]}
                        """,
                        "priorities.yaml:1: `matrix.low` is missing — "
                                + "add a row for impact low, as in {high: P1, medium: P2, low: P3}",
                        "priorities.yaml:2: `matrix.high.low` is missing — "
                                + "add a priority for urgency low, from P1 to P5",
                        "priorities.yaml:3: `matrix.medium.medium` is `P9`, which is not a priority — "
                                + "write P1, P2, P3, P4 or P5"),
                row(
                        "no matrix and nothing major",
                        "priorities.yaml",
                        "targets:\n  P1: {accept: soon}\n  P7: {accept: 5m}\n",
                        "priorities.yaml:1: `majorWhen` is missing — "
                                + "without it no incident would ever be major; list at least one criterion",
                        "priorities.yaml:1: `matrix` is missing — give a priority for each impact and urgency",
                        "priorities.yaml:2: `targets.P1.accept` is `soon`, which is not a length of time — "
                                + "write a number above 0 and s, m, h or d, such as 90s, 5m, 48h or 7d",
                        "priorities.yaml:3: `targets.P7` is not a priority — write P1, P2, P3, P4 or P5"),
                row(
                        "criteria that hold for everything, or for nothing there is",
                        "priorities.yaml",
                        """
                        matrix: &same
                          high: &row {high: P1, medium: P2, low: P3}
                          medium: *row
                          low: *row
                        majorWhen: []
                        disasterWhen:
                          - name: always
                          - services: [shop]
                            models: [flood]
                            impact: huge
                        """,
                        "priorities.yaml:5: `majorWhen` has no criterion — list at least one, each beginning with `- name:`",
                        "priorities.yaml:7: a criterion without a condition holds for every incident — "
                                + "add one of priorities, services, models, impact",
                        "priorities.yaml:8: `disasterWhen.name` is missing — say how this reason is put on record",
                        "priorities.yaml:8: `disasterWhen.services` names `shop`, and there is no such service — "
                                + "add `shop` to services.yaml",
                        "priorities.yaml:9: `disasterWhen.models` names `flood`, and there is no such incident model — "
                                + "add `flood` to models.yaml",
                        "priorities.yaml:10: `disasterWhen.impact` is `huge`, which is not a level — "
                                + "write one of high, medium, low"));
    }

    static Stream<Arguments> practice() {
        return Stream.of(
                row(
                        "a practice full of them",
                        "practice.yaml",
                        """
                        manager: [ana]
                        continuity: cellar
                        lateAfter: 0s
                        audiences:
                          users: {room: }
                          press: {rom: x}
                        questions:
                          listensIn: [help-desk, "#ops"]
                        """,
                        "practice.yaml:1: `manager` is not a key of the practice — did you mean `managers`? "
                                + "Otherwise use one of managers, changeAuthority, continuity, audiences, lateAfter, "
                                + "duplicateWindow, changeAnswerWithin, reviewWithin, messagesKeptFor, questions",
                        "practice.yaml:1: `managers` is missing — add `managers: [NAME]` in calling order",
                        "practice.yaml:2: `continuity` names `cellar`, and there is no such team — "
                                + "add `cellar` to teams.yaml",
                        "practice.yaml:3: `lateAfter` is `0s`, which is not a length of time — "
                                + "write a number above 0 and s, m, h or d, such as 90s, 5m, 48h or 7d",
                        "practice.yaml:5: `audiences.users.room` is empty — give it a value, or leave the key out",
                        "practice.yaml:6: `audiences.press.rom` is not a key of an audience — did you mean `room`? "
                                + "Otherwise use one of room",
                        "practice.yaml:8: `questions.listensIn` is `#ops`, which is not the name of a room — write it as it is"
                                + " shown, without #: small letters, digits, hyphens and underscores, at most 80"),
                row(
                        "an unknown command and an unknown role",
                        "permissions.yaml",
                        "aprove: anyone\nclose: everybody\n",
                        "permissions.yaml:1: `aprove` is not a command — did you mean `approve`? "
                                + "Otherwise use a word that /swarm help lists",
                        "permissions.yaml:2: `close` is `everybody`, which is not a role — "
                                + "write one of anyone, responder, owner-or-manager, change-authority"));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                row(
                        "nobody to manage",
                        Written.least().without("practice.yaml"),
                        "practice.yaml:1: this file is missing, so nobody could be called as major incident manager — "
                                + "add `managers: [NAME]` in calling order"),
                row(
                        "a file nobody reads",
                        "team.yaml",
                        "web: [ana]\n",
                        "team.yaml:1: no file of this name is read — did you mean `teams.yaml`? "
                                + "Otherwise move it to services/ if it is a Backstage catalogue, or elsewhere"));
    }
}
