package dev.muster.commands;

import dev.muster.domain.selfservice.ArticleState;
import java.util.Map;

/** Writing down what helps (MISSION B4). {@code article} is an article's id as typed. */
public sealed interface ArticleCommand extends Command {

    /** Read one: what it says, its state, its history, how often it helped. */
    record ReadArticle(String article) implements ArticleCommand {}

    /** A new version, or a new article; {@code notes} stand above a text that is the whole of it, and are empty otherwise. */
    record WriteArticle(String article, String title, String text, Map<String, String> notes)
            implements ArticleCommand {
        public WriteArticle {
            notes = Map.copyOf(notes);
        }

        /** Without notes. */
        public WriteArticle(String article, String title, String text) {
            this(article, title, text, Map.of());
        }
    }

    /** On to that state. */
    record MoveArticle(String article, ArticleState to) implements ArticleCommand {}

    /** Make a draft of a question's answer, or of an incident: {@code source} is {@code Q-1} or {@code INC-1}. */
    record DraftFrom(String source) implements ArticleCommand {}

    /** What people asked and did not get. */
    record ShowGaps() implements ArticleCommand {}
}
