package dev.muster.console.pages;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Drafting;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.review.TimeWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the articles lack. */
public record GapsPage(Shell shell, Gaps gaps, List<Article> unused, TimeWords times, Instant now) {
    public GapsPage {
        unused = List.copyOf(unused);
    }

    /** Where an article on that would be written. */
    public String editor(Gaps.Group group) {
        return "/articles/"
                + Urls.part(Drafting.id(group.example(), id -> false).value()) + "/edit";
    }

    /** When it was asked last, by the viewer's clock. */
    public String last(Gaps.Group group) {
        return times.moment(group.last(), now);
    }

    /** Articles that fail people more often than they help. */
    public List<Map.Entry<ArticleId, Gaps.Use>> failing() {
        return gaps.uses().entrySet().stream()
                .filter(use -> use.getValue().fails())
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }
}
