package dev.muster.config.reading;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** A row of a table of mistakes: what was written, and what is said about it. */
record Mistaken(Written written, List<String> said) {

    /** This text in that file makes exactly these mistakes. */
    static Arguments row(String what, String file, String text, String... said) {
        return row(what, Written.least().with(file, text), said);
    }

    /** These files make exactly these mistakes. */
    static Arguments row(String what, Written written, String... said) {
        return argumentSet(what, new Mistaken(written, List.of(said)));
    }
}
