/**
 * The bot over HTTP: the local chat, the pages for incidents and reviews, the interface for programs, live events, health
 * and metrics.
 */
package dev.muster.console;
