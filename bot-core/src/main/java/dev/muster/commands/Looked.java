package dev.muster.commands;

import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.EnquiryEvent.Found;
import dev.muster.domain.selfservice.EnquiryId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the articles had to say, before anything is decided.
 *
 * @param ids best first
 * @param articles those of them that are there, for the one who asks, and what is known of errors that are open
 * @param follows the question whose context it needed
 * @param early whether the articles were still being read
 */
record Looked(
        Found found,
        List<ArticleId> ids,
        Map<ArticleId, Article> articles,
        Optional<EnquiryId> follows,
        boolean early) {
    /** Nothing was looked up. */
    static final Looked NOTHING = new Looked(Found.NOTHING, List.of(), Map.of(), Optional.empty());

    Looked(Found found, List<ArticleId> ids, Map<ArticleId, Article> articles, Optional<EnquiryId> follows) {
        this(found, ids, articles, follows, false);
    }

    Looked {
        ids = List.copyOf(ids);
        articles = Map.copyOf(articles);
    }

    /** The same, with more articles to draw on. */
    Looked with(Map<ArticleId, Article> more) {
        Map<ArticleId, Article> all = new HashMap<>(more);
        all.putAll(articles);
        return new Looked(found, ids, all, follows, early);
    }

    /** Whether that is one of an error that is known. */
    boolean isKnownError(ArticleId id) {
        return Optional.ofNullable(articles.get(id))
                .flatMap(Article::knownError)
                .isPresent();
    }

    /** What may be shown of an answer. */
    static List<ArticleId> shown(Answer answer) {
        List<Candidate> candidates = switch (answer) {
            case Answer.Sure sure -> sure.candidates().stream().limit(3).toList();
            case Answer.Unsure unsure -> unsure.offered();
            case Answer.DontKnow ignored -> List.of();
        };
        return candidates.stream().map(Candidate::article).toList();
    }

    static Found found(Answer answer) {
        return switch (answer) {
            case Answer.Sure ignored -> Found.ANSWER;
            case Answer.Unsure unsure -> unsure.offered().isEmpty() ? Found.NOTHING : Found.CANDIDATES;
            case Answer.DontKnow ignored -> Found.NOTHING;
        };
    }
}
