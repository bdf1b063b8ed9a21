/**
 * A Slack of our own at the wire: the Web API with its state, Socket Mode, HTTP mode, people who type and press, latency,
 * faults and limits. It checks every request against Slack's own description of its methods and blocks.
 */
package dev.muster.slack.fake;
