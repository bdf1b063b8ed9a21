package dev.muster.commands;

import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.ports.Likeness;
import dev.muster.timeline.Timeline;
import java.time.Instant;
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
        return Gaps.of(asked(now), likeness::groups);
    }

    /** What became of each article that was shown. */
    public Map<ArticleId, Gaps.Use> uses(Instant now) {
        return Gaps.uses(asked(now));
    }

    private List<Enquiry> asked(Instant now) {
        Instant from = now.minus(practice.rules().questions().keptFor());
        return timeline.committed().selfService().since(from);
    }
}
