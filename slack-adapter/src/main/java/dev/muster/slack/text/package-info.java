/** What Slack shows: texts, cards, forms, and what comes back from them. */
@NullMarked
package dev.muster.slack.text;

import org.jspecify.annotations.NullMarked;
