package dev.muster.commands.words;

import java.time.Instant;
import java.util.Optional;

/**
 * The time that ends a line, split off from it: {@code at 10:42}, {@code at 10:42:30Z}, {@code at 23:50 UTC}, {@code at
 * 2017-01-31T23:50+01:00}, {@code at "yesterday 23:10"}, {@code at "5m ago"}. Whatever is no such time stays prose.
 *
 * @param rest the words before the time, or all words when there is none
 * @param said the words of the time, {@code at} included
 * @param at when it happened; empty without a time, and for one that cannot be
 * @param objection what is wrong with a time that cannot be
 */
public record TimeWords(WordList rest, WordList said, Optional<Instant> at, Optional<String> objection) {

    /** As in {@code at 2017-01-31 23:50 UTC}. */
    private static final int MOST_WORDS = 3;

    /** All words are prose. */
    public static TimeWords none(WordList words) {
        return new TimeWords(words, WordList.NONE, Optional.empty(), Optional.empty());
    }

    /** Looks for a time at the end of the words. */
    public static TimeWords of(WordList words, Moment moment) {
        for (int count = 1; count <= MOST_WORDS && count < words.size(); count++) {
            int place = words.size() - count - 1;
            if (words.get(place).is("at")) {
                var reading = read(words.from(place + 1), moment);
                if (reading.isPresent()) return found(words, place, reading.get());
            }
        }
        return none(words);
    }

    /** The time that has been which the whole phrase is: {@code 10:42}, {@code 5m ago}, {@code yesterday 23:10}. */
    public static Optional<Instant> past(String phrase, Moment moment) {
        return TimePhrase.read(phrase, true, moment)
                .flatMap(reading ->
                        reading instanceof TimePhrase.Reading.Past past ? Optional.of(past.at()) : Optional.empty());
    }

    private static TimeWords found(WordList words, int place, TimePhrase.Reading reading) {
        return switch (reading) {
            case TimePhrase.Reading.Past past ->
                new TimeWords(words.to(place), words.from(place), Optional.of(past.at()), Optional.empty());
            case TimePhrase.Reading.Impossible impossible ->
                new TimeWords(words.to(place), words.from(place), Optional.empty(), Optional.of(impossible.reason()));
        };
    }

    /** Whether a time was said, be it one that cannot be. */
    public boolean isTime() {
        return at.isPresent() || objection.isPresent();
    }

    private static Optional<TimePhrase.Reading> read(WordList phrase, Moment moment) {
        Optional<String> quoted = phrase.size() == 1 ? phrase.get(0).quoted() : Optional.empty();
        return quoted.isPresent()
                ? TimePhrase.read(quoted.orElseThrow(), true, moment)
                : TimePhrase.read(phrase.verbatim(), false, moment);
    }
}
