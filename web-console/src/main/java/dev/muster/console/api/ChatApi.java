package dev.muster.console.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.chat.LocalChat;
import dev.muster.console.chat.Spoken;
import dev.muster.console.http.Bodies;
import dev.muster.console.http.Callers;
import dev.muster.console.http.JsonAnswers;
import dev.muster.console.http.Refusal;
import dev.muster.console.http.Routes;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Card;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.PracticeSource;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.ZoneId;
import java.util.Optional;

/**
 * {@code POST /api/chat} takes {@code {"person","room","text","id"?}} and answers once it is durable. A repeated id of the
 * same person changes nothing and gets the same answer. {@code "source"} may be {@code console} or {@code terminal}.
 */
public final class ChatApi {
    private static final int LONGEST_ID = 200;

    private final LocalChat chat;
    private final Callers callers;
    private final PracticeSource practice;
    private final Clock clock;
    private final Ids ids;

    /** Over that chat. */
    public ChatApi(LocalChat chat, Callers callers, PracticeSource practice, Clock clock, Ids ids) {
        this.chat = chat;
        this.callers = callers;
        this.practice = practice;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds its address. */
    public void register(Routes routes) {
        routes.post("/api/chat", this::speak);
    }

    private void speak(ServerRequest request, ServerResponse response) {
        ObjectNode body = Bodies.object(request);
        PersonId person = callers.speaker(request, Bodies.optional(body, "person"));
        String room = Bodies.required(body, "room");
        String text = Bodies.required(body, "text");
        Spoken spoken = chat.speak(person, room, text, delivery(body, person), clock.now(), source(body))
                .join();
        JsonAnswers.send(response, json(spoken, practice.current().zoneOf(person)));
    }

    /** Two people may happen to choose the same id. */
    private String delivery(ObjectNode body, PersonId person) {
        Optional<String> id = Bodies.optional(body, "id").filter(given -> !given.isBlank());
        if (id.filter(given -> given.length() > LONGEST_ID).isPresent()) {
            throw Refusal.malformed("\"id\" has at most " + LONGEST_ID + " characters.");
        }
        return id.map(given -> person + "/" + given).orElseGet(ids::next);
    }

    private static String source(ObjectNode body) {
        return Bodies.optional(body, "source").filter("terminal"::equals).orElse("console");
    }

    /** The answer in plain words, with times by the clock of whoever asked. */
    private static ObjectNode json(Spoken spoken, ZoneId reader) {
        ObjectNode json = JsonAnswers.object().put("ok", spoken.ok());
        ArrayNode replies = json.putArray("replies");
        spoken.answers()
                .forEach(answer -> replies.addObject()
                        .put("room", answer.room())
                        .put("text", TimeMark.inZone(plain(answer), reader))
                        .put("private", answer.onlyForCaller()));
        spoken.entry()
                .ifPresentOrElse(
                        entry -> json.putObject("entry")
                                .put("incident", entry.incident())
                                .put("sequence", entry.sequence()),
                        () -> json.putNull("entry"));
        return json;
    }

    /** A program has no buttons, so a card is told in lines. */
    private static String plain(Spoken.Answer answer) {
        return answer.card().map(card -> plain(answer.text(), card)).orElse(answer.text());
    }

    private static String plain(String text, Card card) {
        StringBuilder lines = new StringBuilder(text);
        card.lines()
                .forEach(line ->
                        lines.append('\n').append(line.label()).append(": ").append(line.text()));
        return lines.toString();
    }
}
