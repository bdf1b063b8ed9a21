/** The chat in a terminal, with a bot of its own or beside a running one. */
package dev.muster.config.terminal;
