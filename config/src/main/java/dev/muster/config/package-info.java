/**
 * The one place that knows every module: reads the settings, wires the bot, and is the command line.
 */
package dev.muster.config;
