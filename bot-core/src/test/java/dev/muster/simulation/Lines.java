package dev.muster.simulation;

import java.util.List;

/** What people type: mostly what the guide says, of all commands, and now and then nonsense. */
final class Lines {
    private static final List<String> PEOPLE =
            List.of("ana", "ben", "mia", "max", "cleo", "sam", "dan", "dora", "nils");
    private static final List<String> TEAMS = List.of("shop", "dba", "network", "databases", "managers", "nobody");

    /** {@code #} stands for words that nobody else says, {@code %} for a small number, {@code @} for somebody. */
    private static final List<String> OFTEN = List.of(
            "log #",
            "log # because #",
            "start #",
            "start # because #",
            "done A% #",
            "hypothesis #",
            "test H% #",
            "confirm H% #",
            "refute H% #",
            "status #",
            "status executives: #",
            "workaround #",
            "join",
            "log # at \"5m ago\"");

    private static final List<String> SOMETIMES = List.of(
            "call TEAM because #",
            "call @",
            "decline #",
            "leave",
            "offer #",
            "release TEAM",
            "release @",
            "lead @",
            "lead @self",
            "accept",
            "abort A% #",
            "change # because # backout #",
            "approve C% #",
            "refuse C% #",
            "implemented C% #",
            "reclassify impact:high urgency:high because #",
            "reclassify impact:low because #",
            "reclassify service:database model:data because #",
            "action # owner:@ due:+1d",
            "done I% #",
            "problem #",
            "correct E% #",
            "resolve #",
            "confirm #",
            "reopen #",
            "spend 100 # because #",
            "who",
            "catchup",
            "list",
            "timeline",
            "timeline all",
            "impact checkout",
            "help");
    private static final List<String> SELDOM = List.of(
            "close",
            "redact E% #",
            "merge INC-%",
            "review",
            "review edit summary #",
            "review approve",
            "review publish",
            "export json",
            "open # service:web",
            "open # private:yes impact:high urgency:high",
            "open # service:checkout impact:high urgency:high",
            "open #");
    private static final List<String> NONSENSE = List.of(
            "",
            "frobnicate #",
            "log",
            "done",
            "done A99 #",
            "confirm H77 #",
            "correct E999 #",
            "merge INC-999",
            "lead",
            "open",
            "status",
            "action # due:never",
            "call",
            "log \"# without end",
            "reclassify because",
            "log # — “ü” 🚨 \\ \u0000",
            "INC-99 log #",
            "approve",
            "at 10:42",
            "because because backout backout #");

    private final Chance chance;
    private int said;

    Lines(Chance chance) {
        this.chance = chance;
    }

    /** The line that begins most runs. */
    String opening() {
        return "/swarm " + filled("open # service:checkout impact:high urgency:high");
    }

    String command() {
        int kind = chance.below(100);
        List<String> from = kind < 45 ? OFTEN : kind < 82 ? SOMETIMES : kind < 93 ? SELDOM : NONSENSE;
        String number = chance.in(0.3) ? "INC-" + chance.between(1, 3) + " " : "";
        String before = chance.in(0.1) ? "@muster " : "/swarm ";
        return chance.in(0.01) ? "/ask " + word() : before + number + filled(chance.oneOf(from));
    }

    /** Words that nobody else ever says. */
    String word() {
        return "word" + ++said + (chance.in(0.004) ? " x".repeat(2000) : "");
    }

    private String filled(String pattern) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char sign = pattern.charAt(at);
            switch (sign) {
                case '#' -> line.append(word());
                case '%' -> line.append(chance.in(0.05) ? 12 : chance.between(1, 3));
                case '@' -> line.append('@').append(pattern.startsWith("self", at + 1) ? "" : chance.oneOf(PEOPLE));
                default -> line.append(sign);
            }
        }
        return line.toString().replace("TEAM", chance.oneOf(TEAMS));
    }
}
