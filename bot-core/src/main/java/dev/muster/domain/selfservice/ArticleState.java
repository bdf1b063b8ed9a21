package dev.muster.domain.selfservice;

import java.util.Locale;
import java.util.Optional;

/** How far an article has come: Knowledge-Centered Service's life of an article, under the names that Muster uses. */
public enum ArticleState {
    /** Written down while the answer was fresh; not looked at by anybody else yet. */
    DRAFT,
    /** Somebody who knows has looked at it. */
    VALIDATED,
    /** Given as an answer to whoever is in its audience. */
    PUBLISHED,
    /** No longer true or no longer needed; kept, never given as an answer. */
    RETIRED;

    /** The state of that name, in whatever case it is written. */
    public static Optional<ArticleState> of(String name) {
        for (ArticleState state : values()) {
            if (state.name().equalsIgnoreCase(name.strip())) return Optional.of(state);
        }
        return Optional.empty();
    }

    /** As people write it: {@code published}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
