package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.ranking.Evidence;

/**
 * An article that came up, and what speaks for it.
 *
 * @param head its place in the index that was asked
 * @param isCompared whether its vectors were there to be compared
 */
public record Found(ArticleId article, int head, Evidence evidence, boolean isCompared) {}
