package dev.muster.config.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.practice.WeeklyList;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B3 feedback, D6 operating: when and where the weekly list of gaps is posted is configured")
class WeeklyReaderTest {
    private static Written practice(String weekly) {
        return Written.least().with("practice.yaml", "managers: [ana]\nquestions:\n  weekly: " + weekly + "\n");
    }

    private static Optional<WeeklyList> read(String weekly) {
        return practice(weekly).practice().rules().questions().weekly();
    }

    @Test
    void allOfItMayBeSaidAndTheRoomAloneWillDo() {
        assertEquals(
                Optional.of(new WeeklyList(
                        "knowledge", DayOfWeek.FRIDAY, LocalTime.of(16, 30), ZoneId.of("Europe/Berlin"))),
                read("{room: knowledge, day: Friday, at: \"16:30\", zone: Europe/Berlin}"));
        assertEquals(
                Optional.of(new WeeklyList("knowledge", DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneOffset.UTC)),
                read("{room: knowledge}"));
        assertEquals(
                Optional.empty(), Written.least().practice().rules().questions().weekly());
    }

    @Test
    void mistakesAreNamedWithWhatToWrite() {
        assertEquals(
                List.of(
                        "practice.yaml:3: `questions.weekly.at` is `noon`, which is not a time of day — write hours and"
                                + " minutes, such as 09:00",
                        "practice.yaml:3: `questions.weekly.day` is `someday`, which is not a day of the week — write one of"
                                + " monday, tuesday, wednesday, thursday, friday, saturday, sunday",
                        "practice.yaml:3: `questions.weekly.room` is missing — name the room of those who look after the"
                                + " articles; the bot has to be in it"),
                practice("{day: someday, at: noon}").mistakes());
    }
}
