/** How Discord is called and heard: the client, errors, permissions. */
@NullMarked
package dev.muster.discord.wire;

import org.jspecify.annotations.NullMarked;
