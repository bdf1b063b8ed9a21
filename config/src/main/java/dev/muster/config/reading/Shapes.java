package dev.muster.config.reading;

import dev.muster.config.yaml.Keys;
import java.util.List;

/** Every key that a configuration can have. {@code docs/configuration.md} explains each; a test compares the two. */
public final class Shapes {
    static final Keys PERSON = Keys.only("a person", "name", "zone", "email", "contact", "languages");
    static final Keys TEAM = Keys.only("a team", "members", "zone", "rotation", "overrides", "supplier");
    static final Keys ROSTER = Keys.only("a roster", "members", "zone", "rotation", "overrides");
    static final Keys ROTATION = Keys.only("a rotation", "start", "shift");
    static final Keys OVERRIDE = Keys.only("an override", "person", "from", "until");
    static final Keys SERVICE = Keys.only("a service", "description", "owner", "dependsOn", "aliases");
    static final Keys MODEL = Keys.only(
            "an incident model",
            "title",
            "default",
            "hints",
            "impact",
            "urgency",
            "complexity",
            "competences",
            "checklist",
            "closure",
            "answerWithin",
            "budget",
            "templates");
    static final Keys BUDGET = Keys.only("a budget", "amount", "currency");
    static final Keys PRIORITIES = Keys.only("priorities", "matrix", "targets", "majorWhen", "disasterWhen");
    static final Keys LEVELS = Keys.only("the matrix", "high", "medium", "low");
    static final Keys TARGETS = Keys.only("targets", "accept", "restore", "statusEvery");
    static final Keys CRITERION = Keys.only("a criterion", "name", "priorities", "services", "models", "impact");
    static final Keys PRACTICE = Keys.only(
            "the practice",
            "managers",
            "changeAuthority",
            "continuity",
            "audiences",
            "lateAfter",
            "duplicateWindow",
            "changeAnswerWithin",
            "reviewWithin",
            "messagesKeptFor",
            "questions");
    static final Keys QUESTIONS = Keys.only("questions", "answerWithin", "keptFor", "team", "listensIn", "weekly");
    static final Keys WEEKLY = Keys.only("the weekly list", "room", "day", "at", "zone");
    static final Keys AUDIENCE = Keys.only("an audience", "room");
    static final Keys ENTITY = Keys.among("a Backstage entity", "kind", "metadata", "spec");
    static final Keys METADATA =
            Keys.among("a Backstage entity's metadata", "name", "namespace", "title", "description");
    static final Keys SPEC = Keys.among(
            "a Backstage entity's spec",
            "owner",
            "dependsOn",
            "dependencyOf",
            "providesApis",
            "consumesApis",
            "system",
            "domain",
            "subcomponentOf",
            "subdomainOf",
            "members",
            "memberOf",
            "profile");
    static final Keys PROFILE = Keys.among("a Backstage profile", "displayName", "email");
    static final Keys REPLAY =
            Keys.only("a replay's header", "people", "managers", "changeAuthority", "teams", "services");
    static final Keys REPLAY_SERVICE = Keys.only("a service in a replay", "owner", "dependsOn");

    private Shapes() {}

    /** All of them. */
    public static List<Keys> all() {
        return List.of(
                PERSON,
                TEAM,
                ROSTER,
                ROTATION,
                OVERRIDE,
                SERVICE,
                MODEL,
                BUDGET,
                PRIORITIES,
                LEVELS,
                TARGETS,
                CRITERION,
                PRACTICE,
                AUDIENCE,
                QUESTIONS,
                WEEKLY,
                ENTITY,
                METADATA,
                SPEC,
                PROFILE,
                REPLAY,
                REPLAY_SERVICE);
    }
}
