package dev.muster.domain.selfservice;

/**
 * What somebody wants to know.
 *
 * @param text in their own words, whatever those are; may be empty
 * @param reader who asks: what they may not see does not exist for them
 */
public record Question(String text, Reader reader) {}
