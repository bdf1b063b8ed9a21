/** What people do in Discord: commands, buttons, forms, messages, reactions, rooms. */
@NullMarked
package dev.muster.discord.listen;

import org.jspecify.annotations.NullMarked;
