package dev.muster.commands;

import dev.muster.commands.words.Moment;
import dev.muster.commands.words.TimeWords;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a reporter saw it first. What is said as a time is kept as that moment, since “10m ago” means another one a minute later; anything
 * else stays in the reporter's words.
 */
final class SeenFirst {
    private SeenFirst() {}

    /** What is kept of these words: {@code 2024-03-05 09:50 UTC}, or the words. */
    static String kept(String words, Moment said) {
        return at(words, said).map(SeenFirst::written).orElse(words);
    }

    /** The moment that the words are, or what was kept of them. */
    static Optional<Instant> at(String words, Moment said) {
        return TimeWords.past(words.strip().replaceFirst("(?i)^(since|at|about) ", ""), said);
    }

    private static String written(Instant at) {
        LocalDateTime utc = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC);
        return utc.toString().replace('T', ' ') + " UTC";
    }
}
