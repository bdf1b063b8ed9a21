package dev.muster.console.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.api.LiveEvents.Happening;
import dev.muster.console.api.LiveEvents.InChat;
import dev.muster.console.api.LiveEvents.Numbered;
import dev.muster.console.api.LiveEvents.OnRecord;
import dev.muster.console.chat.ChatChange;
import dev.muster.console.chat.ChatView;
import dev.muster.console.http.Callers;
import dev.muster.console.http.JsonAnswers;
import dev.muster.console.http.Routes;
import dev.muster.domain.practice.PersonId;
import io.helidon.http.HeaderNames;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code GET /api/events}: server-sent events, each person's own. {@code message} (also when one changed), {@code room},
 * {@code entry}, {@code reload} when events were missed, and {@code still-here} after a silence. Resumes after {@code Last-Event-ID}, or {@code ?after=ID}.
 */
public final class EventsApi {
    private static final Duration WAKE = Duration.ofSeconds(1);

    /** An event and not a comment: the server writes no event without data. Without an id, so that none is passed over. */
    private static final SseEvent STILL_HERE =
            SseEvent.builder().name("still-here").data("{}").build();

    private final LiveEvents events;
    private final ChatView chat;
    private final IncidentReader incidents;
    private final Callers callers;
    private final EventJson json;
    private final Duration heartbeat;

    /** Over those events; a silence never lasts longer than the heartbeat. */
    public EventsApi(
            LiveEvents events,
            ChatView chat,
            IncidentReader incidents,
            Callers callers,
            MessageFragment fragment,
            Duration heartbeat) {
        this.heartbeat = heartbeat;
        this.events = events;
        this.chat = chat;
        this.incidents = incidents;
        this.callers = callers;
        this.json = new EventJson(fragment);
    }

    /** Adds its address. */
    public void register(Routes routes) {
        routes.get("/api/events", this::stream);
    }

    private void stream(ServerRequest request, ServerResponse response) {
        Optional<PersonId> viewer = callers.viewer(request);
        boolean withHtml = request.query().first("html").isPresent();
        Optional<String> after = request.headers()
                .first(HeaderNames.create("Last-Event-ID"))
                .or(() -> request.query().first("after").asOptional());
        try (LiveReader reader = events.read(after);
                SseSink sink = response.sink(SseSink.TYPE)) {
            sink.emit(event(events.lastId(), reader.hasMissed() ? "reload" : "hello", JsonAnswers.object()));
            pump(reader, sink, viewer, withHtml);
        } catch (UncheckedIOException | IllegalStateException gone) {
            // The browser went away: nothing is lost, it comes back with the id of what it saw last.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(LiveReader reader, SseSink sink, Optional<PersonId> viewer, boolean withHtml)
            throws InterruptedException {
        Duration wake = heartbeat.compareTo(WAKE) < 0 ? heartbeat : WAKE;
        Duration silent = Duration.ZERO;
        while (!reader.hasEnded()) {
            Optional<Numbered> next = reader.next(wake);
            Optional<SseEvent> shown = next.flatMap(event -> shown(event, viewer, withHtml));
            silent = shown.isPresent() ? Duration.ZERO : silent.plus(next.isEmpty() ? wake : Duration.ZERO);
            if (silent.compareTo(heartbeat) >= 0) {
                shown = Optional.of(STILL_HERE);
                silent = Duration.ZERO;
            }
            shown.ifPresent(sink::emit);
        }
    }

    private Optional<SseEvent> shown(Numbered event, Optional<PersonId> viewer, boolean withHtml) {
        String id = events.id(event.number());
        Happening happening = event.happening();
        return switch (happening) {
            case InChat in ->
                viewer.filter(person -> chat.sees(person, in.change()))
                        .map(person -> inChat(id, in.change(), person, withHtml));
            case OnRecord on ->
                Optional.of(on.entry())
                        .filter(entry -> incidents.sees(viewer, entry.stream()))
                        .map(entry -> event(id, "entry", EventJson.entry(entry)));
        };
    }

    private SseEvent inChat(String id, ChatChange change, PersonId viewer, boolean withHtml) {
        return switch (change) {
            case ChatChange.Posted posted ->
                event(
                        id,
                        "message",
                        json.message(posted.message(), viewer, withHtml).put("new", true));
            case ChatChange.Changed changed ->
                event(
                        id,
                        "message",
                        json.message(changed.message(), viewer, withHtml).put("new", false));
            case ChatChange.RoomChanged changed -> event(id, "room", EventJson.room(changed.room()));
        };
    }

    private static SseEvent event(String id, String name, ObjectNode data) {
        return SseEvent.builder().id(id).name(name).data(JsonAnswers.text(data)).build();
    }
}
