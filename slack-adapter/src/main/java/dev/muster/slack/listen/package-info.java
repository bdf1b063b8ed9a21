/** What people do in Slack, handed to the core's desks. */
@NullMarked
package dev.muster.slack.listen;

import org.jspecify.annotations.NullMarked;
