/** Discord as the effects need it: rooms, messages, people. */
@NullMarked
package dev.muster.discord.rooms;

import org.jspecify.annotations.NullMarked;
