/** The subcommands of {@code ./muster}, and the options that they share. */
package dev.muster.config.cli;
