package dev.muster.commands;

import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.timeline.Timeline;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the articles lack, from what people asked as long as it is kept. */
public final class KnowledgeGaps {
    private static final double ALIKE = 0.4;
    private static final int LONG_ENOUGH = 3;
    private static final Set<String> COMMON = Set.of(
            "how", "what", "where", "when", "who", "why", "can", "does", "the", "and", "for", "with", "from", "into",
            "get", "our", "you", "your", "have", "has", "not", "are", "was", "that", "this", "there", "please");

    private final Timeline timeline;
    private final Practice practice;

    /** From that record. */
    public KnowledgeGaps(Timeline timeline, Practice practice) {
        this.timeline = timeline;
        this.practice = practice;
    }

    /** As they stand at that moment. */
    public Gaps since(Instant now) {
        Instant from = now.minus(practice.rules().questions().keptFor());
        Gaps gaps = Gaps.of(timeline.committed().selfService().since(from), KnowledgeGaps::alike);
        return new Gaps(gaps.missing(), withIncidents(gaps.uses()));
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

    /** Whether two questions have most of their telling words in common, by their beginnings. */
    static boolean alike(String one, String other) {
        Set<String> words = telling(one);
        Set<String> others = telling(other);
        if (words.isEmpty() || others.isEmpty()) return one.strip().equalsIgnoreCase(other.strip());
        long both = words.stream().filter(others::contains).count();
        return (double) both / (words.size() + others.size() - both) >= ALIKE;
    }

    private static Set<String> telling(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= LONG_ENOUGH && !COMMON.contains(word))
                .map(KnowledgeGaps::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        if (word.length() > 5 && word.endsWith("ing")) return word.substring(0, word.length() - 3);
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
