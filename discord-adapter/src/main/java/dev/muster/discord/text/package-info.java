/** What the bot shows in Discord, and what comes back from there. */
@NullMarked
package dev.muster.discord.text;

import org.jspecify.annotations.NullMarked;
