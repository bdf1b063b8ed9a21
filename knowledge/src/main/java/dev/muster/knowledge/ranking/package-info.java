/** From what speaks for an article to an order, a confidence and a decision. Nothing here knows an index or a file but its weights. */
package dev.muster.knowledge.ranking;
