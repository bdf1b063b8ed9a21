package dev.muster.timeline;

/** The store certainly did not record it. The message is a sentence for the person, with what to do next. */
public final class NotRecordedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotRecordedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public NotRecordedException(String sentence) {
        super(sentence);
    }
}
