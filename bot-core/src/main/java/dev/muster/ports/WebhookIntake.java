package dev.muster.ports;

import java.util.Map;

/** Takes requests that another service sends to the bot's web server at one address, without knowing that server. */
public interface WebhookIntake {
    /** The address that it serves with POST: {@code /slack/events}. */
    String path();

    /** Deals with one request; called on a thread of its own, which it may keep waiting. */
    Answer receive(Call call);

    /**
     * A request.
     *
     * @param headers by name in lower case
     * @param body exactly as it came, for signatures cover every byte
     */
    record Call(Map<String, String> headers, String body) {
        public Call {
            headers = Map.copyOf(headers);
        }
    }

    /** What is answered; {@code contentType} is empty when there is no body. */
    record Answer(int status, String contentType, String body) {}
}
