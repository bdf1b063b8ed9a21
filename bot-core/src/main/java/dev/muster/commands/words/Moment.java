package dev.muster.commands.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When and where a line was written: what the times and dates in it are read against. */
public record Moment(Instant written, ZoneId zone) {

    /** The day of the writing, by the speaker's clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(written, zone);
    }
}
