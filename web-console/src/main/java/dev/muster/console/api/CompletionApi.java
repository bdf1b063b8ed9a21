package dev.muster.console.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.commands.CommandCompletion;
import dev.muster.commands.CommandGuide;
import dev.muster.commands.GuideRow;
import dev.muster.commands.KnownNames;
import dev.muster.console.http.JsonAnswers;
import dev.muster.console.http.Routes;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.ports.PracticeSource;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /api/complete?text=/swarm op&room=ops}: what may be typed next, for the chat's composer. */
public final class CompletionApi {
    private static final int MOST = 40;
    private static final Pattern CALLED =
            Pattern.compile("(?:/swarm|@muster[:,]?)\\s+(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final List<Suggestion> SLASH_WORDS = List.of(
            new Suggestion("/swarm", "/swarm", "run an incident: open, log, call, resolve …"),
            new Suggestion("/ask", "/ask QUESTION", "how do I …"),
            new Suggestion("/report", "/report WHAT IS BROKEN", "tell that something does not work"));

    private final IncidentReader incidents;
    private final PracticeSource practice;

    private record Suggestion(String insert, String shown, String meaning) {}

    /** Over the names of that practice and the incidents that the caller may see. */
    public CompletionApi(IncidentReader incidents, PracticeSource practice) {
        this.incidents = incidents;
        this.practice = practice;
    }

    /** Adds its address. */
    public void register(Routes routes) {
        routes.get("/api/complete", this::complete);
    }

    private void complete(ServerRequest request, ServerResponse response) {
        String text = request.query().first("text").orElse("");
        String begun = text.substring(lastWord(text));
        ObjectNode json = JsonAnswers.object();
        ArrayNode listed = json.putArray("suggestions");
        suggestions(request, text, begun).stream()
                .limit(MOST)
                .forEach(suggestion -> listed.addObject()
                        .put("insert", suggestion.insert())
                        .put("shown", suggestion.shown())
                        .put("meaning", suggestion.meaning())
                        .put("replaces", begun.length()));
        JsonAnswers.send(response, json);
    }

    private List<Suggestion> suggestions(ServerRequest request, String text, String begun) {
        Matcher called = CALLED.matcher(text);
        if (!called.matches()) {
            String word = begun.toLowerCase(Locale.ROOT);
            return SLASH_WORDS.stream()
                    .filter(each -> text.equals(begun) && each.insert().startsWith(word))
                    .toList();
        }
        String typed = String.valueOf(called.group(1));
        boolean isCommandWord =
                typed.substring(0, typed.length() - begun.length()).isBlank()
                        || namesIncidentOnly(typed.substring(0, typed.length() - begun.length()));
        return CommandCompletion.next(typed, names(request, typed)).stream()
                .map(word -> isCommandWord ? command(word) : new Suggestion(word, word, ""))
                .toList();
    }

    private static boolean namesIncidentOnly(String before) {
        return IncidentId.in(before.strip()).isPresent();
    }

    /** A command's first form says how it goes on. */
    private static Suggestion command(String word) {
        Optional<GuideRow> row = CommandGuide.rows(word).stream().findFirst();
        return new Suggestion(
                word,
                row.map(GuideRow::usage).orElse(word),
                row.map(GuideRow::meaning).orElse(""));
    }

    private KnownNames names(ServerRequest request, String typed) {
        List<Incident> visible = incidents.all(request);
        Optional<IncidentId> named = IncidentId.in(typed.strip().split("\\s", 2)[0]);
        Place here = place(request.query().first("room").orElse(""));
        Optional<Incident> atHand = visible.reversed().stream()
                .filter(incident -> named.map(incident.id()::equals).orElseGet(() -> isFollowedAt(here, incident)))
                .findFirst();
        return new KnownNames(
                practice.current(), visible.stream().filter(Incident::isActive).toList(), atHand);
    }

    private static boolean isFollowedAt(Place here, Incident incident) {
        return incident.place()
                .filter(place -> place.equals(here) || place.equals(Place.room(here.room())))
                .isPresent();
    }

    private static Place place(String room) {
        int slash = room.indexOf('/');
        return slash < 0 ? Place.room(room) : Place.thread(room.substring(0, slash), room.substring(slash + 1));
    }

    /** Where the word begins that the text ends in. */
    private static int lastWord(String text) {
        int at = text.length();
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) at--;
        return at;
    }
}
