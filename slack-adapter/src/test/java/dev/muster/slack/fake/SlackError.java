package dev.muster.slack.fake;

/** A request that Slack answers with {@code ok: false}. */
final class SlackError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    SlackError(String code) {
        super(code);
        this.code = code;
    }

    SlackError(String code, String why) {
        super(code + ": " + why);
        this.code = code;
    }

    String code() {
        return code;
    }
}
