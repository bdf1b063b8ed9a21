package dev.muster.commands;

import dev.muster.commands.FormField.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a usage line asks for, slot by slot, as fields of a form. */
final class FormSlots {
    /** The name of the field for a reference such as {@code A1}. */
    static final String REFERENCE = "ref";

    /** The name of the value that chooses among the verbs of a command, as in {@code review approve}. */
    static final String VERB = "verb";

    private static final Pattern OPTION = Pattern.compile("([a-z]+):(.+)");
    private static final Pattern REFERENCE_SLOT = Pattern.compile("[ACHIE]1\\d?");
    private static final Pattern LITERAL = Pattern.compile("[a-z]+");
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("what", "What"),
            Map.entry("why", "Why"),
            Map.entry("backout", "How to undo it"),
            Map.entry("at", "When it happened, if not now"),
            Map.entry("target", "Team, competence or @person"),
            Map.entry("domain", "How well understood"),
            Map.entry("private", "Restricted to those called"),
            Map.entry("due", "Due on"),
            Map.entry("since", "When it was seen first"),
            Map.entry("worked", "When it worked last"),
            Map.entry("where", "Where it happens"),
            Map.entry("people", "How many people have it"),
            Map.entry(REFERENCE, "Which one"));

    private FormSlots() {}

    /** Where in a line a value stands. */
    enum At {
        BODY,
        OPTION,
        REASON,
        PLAN,
        TIME
    }

    /** One field, and where its value goes; {@code suffix} is written after it in a line. */
    record Slot(FormField field, At place, String suffix) {
        String written(String value) {
            return value.endsWith(suffix) ? value : value + suffix;
        }
    }

    static List<Slot> of(GuideRow row) {
        List<Slot> slots = new ArrayList<>();
        boolean optional = false;
        String keyword = "";
        for (String token : row.usage().split(" ", -1)) {
            if (token.startsWith("[")) optional = true;
            String bare = token.replaceAll("[\\[\\]]", "");
            if (LITERAL.matcher(bare).matches()) {
                keyword = bare;
                if (!bare.equals(row.word()) && !isKeyword(bare)) slots.add(verb(bare, optional));
            } else {
                slots.add(slot(bare, keyword, !optional));
                keyword = "";
            }
            if (token.endsWith("]")) optional = false;
        }
        boolean asksTime = slots.stream().anyMatch(slot -> slot.place() == At.TIME);
        if (row.takesTime() && !asksTime) slots.add(slot("TIME", "at", false));
        return slots;
    }

    private static boolean isKeyword(String word) {
        return word.equals("because") || word.equals("backout") || word.equals("at");
    }

    private static Slot verb(String word, boolean optional) {
        return new Slot(new FormField(VERB, word, Kind.CHOICE, !optional, List.of(word)), At.BODY, "");
    }

    private static Slot slot(String token, String keyword, boolean required) {
        Matcher option = OPTION.matcher(token);
        if (option.matches()) return option(option.group(1), option.group(2), required);
        return switch (keyword) {
            case "because" -> field("why", Kind.TEXT, required, At.REASON, "");
            case "backout" -> field("backout", Kind.TEXT, required, At.PLAN, "");
            case "at" -> field("at", Kind.TIME, required, At.TIME, "");
            default -> body(token, required);
        };
    }

    private static Slot body(String token, boolean required) {
        if (REFERENCE_SLOT.matcher(token).matches()) return field(REFERENCE, Kind.REFERENCE, required, At.BODY, "");
        if (token.startsWith("Q-")) return field("question", Kind.REFERENCE, required, At.BODY, "");
        if (token.startsWith("INC-")) return field("other", Kind.REFERENCE, required, At.BODY, "");
        if (token.contains("|") && token.contains("@")) return field("target", Kind.TARGET, required, At.BODY, "");
        if (token.startsWith("@")) return field("person", Kind.PERSON, required, At.BODY, "");
        if (token.endsWith(":")) return field("audience", Kind.CHOICE, required, At.BODY, ":");
        return field(token.toLowerCase(Locale.ROOT), kindOf(token), required, At.BODY, "");
    }

    static Kind kindOf(String token) {
        return switch (token) {
            case "CI" -> Kind.SERVICE;
            case "FORMAT", "COMMAND", "SECTION" -> Kind.CHOICE;
            default -> Kind.TEXT;
        };
    }

    private static Slot option(String key, String values, boolean required) {
        List<String> choices = values.contains("|") ? Arrays.asList(values.split("\\|", -1)) : List.of();
        Kind kind = switch (key) {
            case "service" -> Kind.SERVICE;
            case "model" -> Kind.MODEL;
            case "owner" -> Kind.PERSON;
            case "due" -> Kind.DATE;
            case "since", "worked", "where", "people" -> Kind.TEXT;
            default -> Kind.CHOICE;
        };
        FormField field =
                new FormField(key, label(key), kind, required, key.equals("private") ? List.of("yes") : choices);
        return new Slot(field, At.OPTION, "");
    }

    private static Slot field(String name, Kind kind, boolean required, At place, String suffix) {
        return new Slot(new FormField(name, label(name), kind, required, List.of()), place, suffix);
    }

    private static String label(String name) {
        return LABELS.getOrDefault(name, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
}
