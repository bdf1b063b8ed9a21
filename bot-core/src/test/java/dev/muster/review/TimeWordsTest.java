package dev.muster.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A11 review: times in any zone")
class TimeWordsTest {
    private static final Instant NEAR_MIDNIGHT = Instant.parse("2017-01-31T23:30:00Z");

    @Test
    void aMomentIsOnTheReadersOwnDay() {
        TimeWords berlin = new TimeWords(ZoneId.of("Europe/Berlin"));

        assertEquals("1 February 2017, 00:30", berlin.moment(NEAR_MIDNIGHT));
        assertEquals("31 January 2017, 23:30", TimeWords.UTC.moment(NEAR_MIDNIGHT));
        assertEquals("2017-02-01T00:30:00+01:00", berlin.iso(NEAR_MIDNIGHT));
    }

    @Test
    void theDayIsLeftOutWhereItIsTheSameAndTheYearToo() {
        Instant report = Instant.parse("2017-01-31T18:04:00Z");

        assertEquals("at 23:30", TimeWords.UTC.at(NEAR_MIDNIGHT, report));
        assertEquals("on 1 February at 00:30", TimeWords.UTC.at(NEAR_MIDNIGHT.plusSeconds(3600), report));
        assertEquals(
                "31 January 2017, 23:30", TimeWords.UTC.moment(NEAR_MIDNIGHT, Instant.parse("2016-12-31T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"UTC,UTC", "Z,UTC", "Etc/UTC,UTC", "GMT,UTC", "Europe/Berlin,Europe/Berlin", "+02:00,+02:00"})
    void theZoneIsNamedAsReadersKnowIt(String id, String name) {
        assertEquals(name, new TimeWords(ZoneId.of(id)).zoneName());
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 s",
        "PT-5S,0 s",
        "PT59.9S,59 s",
        "PT60S,1 min",
        "PT59M59S,59 min",
        "PT1H,1 h",
        "PT1H5M,1 h 5 min",
        "PT23H56M,23 h 56 min",
        "PT47H59M,47 h 59 min",
        "PT48H,2 d",
        "PT76H10M,3 d 4 h"
    })
    void aLengthIsInItsTwoLargestUnits(Duration length, String words) {
        assertEquals(words, TimeWords.length(length));
    }

    @Test
    void theMachinesLanguageChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            assertEquals("31 January 2017, 23:30", TimeWords.UTC.moment(NEAR_MIDNIGHT));
        } finally {
            Locale.setDefault(before);
        }
    }
}
