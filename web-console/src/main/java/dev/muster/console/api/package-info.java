/** What programs call: the chat, the incidents, live events, health and metrics. */
@NullMarked
package dev.muster.console.api;

import org.jspecify.annotations.NullMarked;
