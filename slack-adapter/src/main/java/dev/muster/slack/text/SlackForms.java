package dev.muster.slack.text;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.muster.commands.CommandForms;
import dev.muster.commands.FormField;
import dev.muster.commands.chat.Sealed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A command's questions as a form of Slack, and its answers read back. */
public final class SlackForms {
    /** How Slack names our forms when it sends them back. */
    public static final String CALLBACK = "form";

    /** How the fields begin for which Slack asks what the choices are. */
    public static final String CHOICES = "choices:";

    private static final String FIELD = "field:";
    private static final int LONGEST_TITLE = 24;
    private static final int LONGEST_INPUT = 3000;

    private final Sealed sealed;

    /** What a form carries is sealed with that. */
    public SlackForms(Sealed sealed) {
        this.sealed = sealed;
    }

    /** The form; {@code filled} holds what stands in its fields at first, by the field's name. */
    public View view(CommandForms.Form form, Asked asked, Map<String, String> filled) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String about = asked.press().incident().isEmpty() ? "" : asked.press().incident() + ": ";
        blocks.add(context(List.of(markdownText(SlackText.shown(about + form.title())))));
        for (FormField field : form.fields()) blocks.add(question(field, filled.get(field.name())));
        return View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .title(viewTitle(title ->
                        title.type("plain_text").text(SlackText.fitting(capitalised(form.word()), LONGEST_TITLE))))
                .submit(viewSubmit(submit -> submit.type("plain_text").text("Send")))
                .close(viewClose(close -> close.type("plain_text").text("Cancel")))
                .privateMetadata(sealed.seal(asked.written()))
                .blocks(blocks)
                .build();
    }

    private static LayoutBlock question(FormField field, @Nullable String filled) {
        return input(block -> block.blockId(FIELD + field.name())
                .label(plain(field.label()))
                .optional(!field.required())
                .element(element(field, filled)));
    }

    private static BlockElement element(FormField field, @Nullable String filled) {
        return switch (field.kind()) {
            case TEXT ->
                PlainTextInputElement.builder()
                        .actionId(FIELD + field.name())
                        .multiline(true)
                        .maxLength(LONGEST_INPUT)
                        .initialValue(filled)
                        .build();
            case TIME ->
                PlainTextInputElement.builder()
                        .actionId(FIELD + field.name())
                        .placeholder(plain("10:42, 5m ago, yesterday 23:10"))
                        .build();
            case DATE ->
                DatePickerElement.builder().actionId(FIELD + field.name()).build();
            case PERSON ->
                UsersSelectElement.builder()
                        .actionId(FIELD + field.name())
                        .placeholder(plain("Who?"))
                        .build();
            case CHOICE -> field.choices().isEmpty() ? named(field) : choice(field);
            case TARGET, SERVICE, MODEL, REFERENCE -> named(field);
        };
    }

    private static BlockElement choice(FormField field) {
        return StaticSelectElement.builder()
                .actionId(FIELD + field.name())
                .placeholder(plain("Choose…"))
                .options(field.choices().stream().map(SlackForms::option).toList())
                .build();
    }

    /** Slack asks for the choices while somebody types, so that there may be any number of them, and any other word too. */
    private static BlockElement named(FormField field) {
        return ExternalSelectElement.builder()
                .actionId(CHOICES + field.name())
                .placeholder(plain("Type to find"))
                .minQueryLength(0)
                .build();
    }

    /** A choice whose label is its value. */
    public static OptionObject option(String value) {
        return OptionObject.builder()
                .text(plain(SlackText.fitting(value, 75)))
                .value(value.substring(0, Math.min(75, value.length())))
                .build();
    }

    /** Why it was opened; empty when it is no form of ours. */
    public Optional<Asked> asked(View view) {
        return Optional.ofNullable(view.getPrivateMetadata())
                .flatMap(sealed::open)
                .flatMap(Asked::read);
    }

    /** What was filled in, by the field's name; {@code people} gives the name of an account. */
    public static Map<String, String> answers(View view, Function<String, String> people) {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, Map<String, ViewState.Value>> values = view.getState().getValues();
        values.forEach((block, byAction) -> byAction.values().stream()
                .flatMap(value -> answer(value, people).stream())
                .filter(answer -> !answer.isBlank())
                .forEach(answer -> answers.put(block.substring(FIELD.length()), answer)));
        return answers;
    }

    private static Optional<String> answer(ViewState.Value value, Function<String, String> people) {
        if (value.getSelectedUser() != null) return Optional.of("@" + people.apply(value.getSelectedUser()));
        if (value.getSelectedDate() != null) return Optional.of(value.getSelectedDate());
        if (value.getSelectedOption() != null)
            return Optional.of(value.getSelectedOption().getValue());
        return Optional.ofNullable(value.getValue());
    }

    /** The field of that block. */
    public static String fieldOf(String blockId) {
        return blockId.startsWith(FIELD) ? blockId.substring(FIELD.length()) : blockId;
    }

    /** The first question, beside which a form's mistake is shown. */
    public static String firstBlock(View view) {
        return view.getBlocks().stream()
                .map(LayoutBlock::getBlockId)
                .filter(id -> id != null && id.startsWith(FIELD))
                .findFirst()
                .orElse(FIELD);
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).build();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
