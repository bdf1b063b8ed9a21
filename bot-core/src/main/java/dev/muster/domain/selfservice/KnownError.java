package dev.muster.domain.selfservice;

import java.util.List;

/**
 * What makes an article a known error (ITIL 4: a problem that has been analysed but not resolved).
 *
 * @param affects names of the configuration items that it shows up on
 */
public record KnownError(List<String> affects) {
    public KnownError {
        affects = List.copyOf(affects);
    }
}
