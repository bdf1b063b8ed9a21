package dev.muster.domain.selfservice;

/**
 * An article that may be the answer.
 *
 * @param confidence the share of such candidates that turned out right, from 0 to 1
 * @param score what the ranking is by; comparable within one answer only
 * @param passage what in it matches the question best
 */
public record Candidate(ArticleId article, String title, Passage passage, double confidence, double score) {}
