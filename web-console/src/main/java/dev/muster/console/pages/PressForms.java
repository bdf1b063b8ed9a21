package dev.muster.console.pages;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.console.chat.LocalChat;
import dev.muster.console.chat.Spoken;
import dev.muster.console.http.Callers;
import dev.muster.console.http.Forms;
import dev.muster.console.http.JsonAnswers;
import dev.muster.console.http.Routes;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/**
 * Takes pressed buttons and filled-in forms at {@code POST /press}. What a command still has to be asked is asked first, in
 * a dialog or, without script, on a page of its own.
 */
public final class PressForms {
    private final Shells shells;
    private final Templates templates;
    private final LocalChat chat;
    private final FormQuestions questions;
    private final Callers callers;
    private final Results results;
    private final Clock clock;
    private final Ids ids;

    /** Over that chat. */
    public PressForms(
            Shells shells,
            Templates templates,
            LocalChat chat,
            FormQuestions questions,
            Callers callers,
            Results results,
            Clock clock,
            Ids ids) {
        this.shells = shells;
        this.templates = templates;
        this.chat = chat;
        this.questions = questions;
        this.callers = callers;
        this.results = results;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds its address. */
    public void register(Routes routes) {
        routes.post("/press", this::press);
    }

    private void press(ServerRequest request, ServerResponse response) {
        Forms sent = Forms.read(request);
        PersonId person = callers.speaker(request, sent.value("person"));
        Filled filled = new Filled(sent.required("word"), sent.value("incident"), sent.startingWith("value."));
        Optional<FormQuestions.Questions> open =
                sent.value("asked").isPresent() ? Optional.empty() : questions.stillOpen(request, filled);
        if (open.isPresent()) {
            Shell shell = shells.of(request, open.get().title(), "");
            ask(request, response, new FormPage(shell, open.get(), filled, room(sent), results.back(sent), ids.next()));
            return;
        }
        String delivery = sent.value("id").map(id -> person + "/" + id).orElseGet(ids::next);
        Spoken spoken = chat.press(person, room(sent), filled, delivery, clock.now(), "console")
                .join();
        results.send(request, response, sent, spoken);
    }

    /** A button outside the chat acts where its incident is followed. */
    private static String room(Forms sent) {
        return sent.value("room").or(() -> sent.value("incident")).orElse(LocalChat.FIRST_ROOMS.getFirst());
    }

    private void ask(ServerRequest request, ServerResponse response, FormPage page) {
        if (Forms.wantsJson(request)) {
            JsonAnswers.send(response, JsonAnswers.object().put("form", templates.render("form.jte", page)));
        } else {
            templates.send(response, "formPage.jte", page);
        }
    }
}
