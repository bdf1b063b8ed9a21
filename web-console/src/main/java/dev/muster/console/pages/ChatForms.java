package dev.muster.console.pages;

import dev.muster.console.chat.LocalChat;
import dev.muster.console.chat.MessageMenu;
import dev.muster.console.chat.Spoken;
import dev.muster.console.http.Callers;
import dev.muster.console.http.Forms;
import dev.muster.console.http.Refusal;
import dev.muster.console.http.Routes;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Takes what is typed ({@code POST /say}) and what is done to messages ({@code POST /message}). */
public final class ChatForms {
    private final LocalChat chat;
    private final Callers callers;
    private final Results results;
    private final Clock clock;
    private final Ids ids;

    /** Over that chat. */
    public ChatForms(LocalChat chat, Callers callers, Results results, Clock clock, Ids ids) {
        this.chat = chat;
        this.callers = callers;
        this.results = results;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds its addresses. */
    public void register(Routes routes) {
        routes.post("/say", this::say).post("/message", this::message).get("/room", this::room);
    }

    private void say(ServerRequest request, ServerResponse response) {
        Forms sent = Forms.read(request);
        PersonId person = callers.speaker(request, sent.value("person"));
        String delivery = sent.value("id").map(id -> person + "/" + id).orElseGet(ids::next);
        Spoken spoken = chat.speak(
                        person, sent.required("room"), sent.required("text"), delivery, clock.now(), "console")
                .join();
        results.send(request, response, sent, spoken);
    }

    private void message(ServerRequest request, ServerResponse response) {
        Forms sent = Forms.read(request);
        PersonId person = callers.speaker(request, sent.value("person"));
        Spoken spoken =
                act(sent, new MessageMenu.Hand(person, clock.now(), "console")).join();
        results.send(request, response, sent, spoken);
    }

    private CompletableFuture<Spoken> act(Forms sent, MessageMenu.Hand hand) {
        MessageMenu menu = chat.menu();
        MessageRef message = ref(sent.required("message"));
        return switch (sent.required("act")) {
            case "react" -> menu.react(hand, message, sent.required("value"));
            case "take-back" -> menu.takeBack(hand, message, sent.required("value"));
            case "pin" -> menu.pin(hand, message);
            case "promote" -> menu.promote(hand, message);
            case "edit" -> menu.edit(hand, message, sent.value("value").orElse(""));
            case "delete" -> menu.delete(hand, message);
            default -> throw Refusal.malformed("A message can be reacted to, pinned, promoted, edited and deleted.");
        };
    }

    private static MessageRef ref(String named) {
        int slash = named.lastIndexOf('/');
        if (slash < 1) throw Refusal.malformed("A message is named like ops/12.");
        return new MessageRef(named.substring(0, slash), named.substring(slash + 1));
    }

    /** The little form under the rooms: goes to that room, and makes it when it is new. */
    private void room(ServerRequest request, ServerResponse response) {
        String name = request.query().first("name").orElse("").strip().toLowerCase(Locale.ROOT);
        String bare = name.startsWith("#") ? name.substring(1) : name;
        callers.speaker(request, java.util.Optional.empty());
        if (!chat.enter(bare)) {
            throw Refusal.malformed("A room’s name has letters, digits, hyphens and underscores, at most 80 of them.");
        }
        results.goTo(response, "/?room=" + Urls.part(bare));
    }
}
