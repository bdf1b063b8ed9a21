/**
 * Where Slack will live: listeners for commands, buttons, forms and events, and the words and cards of a reply as Slack
 * shows them. No other package names {@code com.slack}.
 */
package dev.muster.slack;
