/** How good the answers are: measured on articles and questions somebody has put right answers to, and tuned on them. */
package dev.muster.knowledge.evaluation;
