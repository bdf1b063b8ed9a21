package dev.muster.slack.fake;

import java.util.Map;

/**
 * One request to the Web API as it was answered.
 *
 * @param arrived and {@code answered}: nanoseconds of the machine's timer
 * @param answer {@code ok}, or Slack's word for the error
 */
public record Call(String method, Map<String, String> args, long arrived, long answered, String answer) {
    /** Whether it did what it was asked. */
    public boolean isOk() {
        return answer.equals("ok");
    }

    /** That argument, or an empty text. */
    public String arg(String name) {
        return args.getOrDefault(name, "");
    }
}
