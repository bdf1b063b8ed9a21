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
import dev.muster.commands.Visibility;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.PracticeSource;
import dev.muster.slack.text.Asked;
import dev.muster.slack.text.SlackForms;
import dev.muster.timeline.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The choices that come up while somebody types into a field of a form. Where any word will do, the typed one is offered. */
public final class ChoiceListener {
    private static final int MOST = 100;

    private final Faces faces;
    private final SlackForms forms;
    private final Timeline timeline;
    private final PracticeSource practice;

    /** Choices from that practice, and from incidents that the person may see. */
    public ChoiceListener(Faces faces, SlackForms forms, Timeline timeline, PracticeSource practice) {
        this.faces = faces;
        this.forms = forms;
        this.timeline = timeline;
        this.practice = practice;
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
        String wanted = typed.toLowerCase(Locale.ROOT);
        Stream<String> known = names(asked, person).answersTo(field.get()).stream()
                .filter(answer -> answer.toLowerCase(Locale.ROOT).contains(wanted));
        Stream<String> own = typed.isEmpty() || !takesAnything(field.get()) ? Stream.of() : Stream.of(typed);
        return Stream.concat(known, own)
                .distinct()
                .limit(MOST)
                .map(ChoiceListener::option)
                .toList();
    }

    private static boolean takesAnything(FormField field) {
        return switch (field.kind()) {
            case SERVICE, TARGET, REFERENCE, CHOICE -> true;
            case TEXT, PERSON, MODEL, DATE, TIME -> false;
        };
    }

    private KnownNames names(Asked asked, PersonId person) {
        List<Incident> visible = timeline.committed().all().stream()
                .filter(incident -> Visibility.canSee(person, incident, practice.current()))
                .toList();
        Optional<Incident> atHand = visible.stream()
                .filter(incident -> incident.id().value().equals(asked.press().incident())
                        || (asked.press().incident().isEmpty() && incident.isFollowedAt(asked.place())))
                .findFirst();
        return new KnownNames(
                practice.current(), visible.stream().filter(Incident::isActive).toList(), atHand);
    }

    private static Option option(String value) {
        var option = SlackForms.option(value);
        return Option.builder()
                .text((PlainTextObject) option.getText())
                .value(option.getValue())
                .build();
    }
}
