/**
 * Where how-to questions will be answered from: the source of articles, their index, the ranking, and the decision to
 * say "I do not know". It reaches the rest of the bot through {@code dev.muster.ports} only.
 */
package dev.muster.knowledge;
