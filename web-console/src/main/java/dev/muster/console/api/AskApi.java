package dev.muster.console.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.http.Bodies;
import dev.muster.console.http.Callers;
import dev.muster.console.http.JsonAnswers;
import dev.muster.console.http.Routes;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.PracticeSource;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * {@code POST /api/ask} takes {@code {"question","person"?}} and gives the answer as {@link AnswerJson} has it; nothing is kept of
 * it. With no person, the answer is from what everyone may see.
 */
public final class AskApi {
    private final ArticleSearch articles;
    private final Callers callers;
    private final PracticeSource practice;

    /** Over those articles. */
    public AskApi(ArticleSearch articles, Callers callers, PracticeSource practice) {
        this.articles = articles;
        this.callers = callers;
        this.practice = practice;
    }

    /** Adds its address. */
    public void register(Routes routes) {
        routes.post("/api/ask", this::ask);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        ObjectNode body = Bodies.object(request);
        Reader reader = callers.asker(request, Bodies.optional(body, "person"))
                .map(person -> Reader.of(person, practice.current()))
                .orElse(Reader.ANYONE);
        String question = Bodies.optional(body, "question").orElse("");
        JsonAnswers.send(response, AnswerJson.of(articles, new Question(question, reader)));
    }
}
