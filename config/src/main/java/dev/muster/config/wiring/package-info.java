/** Puts the bot together from its parts: the one place that knows them all. */
package dev.muster.config.wiring;
