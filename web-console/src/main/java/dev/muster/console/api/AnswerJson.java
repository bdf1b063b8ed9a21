package dev.muster.console.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.http.JsonAnswers;
import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.Passage;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.domain.selfservice.Section;
import dev.muster.ports.ArticleSearch;
import java.util.Optional;

/**
 * An answer for programs: {@code answer} ({@code sure}, {@code unsure}, {@code dont-know}), {@code text} as a person reads it, and
 * the {@code candidates}, best first, each with the passage that fits best and the steps of its article.
 */
public final class AnswerJson {
    private final ArticleSearch search;
    private final Reader reader;

    private AnswerJson(ArticleSearch search, Reader reader) {
        this.search = search;
        this.reader = reader;
    }

    /** The answer to a question. */
    public static ObjectNode of(ArticleSearch search, Question question) {
        return new AnswerJson(search, question.reader()).json(search.answer(question));
    }

    private ObjectNode json(Answer answer) {
        ObjectNode json = JsonAnswers.object();
        json.put(
                "answer",
                switch (answer) {
                    case Answer.Sure ignored -> "sure";
                    case Answer.Unsure ignored -> "unsure";
                    case Answer.DontKnow ignored -> "dont-know";
                });
        json.put("text", text(answer));
        ArrayNode candidates = json.putArray("candidates");
        answer.candidates().forEach(each -> put(candidates.addObject(), each));
        return json;
    }

    private void put(ObjectNode json, Candidate candidate) {
        json.put("article", candidate.article().value());
        json.put("title", candidate.title());
        json.put("confidence", candidate.confidence());
        json.put("heading", candidate.passage().heading());
        json.put("passage", candidate.passage().text());
        ArrayNode highlights = json.putArray("highlights");
        for (Passage.Highlight place : candidate.passage().highlights()) {
            highlights.addArray().add(place.start()).add(place.end());
        }
        search.article(candidate.article(), reader)
                .flatMap(Article::remedy)
                .ifPresent(section -> json.put("steps", section.text()));
    }

    private String text(Answer answer) {
        return switch (answer) {
            case Answer.Sure sure -> sure(sure.best());
            case Answer.Unsure unsure -> unsure(unsure);
            case Answer.DontKnow ignored ->
                "I do not know that. To ask a person: `/ask` the same in chat, and press “Ask a person” or type `/swarm person`"
                        + " with the question's number. Once somebody has the answer, it is worth an article.";
        };
    }

    private String sure(Candidate best) {
        Optional<Article> article = search.article(best.article(), reader);
        StringBuilder text = new StringBuilder(best.title()).append("\n\n");
        text.append(article.flatMap(Article::remedy)
                .map(Section::text)
                .orElse(best.passage().text()));
        text.append("\n\nSource: ").append(best.article());
        article.flatMap(Article::owner)
                .ifPresent(team -> text.append(", kept by ").append(team));
        article.map(Article::links)
                .ifPresent(links ->
                        links.forEach(link -> text.append("\nSee also: ").append(link)));
        return text.toString();
    }

    private static String unsure(Answer.Unsure unsure) {
        StringBuilder text = new StringBuilder("I am not sure. It may be one of these:\n");
        unsure.offered()
                .forEach(each -> text.append("- ")
                        .append(each.title())
                        .append(" (")
                        .append(each.article())
                        .append(")\n"));
        return text.append("If none of them is it, ask a person; say what you tried.")
                .toString();
    }
}
