/** A Discord of our own, at the wire: REST and gateway on one port, with every request checked against Discord's OpenAPI file. */
@NullMarked
package dev.muster.discord.fake;

import org.jspecify.annotations.NullMarked;
