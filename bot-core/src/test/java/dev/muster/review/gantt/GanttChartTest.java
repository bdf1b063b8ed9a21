package dev.muster.review.gantt;

import static dev.muster.review.RecordFixture.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.WorkEvent.ActionDone;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.review.GitLabOutage;
import dev.muster.review.RecordFixture;
import dev.muster.review.TimeWords;
import dev.muster.review.export.Xml;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A11 review: who did what when, as a picture")
class GanttChartTest {
    @Test
    void isAWellFormedPictureThatSaysInWordsWhatItShows() {
        String svg = svg(GitLabOutage.record());

        Xml.parse(svg);
        assertTrue(svg.contains("role=\"img\""));
        assertTrue(svg.contains("<title id=\"gantt-inc-1-title\">Who did what when in INC-1</title>"));
        assertTrue(svg.contains("Working 17 h 56 min, waiting 6 h"));
        assertTrue(svg.contains("A3 resync the secondary with pg_basebackup, by dba1 from 31 January 2017, 22:20,"
                + " stopped after 1 h 9 min"));
    }

    @Test
    void anActionOfAMinuteInADayCanStillBeSeen() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web").minutesLater(600);
        record.by("ana", start("A1", "quick")).by("ana", new ActionDone("A1", "done at once"));
        record.minutesLater(840).by("ana", new Resolved("done"));

        assertTrue(widths(record).allMatch(width -> width >= 3), "every bar is at least three pixels wide");
    }

    @Test
    void anIncidentWithoutAnyLengthHasAPictureToo() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web").by("ana", new Resolved("over"));

        Xml.parse(svg(record));
    }

    @Test
    void whatPeopleWroteStaysText() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web").minutesLater(1);
        record.by("ana", start("A1", "</text><script>alert('1')</script>\u202E\u0000 & \"x\""));

        String svg = svg(record);

        Xml.parse(svg);
        assertFalse(svg.contains("<script>"));
        assertFalse(svg.contains("\u202E"));
    }

    @Test
    void longLabelsAreCutBetweenCharactersAsReadersSeeThem() {
        String family = "👩‍👩‍👧‍👦";
        String cut = TextWidth.cut(family.repeat(10), 12, 60);

        assertTrue(cut.endsWith("…"));
        assertEquals(0, cut.substring(0, cut.length() - 1).length() % family.length());
        assertEquals("short", TextWidth.cut("short", 12, 60));
    }

    @Test
    void manyActionsDoNotMakeAnEndlessPicture() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web");
        for (int i = 1; i <= 500; i++) {
            record.by("ana", start("A" + i, "step " + i)).minutesLater(1).by("ana", new ActionDone("A" + i, "ok"));
        }

        Picture picture = GanttChart.of(record.record(), TimeWords.UTC).picture(1000);

        assertTrue(picture.height() < 1400, () -> "height " + picture.height());
        assertTrue(svg(record).contains("and 470 more, listed below"));
    }

    @Test
    void theHoursAreThoseOfTheReadersZoneAlsoWhenTheClocksChange() {
        RecordFixture record = given("INC-1").at("2026-03-28T22:00:00Z").opened("ana", "slow", "web");
        record.at("2026-03-29T06:00:00Z").by("ana", new Resolved("done"));

        String svg = GanttChart.of(record.record(), new TimeWords(ZoneId.of("Europe/Berlin")))
                .svg();

        assertTrue(svg.contains("29 March 2026"));
        assertTrue(svg.contains("reported 23:00"));
        assertTrue(svg.contains("restored 08:00"));
    }

    @Test
    void isTheSameEachTime() {
        assertEquals(svg(GitLabOutage.record()), svg(GitLabOutage.record()));
    }

    private static Stream<Double> widths(RecordFixture record) {
        return Xml.parse(svg(record)).stream()
                .filter(element -> element.getAttribute("class").equals("bar"))
                .map(element -> Double.valueOf(element.getAttribute("width")));
    }

    private static String svg(RecordFixture record) {
        return GanttChart.of(record.record(), TimeWords.UTC).svg();
    }

    private static ActionStarted start(String id, String what) {
        return new ActionStarted(id, what, Optional.empty());
    }
}
