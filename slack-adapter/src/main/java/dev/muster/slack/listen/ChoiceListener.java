package dev.muster.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.muster.commands.CommandForms;
import dev.muster.commands.FormField;
import dev.muster.commands.KnownNames;
import dev.muster.commands.chat.Choices;
import dev.muster.domain.practice.PersonId;
import dev.muster.slack.text.Asked;
import dev.muster.slack.text.SlackForms;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The choices that come up while somebody types into a field of a form. Where any word will do, the typed one is offered. */
public final class ChoiceListener {
    private static final int MOST = 100;

    private final Faces faces;
    private final SlackForms forms;
    private final Choices choices;

    /** Choices from there, for forms of these. */
    public ChoiceListener(Faces faces, SlackForms forms, Choices choices) {
        this.faces = faces;
        this.forms = forms;
        this.choices = choices;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.blockSuggestion(Pattern.compile(Pattern.quote(SlackForms.CHOICES) + ".*"), this::asked);
    }

    private Response asked(BlockSuggestionRequest request, BlockSuggestionContext context) {
        BlockSuggestionPayload payload = request.getPayload();
        String typed = Optional.ofNullable(payload.getValue()).orElse("").strip();
        PersonId person = faces.person(payload.getUser().getId());
        List<Option> options = forms.asked(payload.getView())
                .map(known -> choices(known, SlackForms.fieldOf(payload.getBlockId()), typed, person))
                .orElse(List.of());
        return context.ack(BlockSuggestionResponse.builder().options(options).build());
    }

    private List<Option> choices(Asked asked, String name, String typed, PersonId person) {
        Optional<FormField> field = CommandForms.form(
                        asked.press().word(), asked.press().values())
                .flatMap(form -> form.fields().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst());
        if (field.isEmpty()) return List.of();
        KnownNames names = choices.names(person, asked.place(), asked.press().incident());
        return choices.of(field.get(), typed, names).stream()
                .limit(MOST)
                .map(ChoiceListener::option)
                .toList();
    }

    private static Option option(String value) {
        var option = SlackForms.option(value);
        return Option.builder()
                .text((PlainTextObject) option.getText())
                .value(option.getValue())
                .build();
    }
}
