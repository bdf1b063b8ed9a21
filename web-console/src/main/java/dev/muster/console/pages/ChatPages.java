package dev.muster.console.pages;

import dev.muster.console.chat.ChatView;
import dev.muster.console.chat.LocalChat;
import dev.muster.console.http.Callers;
import dev.muster.console.http.Refusal;
import dev.muster.console.http.Routes;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Ids;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Timeline;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;

/** Serves the chat at {@code /}: {@code ?room=ops}, {@code &thread=12}, {@code &before=300}. */
public final class ChatPages {
    private static final int MOST = 300;

    private final Shells shells;
    private final Templates templates;
    private final LocalChat chat;
    private final Timeline timeline;
    private final Callers callers;
    private final MessageViews views;
    private final PracticeSource practice;
    private final Ids ids;

    /** Over that chat. */
    public ChatPages(
            Shells shells,
            Templates templates,
            LocalChat chat,
            Timeline timeline,
            Callers callers,
            MessageViews views,
            PracticeSource practice,
            Ids ids) {
        this.shells = shells;
        this.templates = templates;
        this.chat = chat;
        this.timeline = timeline;
        this.callers = callers;
        this.views = views;
        this.practice = practice;
        this.ids = ids;
    }

    /** Adds its address. */
    public void register(Routes routes) {
        routes.get("/", this::show);
    }

    private void show(ServerRequest request, ServerResponse response) {
        PersonId viewer = callers.viewer(request)
                .orElseThrow(
                        () -> Refusal.unknownCaller("The chat is for people who are signed in. Please open the console"
                                + " with a link from your chat: it signs you in."));
        templates.send(response, "chat.jte", page(request, viewer));
    }

    private ChatPage page(ServerRequest request, PersonId viewer) {
        ChatView view = chat.view();
        LocalRoom room = room(request, viewer);
        long before = number(request, "before").orElse(Long.MAX_VALUE);
        List<LocalMessage> all = view.latest(viewer, room.id(), before, MOST);
        Optional<ChatPage.OpenThread> thread = number(request, "thread").flatMap(first -> thread(viewer, room, first));
        RoomLinks links = new RoomLinks(view, timeline, viewer, room);
        Shell shell = shells.of(request, room.id().startsWith("@") ? "Muster and you" : "#" + room.id(), "chat");
        return new ChatPage(
                shell,
                practice.current(),
                links.ordinary(),
                links.ofIncidents(),
                links.own(),
                room,
                incidentIn(Place.room(room.id())),
                views.roots(all, viewer),
                thread,
                all.size() < MOST
                        ? Optional.empty()
                        : Optional.of("/?room=" + Urls.part(room.id()) + "&before="
                                + all.getFirst().id()),
                ids.next());
    }

    private LocalRoom room(ServerRequest request, PersonId viewer) {
        String name = request.query().first("room").orElse(LocalChat.FIRST_ROOMS.getFirst());
        if (name.equals("@" + viewer)) return chat.ownRoom(viewer);
        return chat.view()
                .room(viewer, name)
                .orElseThrow(() -> Refusal.notFound("There is no such room here. The chat begins at / ."));
    }

    private Optional<ChatPage.OpenThread> thread(PersonId viewer, LocalRoom room, long first) {
        List<LocalMessage> inThread = chat.view().thread(viewer, new MessageRef(room.id(), Long.toString(first)), MOST);
        if (inThread.isEmpty()) return Optional.empty();
        return Optional.of(new ChatPage.OpenThread(
                views.of(inThread.getFirst(), viewer),
                views.replies(inThread.subList(1, inThread.size()), viewer),
                incidentIn(Place.thread(room.id(), Long.toString(first)))));
    }

    private Optional<Incident> incidentIn(Place place) {
        return timeline.committed().all().reversed().stream()
                .filter(incident -> incident.place().equals(Optional.of(place)))
                .findFirst();
    }

    private static Optional<Long> number(ServerRequest request, String name) {
        return request.query()
                .first(name)
                .asOptional()
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
    }
}
