/** Everything Slack: its connection, what people do there, what the bot does there. {@code SlackBot} puts it together. */
@NullMarked
package dev.muster.slack;

import org.jspecify.annotations.NullMarked;
