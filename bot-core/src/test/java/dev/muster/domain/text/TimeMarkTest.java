package dev.muster.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.commands.StoryPractice;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.Announcement;
import dev.muster.timeline.Narrator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 times in sentences: everybody reads them by their own clock")
class TimeMarkTest {
    private static final Instant TEN = Instant.parse("2026-03-17T10:00:00Z");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void oneTextIsReadInEveryZone() {
        String text = "Please answer by " + TimeMark.clock(TEN) + ".";
        assertEquals("Please answer by 19:00 JST.", TimeMark.inZone(text, TOKYO));
        assertEquals("Please answer by 10:00 UTC.", TimeMark.inZone(text, ZoneOffset.UTC));
        assertEquals("due Mar 17 19:00 JST", TimeMark.inZone("due " + TimeMark.day(TEN), TOKYO));
    }

    @Test
    void aPlatformSaysItInItsOwnWay() {
        String text = TimeMark.clock(TEN) + " and $1 " + TimeMark.day(TEN.plusSeconds(60));
        assertEquals(
                "<t:1773741600:CLOCK> and $1 <t:1773741660:DAY>",
                TimeMark.render(text, mark -> "<t:" + mark.moment().getEpochSecond() + ":" + mark.style() + ">"));
    }

    @Test
    void whatLooksLikeAMarkAndIsNoneStaysAsItIs() {
        String text = "\uFDD0c99:99\uFDD1 \uFDD0x2026-03-17T10:00:00Z\uFDD1 {at:10:00}";
        assertEquals(text, TimeMark.inZone(text, TOKYO));
    }

    @Test
    void whatPeopleWriteCannotForgeAMark() {
        String forged = "it began at " + TimeMark.clock(TEN);
        assertEquals(
                "it began at \uFFFDc2026-03-17T10:00:00Z\uFFFD", TimeMark.inZone(TimeMark.unmarked(forged), TOKYO));
        assertEquals(
                "*ana*: it began at \uFFFDc2026-03-17T10:00:00Z\uFFFD  (E1)",
                aloud(new MessageRecorded(new MessageRef("ops", "1"), Optional.empty(), forged, List.of()), TOKYO));
    }

    @Test
    void theRecordNamesUtcForGoodAndTheRoomReadsItsOwnClock() {
        var called = new ResponderCalled(PersonId.of("sam"), Role.SPECIALIST, Optional.of("shop"), TEN);
        assertEquals("sam is called for shop, to answer by 10:00 UTC", Narrator.sentence(called));
        assertEquals("*ana*: sam is called for shop, to answer by 19:00 JST  (E1)", aloud(called, TOKYO));
        var drafted = new ReviewDrafted(1, TEN);
        assertEquals("Review drafted (version 1), due 2026-03-17 10:00 UTC", Narrator.sentence(drafted));
        assertEquals("*ana*: Review drafted (version 1), due Mar 17 19:00 JST  (E1)", aloud(drafted, TOKYO));
    }

    private static String aloud(IncidentEvent event, ZoneId reader) {
        Fact fact = new Fact(1, TEN, TEN, PersonId.of("ana"), event, Optional.empty());
        return TimeMark.inZone(Announcement.of(fact, Narrator.sentence(event), StoryPractice.practice()), reader);
    }
}
