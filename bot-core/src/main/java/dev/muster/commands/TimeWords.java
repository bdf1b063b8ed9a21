package dev.muster.commands;

import java.time.Instant;
import java.util.Optional;

/**
 * The time that ends a line, split off from it: {@code at 10:42}, {@code at 10:42:30Z}, {@code at 23:50 UTC}, {@code at
 * 2017-01-31T23:50+01:00}, {@code at "yesterday 23:10"}, {@code at "5m ago"}. Whatever is no such time stays prose.
 *
 * @param rest the words before the time, or all words when there is none
 * @param said the words of the time, {@code at} included
 * @param reading what they say, when they say a time
 */
record TimeWords(WordList rest, WordList said, Optional<TimePhrase.Reading> reading) {

    /** As in {@code at 2017-01-31 23:50 UTC}. */
    private static final int MOST_WORDS = 3;

    static TimeWords none(WordList words) {
        return new TimeWords(words, WordList.NONE, Optional.empty());
    }

    static TimeWords of(WordList words, Moment moment) {
        for (int count = 1; count <= MOST_WORDS && count < words.size(); count++) {
            int place = words.size() - count - 1;
            if (words.get(place).is("at")) {
                var reading = read(words.from(place + 1), moment);
                if (reading.isPresent()) {
                    return new TimeWords(words.to(place), words.from(place), reading);
                }
            }
        }
        return none(words);
    }

    /** When it happened; empty without a time, and for one that cannot be. */
    Optional<Instant> at() {
        return reading.flatMap(said -> switch (said) {
            case TimePhrase.Reading.Past past -> Optional.of(past.at());
            case TimePhrase.Reading.Impossible ignored -> Optional.empty();
        });
    }

    /** What is wrong with a time that cannot be. */
    Optional<String> objection() {
        return reading.flatMap(said -> switch (said) {
            case TimePhrase.Reading.Past ignored -> Optional.empty();
            case TimePhrase.Reading.Impossible impossible -> Optional.of(impossible.reason());
        });
    }

    private static Optional<TimePhrase.Reading> read(WordList phrase, Moment moment) {
        Optional<String> quoted = phrase.size() == 1 ? phrase.get(0).quoted() : Optional.empty();
        return quoted.isPresent()
                ? TimePhrase.read(quoted.orElseThrow(), true, moment)
                : TimePhrase.read(phrase.verbatim(), false, moment);
    }
}
