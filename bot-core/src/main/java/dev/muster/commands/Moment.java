package dev.muster.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When and where a line was written: what the times and dates in it are read against. */
record Moment(Instant written, ZoneId zone) {

    LocalDate today() {
        return LocalDate.ofInstant(written, zone);
    }
}
