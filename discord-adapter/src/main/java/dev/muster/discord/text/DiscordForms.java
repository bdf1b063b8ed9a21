package dev.muster.discord.text;

import dev.muster.commands.CommandForms;
import dev.muster.commands.FormField;
import dev.muster.commands.chat.Press;
import dev.muster.commands.chat.Sealed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/**
 * A command's questions as a form of Discord, and its answers read back. A form has at most five questions: what is required
 * comes first; the rest can be said in the command.
 */
public final class DiscordForms {
    private static final int MOST_QUESTIONS = 5;
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_LABEL = 45;
    private static final int LONGEST_HINT = 100;
    private static final int LONGEST_INPUT = 3000;

    private final Sealed sealed;

    /** What a form carries is sealed with that. */
    public DiscordForms(Sealed sealed) {
        this.sealed = sealed;
    }

    /** The form; {@code filled} holds what stands in its fields at first, {@code known} gives what a field could hold. */
    public Modal view(
            CommandForms.Form form, Press press, Map<String, String> filled, Function<FormField, List<String>> known) {
        String about = press.incident().isEmpty() ? "" : press.incident() + ": ";
        List<Label> questions = new ArrayList<>();
        for (FormField field : asked(form.fields())) questions.add(question(field, filled, known));
        return Modal.create(sealed.seal(press.written()), DiscordText.fitting(about + form.title(), LONGEST_TITLE))
                .addComponents(questions)
                .build();
    }

    /** A sort that keeps the order among equals. */
    private static List<FormField> asked(List<FormField> fields) {
        return fields.stream()
                .sorted(Comparator.comparingInt(DiscordForms::rank))
                .limit(MOST_QUESTIONS)
                .toList();
    }

    private static int rank(FormField field) {
        if (field.required()) return 0;
        return switch (field.kind()) {
            case TEXT, PERSON, TARGET, SERVICE, REFERENCE, DATE -> 1;
            case CHOICE -> 2;
            case MODEL, TIME -> 3;
        };
    }

    private static Label question(
            FormField field, Map<String, String> filled, Function<FormField, List<String>> known) {
        return Label.of(DiscordText.fitting(field.label(), LONGEST_LABEL), element(field, filled, known));
    }

    private static LabelChildComponent element(
            FormField field, Map<String, String> filled, Function<FormField, List<String>> known) {
        return switch (field.kind()) {
            case TEXT -> text(field, filled, TextInputStyle.PARAGRAPH, "");
            case TIME -> text(field, filled, TextInputStyle.SHORT, "10:42, 5m ago, yesterday 23:10");
            case DATE -> text(field, filled, TextInputStyle.SHORT, "2027-03-31, tomorrow, +14d");
            case PERSON ->
                EntitySelectMenu.create(field.name(), EntitySelectMenu.SelectTarget.USER)
                        .setRequired(field.required())
                        .build();
            case CHOICE -> choice(field, filled, known);
            case TARGET, SERVICE, MODEL, REFERENCE ->
                text(field, filled, TextInputStyle.SHORT, hint(known.apply(field)));
        };
    }

    private static LabelChildComponent choice(
            FormField field, Map<String, String> filled, Function<FormField, List<String>> known) {
        List<String> choices = known.apply(field);
        boolean fits = !choices.isEmpty() && choices.size() <= StringSelectMenu.OPTIONS_MAX_AMOUNT;
        if (!fits) return text(field, filled, TextInputStyle.SHORT, hint(choices));
        StringSelectMenu.Builder menu = StringSelectMenu.create(field.name()).setRequired(field.required());
        choices.forEach(choice -> menu.addOption(choice, choice));
        return menu.build();
    }

    private static TextInput text(FormField field, Map<String, String> filled, TextInputStyle style, String hint) {
        TextInput.Builder input = TextInput.create(field.name(), style)
                .setRequired(field.required())
                .setMaxLength(LONGEST_INPUT);
        if (!hint.isEmpty()) input.setPlaceholder(DiscordText.fitting(hint, LONGEST_HINT));
        Optional.ofNullable(filled.get(field.name()))
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> input.setValue(DiscordText.fitting(value, LONGEST_INPUT)));
        return input.build();
    }

    private static String hint(List<String> known) {
        return known.stream().limit(10).collect(Collectors.joining(", "));
    }

    /** What was filled in, by the field's name; {@code people} gives the name of an account. */
    public static Map<String, String> answers(List<ModalMapping> sent, Function<String, String> people) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (ModalMapping answer : sent) {
            String value = switch (answer.getType()) {
                case TEXT_INPUT -> answer.getAsString();
                case STRING_SELECT ->
                    answer.getAsStringList().stream().findFirst().orElse("");
                case USER_SELECT ->
                    answer.getAsLongList().stream()
                            .findFirst()
                            .map(id -> "@" + people.apply(Long.toString(id)))
                            .orElse("");
                default -> "";
            };
            if (!value.isBlank()) answers.put(answer.getCustomId(), value);
        }
        return answers;
    }

    /** What was filled in, in words, so that nobody has to write it twice. */
    public static String written(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> capitalised(answer.getKey()) + ": " + answer.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
