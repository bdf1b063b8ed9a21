/** How Slack is called and heard: pacing, errors, sockets, signed requests. */
@NullMarked
package dev.muster.slack.wire;

import org.jspecify.annotations.NullMarked;
