package dev.muster.review.export;

import java.util.Optional;

/** Something wrong with an export. Thrown within this package only; callers get an {@link ExportReport}. */
final class ExportFlaw extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<String> entry;

    ExportFlaw(String sentence) {
        this(sentence, Optional.empty());
    }

    ExportFlaw(String sentence, Optional<String> entry) {
        super(sentence);
        this.entry = entry;
    }

    Optional<String> entry() {
        return entry;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
