package dev.muster.config.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Answer.DontKnow;
import dev.muster.domain.selfservice.Answer.Sure;
import dev.muster.domain.selfservice.Answer.Unsure;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.Reader;
import dev.muster.domain.selfservice.Section;
import dev.muster.ports.ArticleSearch;
import java.util.Optional;

/** An answer as the terminal shows it, and as programs read it. */
final class AnswerText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArticleSearch search;
    private final Reader reader;

    AnswerText(ArticleSearch search, Reader reader) {
        this.search = search;
        this.reader = reader;
    }

    String plain(Answer answer) {
        return switch (answer) {
            case Sure sure -> sure(sure.best());
            case Unsure unsure -> unsure(unsure);
            case DontKnow ignored ->
                "I do not know that. Ask the team that owns it; once somebody has the answer, it is worth an article.";
        };
    }

    private String sure(Candidate best) {
        Optional<Article> article = search.article(best.article(), reader);
        String text = article.flatMap(Article::remedy)
                .map(Section::text)
                .orElse(best.passage().text());
        String owner =
                article.flatMap(Article::owner).map(team -> ", kept by " + team).orElse("");
        return best.title() + "\n\n" + text + "\n\nSource: " + best.article() + owner;
    }

    private static String unsure(Unsure unsure) {
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

    String json(Answer answer) {
        ObjectNode json = JSON.createObjectNode();
        json.put(
                "answer",
                switch (answer) {
                    case Sure ignored -> "sure";
                    case Unsure ignored -> "unsure";
                    case DontKnow ignored -> "dont-know";
                });
        ArrayNode candidates = json.putArray("candidates");
        answer.candidates().forEach(each -> put(candidates.addObject(), each));
        return json.toPrettyString();
    }

    private void put(ObjectNode json, Candidate candidate) {
        json.put("article", candidate.article().value());
        json.put("title", candidate.title());
        json.put("confidence", candidate.confidence());
        json.put("heading", candidate.passage().heading());
        json.put("passage", candidate.passage().text());
        ArrayNode highlights = json.putArray("highlights");
        candidate
                .passage()
                .highlights()
                .forEach(place -> highlights.addArray().add(place.start()).add(place.end()));
        search.article(candidate.article(), reader)
                .flatMap(Article::remedy)
                .ifPresent(section -> json.put("steps", section.text()));
    }
}
