/**
 * Where Discord will live, file by file as in the Slack adapter, so that one teaches the other. No other package names
 * {@code net.dv8tion}.
 */
package dev.muster.discord;
