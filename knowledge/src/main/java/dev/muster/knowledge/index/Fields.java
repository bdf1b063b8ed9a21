package dev.muster.knowledge.index;

import dev.muster.knowledge.embedding.Model;

/**
 * What is kept of an article. It is a block of documents next to each other: its passages, the questions it was asked by, and
 * last its head.
 */
final class Fields {
    /** On all: the article's id. */
    static final String ARTICLE = "article";

    /** On all: who may see it; every search filters by this. */
    static final String VISIBLE_TO = "visibleTo";

    /** On all: how many documents further the head is. */
    static final String TO_HEAD = "toHead";

    /** On the head: how many documents before it belong to it. */
    static final String PARTS = "parts";

    /** On all: {@link #HEAD}, {@link #PASSAGE}, {@link #QUESTION} or {@link #LEAD}. */
    static final String KIND = "kind";

    static final long HEAD = 0;
    static final long PASSAGE = 1;
    static final long QUESTION = 2;
    static final long LEAD = 3;

    /** On the head, searched by word: everything in the article. */
    static final String TEXT = "text";

    /** On the head, searched by word. */
    static final String TITLE = "title";

    /** On the head, read without unpacking the rest: what it is called. */
    static final String TITLE_TEXT = "titleText";

    /** On the head, read without unpacking the rest: the article's id again. */
    static final String ID = "id";

    /** On the head: the title again, to sort by. */
    static final String TITLE_ORDER = "titleOrder";

    /** On the head, kept: the article, as a file would have it. */
    static final String WHOLE = "whole";

    /** On the head: which source it is from. */
    static final String SOURCE = "source";

    /** On the head, kept: what the source knows this state of it by. */
    static final String STAMP = "stamp";

    /** On a head whose vectors are still to be worked out. */
    static final String WAITING = "waiting";

    /** On a passage, read without unpacking anything. */
    static final String HEADING = "heading";

    /** On a passage, read without unpacking anything. */
    static final String PASSAGE_TEXT = "passageText";

    private Fields() {}

    /** Where the vector of a model is: of the title on the head, of itself on a question, of title and first words on the lead, of
     * a passage on the first few. */
    static String vector(Model model) {
        return "vector" + model;
    }
}
