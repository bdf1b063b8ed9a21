package dev.muster.ports;

/**
 * An article, or a whole source of articles, that cannot be used as it is.
 *
 * @param file as whoever reads it can open it
 * @param line from 1; 0 where no line is to blame
 * @param problem what is wrong, without a full stop
 * @param remedy what to do about it, without a full stop
 */
public record ArticleProblem(String file, int line, String problem, String remedy) {
    /** As shown, in the form that editors and terminals turn into a link: {@code file:line: problem — remedy}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + problem + " — " + remedy;
    }
}
