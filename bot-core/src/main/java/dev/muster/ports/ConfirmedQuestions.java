package dev.muster.ports;

import dev.muster.domain.selfservice.ArticleId;
import java.util.List;

/** What people asked and then confirmed that an article had answered. Each is searched like the article's title. */
@FunctionalInterface
public interface ConfirmedQuestions {
    /** None was confirmed yet. */
    ConfirmedQuestions NONE = article -> List.of();

    /** Those that an article answered, without the names of who asked. */
    List<String> answeredBy(ArticleId article);
}
