/** Plays a chat file through the whole bot, on the file's own clock. */
package dev.muster.config.replay;
