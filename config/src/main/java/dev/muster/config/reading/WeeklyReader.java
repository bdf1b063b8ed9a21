package dev.muster.config.reading;

import dev.muster.config.yaml.Format;
import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.domain.practice.WeeklyList;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Reads when and where the weekly list of gaps is posted. */
final class WeeklyReader {
    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private static final Format<DayOfWeek> DAY = Formats.oneOf(
            "a day of the week", DayOfWeek.values(), day -> day.name().toLowerCase(Locale.ROOT));
    private static final Format<LocalTime> TIME =
            Format.of("a time of day", WeeklyReader::time, "write hours and minutes, such as 09:00");

    private WeeklyReader() {}

    static Optional<WeeklyList> read(Value weekly) {
        return weekly.section(Shapes.WEEKLY).flatMap(WeeklyReader::read);
    }

    private static Optional<WeeklyList> read(Section given) {
        DayOfWeek day = given.find("day", DAY).orElse(DayOfWeek.MONDAY);
        LocalTime at = given.find("at", TIME).orElse(START_OF_WORK);
        ZoneId zone = given.find("zone", Formats.ZONE).orElse(ZoneOffset.UTC);
        return given.need("room", "name the room of those who look after the articles; the bot has to be in it")
                .flatMap(Value::text)
                .map(room -> new WeeklyList(room, day, at, zone));
    }

    private static Optional<LocalTime> time(String written) {
        try {
            return Optional.of(LocalTime.parse(written));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
