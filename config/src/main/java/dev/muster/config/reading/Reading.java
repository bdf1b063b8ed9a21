package dev.muster.config.reading;

import dev.muster.config.yaml.Mistake;
import dev.muster.domain.practice.Practice;
import java.util.List;

/** What came of reading a configuration: all of it, or every reason why not. */
public sealed interface Reading {
    /** It was read, and nothing is wrong with it. */
    record Loaded(Practice practice) implements Reading {}

    /** It cannot be used; these are all the mistakes, by file and line. */
    record Broken(List<Mistake> mistakes) implements Reading {
        public Broken {
            mistakes = List.copyOf(mistakes);
        }
    }
}
