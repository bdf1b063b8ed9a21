package dev.muster.commands.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MISSION A11: an improvement action has a due date. */
class DueDateTest {

    private static final LocalDate TUESDAY = LocalDate.parse("2017-01-31");

    @ParameterizedTest
    @CsvSource({
        "2017-02-15, 2017-02-15",
        "2016-02-29, 2016-02-29",
        "today, 2017-01-31",
        "Tomorrow, 2017-02-01",
        "wednesday, 2017-02-01",
        "fri, 2017-02-03",
        "Monday, 2017-02-06",
        "tuesday, 2017-02-07",
        "14d, 2017-02-14",
        "+14d, 2017-02-14",
        "2w, 2017-02-14",
        "+0D, 2017-01-31",
    })
    void aDayIsReadFromTheSpeakersToday(String typed, LocalDate due) {
        assertEquals(Optional.of(due), DueDate.read(typed, TUESDAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2017-02-30", "15.02.2017", "2/15", "-3d", "99999d", "3m", "frid", "+12017-01-01"})
    void anythingElseIsNoDay(String typed) {
        assertEquals(Optional.empty(), DueDate.read(typed, TUESDAY));
    }
}
