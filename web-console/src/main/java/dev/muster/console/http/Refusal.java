package dev.muster.console.http;

import io.helidon.http.Status;

/** A request that is not served. The message is a sentence for whoever sent it, with what to do next. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Refusal(Status status, String sentence) {
        super(sentence, null, false, false);
        this.status = status.code();
    }

    /** 400: it cannot be read as it is. */
    public static Refusal malformed(String sentence) {
        return new Refusal(Status.BAD_REQUEST_400, sentence);
    }

    /** 401: somebody has to say who they are first. */
    public static Refusal unknownCaller(String sentence) {
        return new Refusal(Status.UNAUTHORIZED_401, sentence);
    }

    /** 403: not from there, or not by that person. */
    public static Refusal forbidden(String sentence) {
        return new Refusal(Status.FORBIDDEN_403, sentence);
    }

    /** 404: not there, or not for that person to see. The two sound the same. */
    public static Refusal notFound(String sentence) {
        return new Refusal(Status.NOT_FOUND_404, sentence);
    }

    /** The HTTP status. */
    public Status status() {
        return Status.create(status);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
