package dev.muster.console.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.chat.Spoken;
import dev.muster.console.http.Forms;
import dev.muster.console.http.JsonAnswers;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.ZoneId;
import java.util.List;

/** Answers a form: to the page's script as JSON, to a plain browser by going back, or by a page that says why not. */
public final class Results {
    private final Shells shells;
    private final Templates templates;

    /** Shows refusals in pages of that shell. */
    public Results(Shells shells, Templates templates) {
        this.shells = shells;
        this.templates = templates;
    }

    /** What is shown when something was not done. */
    public record ResultPage(Shell shell, List<String> sentences, String back) {
        public ResultPage {
            sentences = List.copyOf(sentences);
        }
    }

    /** Tells whoever sent it what came of it. */
    void send(ServerRequest request, ServerResponse response, Forms sent, Spoken spoken) {
        if (Forms.wantsJson(request)) {
            JsonAnswers.send(response, json(spoken, shells.of(request, "", "").clockZone()));
        } else if (spoken.ok()) {
            goTo(response, back(sent));
        } else {
            List<String> sentences =
                    spoken.answers().stream().map(Spoken.Answer::text).toList();
            templates.send(
                    response, "result.jte", new ResultPage(shells.of(request, "Not done", ""), sentences, back(sent)));
        }
    }

    /** Goes on to another page of this console. */
    void goTo(ServerResponse response, String address) {
        response.status(Status.SEE_OTHER_303);
        response.header(HeaderValues.create(HeaderNames.LOCATION, address));
        response.send();
    }

    /** Where the form came from: an address of this console and nowhere else. */
    String back(Forms sent) {
        return sent.value("back").filter(Results::isOurs).orElse("/");
    }

    private static boolean isOurs(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(letter -> letter > ' ' && letter != '\\' && letter < 0x7f);
    }

    private static ObjectNode json(Spoken spoken, ZoneId reader) {
        ObjectNode json = JsonAnswers.object().put("ok", spoken.ok());
        var answers = json.putArray("answers");
        spoken.answers()
                .forEach(answer -> answers.addObject()
                        .put("html", RichText.html(answer.text(), reader))
                        .put("private", answer.onlyForCaller()));
        return json;
    }
}
