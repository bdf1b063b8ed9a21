package dev.muster.console.pages;

import dev.muster.commands.CommandForms;
import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.FormField;
import dev.muster.commands.KnownNames;
import dev.muster.console.api.IncidentReader;
import dev.muster.console.http.Refusal;
import dev.muster.domain.incident.Incident;
import dev.muster.ports.PracticeSource;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a command still has to be asked, with the names that could be the answer. */
public final class FormQuestions {
    /** One question with suggestions; where the field has choices of its own, nothing else can be answered. */
    public record Question(FormField field, List<String> suggestions) {
        public Question {
            suggestions = List.copyOf(suggestions);
        }

        /** Whether one of a few answers has to be picked. */
        public boolean isChoice() {
            return field.kind() == FormField.Kind.CHOICE && !suggestions.isEmpty();
        }

        /** Whether the answer is prose. */
        public boolean isProse() {
            return field.kind() == FormField.Kind.TEXT;
        }
    }

    /** All questions under a title; {@code send} is on the button. */
    public record Questions(String title, String send, List<Question> list) {
        public Questions {
            list = List.copyOf(list);
        }
    }

    private final IncidentReader incidents;
    private final PracticeSource practice;

    /** With names from that practice, and from incidents that the caller may see. */
    public FormQuestions(IncidentReader incidents, PracticeSource practice) {
        this.incidents = incidents;
        this.practice = practice;
    }

    /** Empty when nothing has to be asked. */
    Optional<Questions> stillOpen(ServerRequest request, Filled filled) {
        try {
            return CommandForms.form(filled.word(), filled.values()).map(form -> questions(request, filled, form));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.malformed("There is no such command.");
        }
    }

    private Questions questions(ServerRequest request, Filled filled, CommandForms.Form form) {
        KnownNames names = names(request, filled);
        List<Question> list = form.fields().stream()
                .map(field -> new Question(field, names.answersTo(field)))
                .toList();
        return new Questions(capitalised(form.title()), capitalised(form.word()), list);
    }

    private KnownNames names(ServerRequest request, Filled filled) {
        List<Incident> visible = incidents.all(request);
        Optional<Incident> atHand = visible.stream()
                .filter(incident ->
                        filled.incident().filter(incident.id().value()::equals).isPresent())
                .findFirst();
        return new KnownNames(
                practice.current(), visible.stream().filter(Incident::isActive).toList(), atHand);
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
