package dev.muster.config.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A3: on-call rosters as they are written. */
class RosterReaderTest {
    private static final Roster ROSTER = Written.least()
            .with("people.yaml", "ana:\nben:\nchen:\n")
            .with("teams.yaml", """
                    web:
                      members: [ana, ben]
                      zone: Europe/Berlin
                      rotation: {start: 2026-03-16T09:00}
                      overrides:
                        - {person: chen, from: 2026-04-08, until: 2026-04-09 12:00}
                    """)
            .practice()
            .teamsFor("web")
            .getFirst()
            .roster();

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T07:59:59Z, ben ana", // before the first shift the same turns are counted backwards
        "2026-03-16T08:00:00Z, ana ben",
        "2026-03-23T08:00:00Z, ben ana",
        "2026-03-30T06:59:59Z, ben ana", // summer time has begun on the 29th
        "2026-03-30T07:00:00Z, ana ben",
        "2026-04-07T21:59:59Z, ben ana",
        "2026-04-07T22:00:00Z, chen ben ana",
        "2026-04-09T09:59:59Z, chen ben ana",
        "2026-04-09T10:00:00Z, ben ana",
    })
    void handsOverAtNineInBerlinInWinterAndInSummer(Instant moment, String order) {
        assertEquals(Stream.of(order.split(" ")).map(PersonId::of).toList(), ROSTER.callingOrder(moment));
    }

    @Test
    void aPlainListIsAlwaysTheSameOrder() {
        Roster roster = Written.least()
                .with("practice.yaml", "managers: [ben, \"@Ana\"]\n")
                .practice()
                .managers();

        assertEquals(Roster.inOrder(List.of(PersonId.of("ben"), PersonId.of("ana"))), roster);
    }

    @ParameterizedTest
    @CsvSource({"90s, PT90S", "5m, PT5M", "2h, PT2H", "48h, PT48H", "7d, PT168H", "1h30m, PT90M", "1d 12h, PT36H"})
    void lengthsOfTimeAreWrittenAsPeopleSayThem(String written, Duration meant) {
        assertEquals(meant, Durations.DURATION.reading().apply(written).orElseThrow());
    }
}
