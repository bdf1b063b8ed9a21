package dev.muster.commands;

import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.ports.Likeness;
import dev.muster.timeline.Timeline;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the articles lack, from what people asked as long as it is kept. */
public final class KnowledgeGaps {
    private final Timeline timeline;
    private final Practice practice;

    /** From that record. */
    public KnowledgeGaps(Timeline timeline, Practice practice) {
        this.timeline = timeline;
        this.practice = practice;
    }

    /** As they stand at that moment; {@code likeness} says which questions mean the same. */
    public Gaps at(Instant now, Likeness likeness) {
        Gaps gaps = Gaps.of(asked(now), likeness::groups);
        return new Gaps(gaps.missing(), withIncidents(gaps.uses()));
    }

    /** What became of each article that was shown. */
    public Map<ArticleId, Gaps.Use> uses(Instant now) {
        return withIncidents(Gaps.uses(asked(now)));
    }

    private List<Enquiry> asked(Instant now) {
        Instant from = now.minus(practice.rules().questions().keptFor());
        return timeline.committed().selfService().since(from);
    }

    /** What solved an incident was used, too. */
    private Map<ArticleId, Gaps.Use> withIncidents(Map<ArticleId, Gaps.Use> asked) {
        Map<ArticleId, Gaps.Use> all = new LinkedHashMap<>(asked);
        for (WrittenArticle article : timeline.committed().selfService().articles()) {
            if (article.incidents() == 0) continue;
            all.merge(
                    article.id(),
                    new Gaps.Use(article.incidents(), 0),
                    (one, more) -> new Gaps.Use(one.solved() + more.solved(), one.failed()));
        }
        return all;
    }
}
