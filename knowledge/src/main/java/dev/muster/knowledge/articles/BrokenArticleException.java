package dev.muster.knowledge.articles;

import dev.muster.ports.ArticleProblem;

/** An article that cannot be used as it is written: where, why, and what to do about it. */
public final class BrokenArticleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String remedy;

    BrokenArticleException(int line, String problem, String remedy) {
        super(problem);
        this.line = line;
        this.remedy = remedy;
    }

    /** The same, said about a file. */
    public ArticleProblem in(String file) {
        return new ArticleProblem(file, line, String.valueOf(getMessage()), remedy);
    }
}
