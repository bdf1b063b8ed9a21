package dev.muster.slack.fake;

/** Who may call: the bot's token for the Web API, the app's for the socket's address. */
final class Tokens {
    static final String BOT = "xoxb-fake-bot";
    static final String APP = "xapp-1-fake-app";

    private volatile boolean revoked;

    void revoke() {
        revoked = true;
    }

    void check(String method, String token) {
        String wanted = method.equals("apps.connections.open") ? APP : BOT;
        if (token.isEmpty()) throw new SlackError("not_authed");
        if (!token.equals(wanted)) throw new SlackError("invalid_auth");
        if (revoked) throw new SlackError("token_revoked");
    }
}
