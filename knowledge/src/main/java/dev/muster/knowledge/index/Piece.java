package dev.muster.knowledge.index;

/**
 * A stretch of an article that is read, compared and shown as one.
 *
 * @param heading of the section it is from; may be empty
 */
record Piece(String heading, String text) {
    private static final int SMALL = 35;
    static final int USUAL = 110;

    int words() {
        return Words.count(text);
    }

    /** What is compared with a question: a passage says little without the title that it stands under. */
    String under(String title) {
        return title + ". " + withHeading();
    }

    /** Whether both are better read as one. */
    boolean joins(Piece next) {
        int words = words();
        int more = next.words();
        return words + more <= USUAL && (words < SMALL || more < SMALL);
    }

    /** This and the next as one. */
    Piece and(Piece next) {
        return new Piece(heading, text + "\n" + next.withHeading());
    }

    private String withHeading() {
        return heading.isEmpty() ? text : heading + ": " + text;
    }
}
