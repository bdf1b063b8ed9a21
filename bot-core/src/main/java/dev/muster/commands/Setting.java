package dev.muster.commands;

import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.OtherPlatforms;
import dev.muster.ports.People;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.ReviewReader;
import dev.muster.timeline.Timeline;

/** What the desks work with; wired once. */
public record Setting(
        Timeline timeline,
        PracticeSource practice,
        People people,
        ReviewReader reviews,
        Clock clock,
        Ids ids,
        ArticleSearch articles,
        OtherPlatforms platforms) {
    /** On one chat platform. */
    public Setting(
            Timeline timeline,
            PracticeSource practice,
            People people,
            ReviewReader reviews,
            Clock clock,
            Ids ids,
            ArticleSearch articles) {
        this(timeline, practice, people, reviews, clock, ids, articles, OtherPlatforms.NONE);
    }

    /** Without any articles. */
    public Setting(
            Timeline timeline, PracticeSource practice, People people, ReviewReader reviews, Clock clock, Ids ids) {
        this(timeline, practice, people, reviews, clock, ids, ArticleSearch.NONE);
    }
}
