/** Slack as the effects need it: rooms, messages, people. */
@NullMarked
package dev.muster.slack.rooms;

import org.jspecify.annotations.NullMarked;
