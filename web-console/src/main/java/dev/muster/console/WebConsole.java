package dev.muster.console;

import dev.muster.console.api.AskApi;
import dev.muster.console.api.ChatApi;
import dev.muster.console.api.CompletionApi;
import dev.muster.console.api.Documents;
import dev.muster.console.api.EventsApi;
import dev.muster.console.api.IncidentReader;
import dev.muster.console.api.IncidentRecords;
import dev.muster.console.api.IncidentsApi;
import dev.muster.console.api.IntakeApi;
import dev.muster.console.api.LiveEvents;
import dev.muster.console.api.OperationsApi;
import dev.muster.console.api.TimelineEnd;
import dev.muster.console.http.Callers;
import dev.muster.console.http.Routes;
import dev.muster.console.pages.ArticleEditor;
import dev.muster.console.pages.ArticlePages;
import dev.muster.console.pages.Assets;
import dev.muster.console.pages.ChatForms;
import dev.muster.console.pages.ChatPages;
import dev.muster.console.pages.FormQuestions;
import dev.muster.console.pages.IncidentListPages;
import dev.muster.console.pages.IncidentPages;
import dev.muster.console.pages.MessageViews;
import dev.muster.console.pages.PressForms;
import dev.muster.console.pages.ProblemPage;
import dev.muster.console.pages.Results;
import dev.muster.console.pages.ReviewPages;
import dev.muster.console.pages.Shells;
import dev.muster.console.pages.SignInPages;
import dev.muster.console.pages.Templates;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.time.Duration;

/** The bot over HTTP, from start to close. */
public final class WebConsole implements AutoCloseable {
    private static final long LARGEST_REQUEST = 1024 * 1024;

    private final WebServer server;
    private final LiveEvents events;
    private final AutoCloseable chatFollowed;
    private final AutoCloseable recordFollowed;

    private WebConsole(ConsoleSettings settings, ConsoleParts parts) {
        events = new LiveEvents(parts.ids().next());
        chatFollowed = parts.chat().feed().follow(change -> events.publish(new LiveEvents.InChat(change)));
        recordFollowed = parts.timeline()
                .follow(TimelineEnd.of(parts.timeline()), entry -> events.publish(new LiveEvents.OnRecord(entry)));
        server = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .maxPayloadSize(LARGEST_REQUEST)
                .shutdownGracePeriod(Duration.ofSeconds(2))
                .shutdownHook(false)
                .routing(routing(settings, parts, events))
                .build();
    }

    /** Starts to listen; returns when the console can be reached. */
    public static WebConsole start(ConsoleSettings settings, ConsoleParts parts) {
        WebConsole console = new WebConsole(settings, parts);
        console.server.start();
        return console;
    }

    private static HttpRouting.Builder routing(ConsoleSettings settings, ConsoleParts parts, LiveEvents events) {
        Callers callers =
                new Callers(settings.platformsConnected(), settings.secret(), parts.practice(), parts.clock());
        IncidentReader incidents = new IncidentReader(parts.timeline(), parts.practice(), callers);
        IncidentRecords records = new IncidentRecords(parts.timeline());
        Documents documents = new Documents(records, parts.exports());
        Assets assets = new Assets();
        Templates templates = new Templates();
        Shells shells = new Shells(callers, parts.practice(), assets, events::lastId);
        MessageViews messages = new MessageViews(parts.practice(), templates);
        Results results = new Results(shells, templates);
        Routes routes = new Routes();
        new ChatApi(parts.chat(), callers, parts.practice(), parts.clock(), parts.ids()).register(routes);
        new AskApi(parts.articles(), callers, parts.practice()).register(routes);
        new IncidentsApi(incidents, documents).register(routes);
        new CompletionApi(incidents, parts.practice()).register(routes);
        new EventsApi(events, parts.chat().view(), incidents, callers, messages, settings.heartbeat()).register(routes);
        new OperationsApi(parts.notReady(), parts.metrics()).register(routes);
        new IntakeApi(parts.intakes()).register(routes);
        assets.register(routes);
        new SignInPages(callers, results).register(routes);
        new ChatPages(
                        shells,
                        templates,
                        parts.chat(),
                        parts.timeline(),
                        callers,
                        messages,
                        parts.practice(),
                        parts.ids())
                .register(routes);
        new IncidentListPages(shells, templates, incidents, parts.practice(), parts.clock()).register(routes);
        new IncidentPages(
                        shells,
                        templates,
                        incidents,
                        records,
                        documents,
                        parts.chat(),
                        callers,
                        results,
                        parts.practice(),
                        parts.clock())
                .register(routes);
        new ReviewPages(shells, templates, incidents, records, documents, parts.practice()).register(routes);
        new ArticlePages(
                        shells, templates, parts.timeline(), parts.articles(), callers, parts.practice(), parts.clock())
                .register(routes);
        new ArticleEditor(
                        shells,
                        templates,
                        parts.timeline(),
                        parts.articles(),
                        parts.chat(),
                        callers,
                        results,
                        parts.practice(),
                        parts.clock(),
                        parts.ids())
                .register(routes);
        new ChatForms(parts.chat(), callers, results, parts.clock(), parts.ids()).register(routes);
        new PressForms(
                        shells,
                        templates,
                        parts.chat(),
                        new FormQuestions(incidents, parts.practice()),
                        callers,
                        results,
                        parts.clock(),
                        parts.ids())
                .register(routes);
        return routes.routing(ProblemPage.maker(shells, templates));
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Ends every connection. */
    @Override
    public void close() {
        end(chatFollowed);
        end(recordFollowed);
        events.close();
        server.stop();
    }

    private static void end(AutoCloseable following) {
        try {
            following.close();
        } catch (Exception e) {
            throw new IllegalStateException("a follower could not be ended", e);
        }
    }
}
