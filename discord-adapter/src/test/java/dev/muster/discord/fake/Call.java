package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request to the REST API as it was answered.
 *
 * @param route the method and the path as in Discord's description, such as {@code POST /channels/{channel_id}/messages}
 * @param status HTTP's
 */
public record Call(String route, String path, JsonNode body, int status, long arrived, long answered) {
    /** Whether it did what it was asked. */
    public boolean isOk() {
        return status < 300;
    }
}
