/** Slack as people live in it: stories told at the wire, against a Slack of our own. */
package dev.muster.slack;
