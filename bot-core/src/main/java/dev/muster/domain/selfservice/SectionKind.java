package dev.muster.domain.selfservice;

import java.util.Locale;

/**
 * What a section of an article is for. The first four are those of the KCS v6 article structure; a known error has a workaround
 * too; anything else an author finds useful is {@link #OTHER}.
 */
public enum SectionKind {
    ISSUE,
    ENVIRONMENT,
    RESOLUTION,
    CAUSE,
    WORKAROUND,
    OTHER;

    /** What a section under that heading is for. */
    public static SectionKind of(String heading) {
        return switch (heading.strip().toLowerCase(Locale.ROOT)) {
            case "issue", "issues", "symptom", "symptoms", "problem", "summary", "question" -> ISSUE;
            case "environment", "applies to" -> ENVIRONMENT;
            case "resolution", "solution", "answer", "steps" -> RESOLUTION;
            case "cause", "causes", "root cause" -> CAUSE;
            case "workaround", "workarounds" -> WORKAROUND;
            default -> OTHER;
        };
    }
}
