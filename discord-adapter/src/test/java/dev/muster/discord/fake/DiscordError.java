package dev.muster.discord.fake;

/** Discord says no, in its own words. */
final class DiscordError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    DiscordError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static DiscordError unknown(String what, int code) {
        return new DiscordError(404, code, "Unknown " + what);
    }

    int status() {
        return status;
    }

    String body() {
        return Json.object().put("code", code).put("message", getMessage()).toString();
    }
}
