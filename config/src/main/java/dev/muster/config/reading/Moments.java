package dev.muster.config.reading;

import dev.muster.config.yaml.Format;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Points in time as people write them: a day, a day and a time in some zone, or a time with its offset. */
final class Moments {
    private static final List<BiFunction<String, ZoneId, Instant>> WAYS = List.of(
            (written, zone) -> OffsetDateTime.parse(written).toInstant(),
            (written, zone) -> LocalDateTime.parse(written).atZone(zone).toInstant(),
            (written, zone) -> LocalDate.parse(written).atStartOfDay(zone).toInstant());

    private Moments() {}

    /** A moment; what has no offset is read in that zone. */
    static Format<Instant> in(ZoneId zone) {
        return Format.of(
                "a day or a time", written -> read(written, zone), "write it as 2026-01-31 or 2026-01-31T09:00");
    }

    private static Optional<Instant> read(String written, ZoneId zone) {
        String joined = written.replaceFirst(" ", "T");
        return WAYS.stream().flatMap(way -> attempt(way, joined, zone).stream()).findFirst();
    }

    private static Optional<Instant> attempt(BiFunction<String, ZoneId, Instant> way, String written, ZoneId zone) {
        try {
            return Optional.of(way.apply(written, zone));
        } catch (DateTimeParseException anotherWay) {
            return Optional.empty();
        }
    }
}
