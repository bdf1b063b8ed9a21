package dev.muster.console.api;

import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;

/** A chat message as the chat page shows it. */
@FunctionalInterface
public interface MessageFragment {
    /** As HTML, for that person's eyes and in that person's time zone. */
    String html(LocalMessage message, PersonId viewer);
}
