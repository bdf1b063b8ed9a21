/** Everything Discord: its connection, what people do there, what the bot does there. {@code DiscordBot} puts it together. */
@NullMarked
package dev.muster.discord;

import org.jspecify.annotations.NullMarked;
