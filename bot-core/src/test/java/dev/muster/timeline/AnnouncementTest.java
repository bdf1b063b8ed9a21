package dev.muster.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.commands.StoryPractice;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.SwarmEvent.CallDeclined;
import dev.muster.domain.incident.SwarmEvent.HelpOffered;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.text.TimeMark;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 timeline: a fact said aloud names people as people do")
class AnnouncementTest {
    private static final Instant TEN = Instant.parse("2026-03-17T10:00:00Z");
    private static final PersonId SAM = PersonId.of("sam");

    private static String said(PersonId actor, IncidentEvent event, String why) {
        Fact fact = new Fact(7, TEN, TEN, actor, event, Optional.of(why).filter(words -> !words.isEmpty()));
        return TimeMark.inZone(Announcement.of(fact, Narrator.sentence(event), named()), ZoneOffset.UTC);
    }

    private static Practice named() {
        Practice plain = StoryPractice.practice();
        Map<PersonId, Person> people = new HashMap<>(plain.people());
        people.put(SAM, new Person(SAM, "Sam O'Neil", ZoneOffset.UTC, Optional.empty(), Optional.empty(), List.of()));
        return new Practice(
                people,
                plain.teams(),
                plain.competences(),
                plain.services(),
                plain.models(),
                plain.defaultModel(),
                plain.priorities(),
                plain.majorWhen(),
                plain.disasterWhen(),
                plain.managers(),
                plain.changeAuthority(),
                plain.continuity(),
                plain.audiences(),
                plain.permissions(),
                plain.rules());
    }

    @Test
    void peopleHaveTheirNamesWhoeverActs() {
        assertEquals("*Sam O'Neil* joins  (E7)", said(SAM, new ResponderJoined(SAM, Role.VOLUNTEER), ""));
        var called = new ResponderCalled(SAM, Role.SPECIALIST, Optional.of("sam-team"), TEN);
        assertEquals(
                "Sam O'Neil is called for sam-team, to answer by 10:00 UTC  (E7)", said(PersonId.MUSTER, called, ""));
        assertEquals(
                "*ana*: Sam O'Neil is called for sam-team, to answer by 10:00 UTC — because it hangs  (E7)",
                said(PersonId.of("ana"), called, "it hangs"));
    }

    @Test
    void whatPeopleWroteIsLeftAsItIs() {
        assertEquals("*Sam O'Neil*: sam saw it  (E7)", said(SAM, new Logged("sam saw it"), ""));
        assertEquals(
                "*ana*: sam offers help: sam knows it  (E7)",
                said(PersonId.of("ana"), new HelpOffered(SAM, Optional.of("sam knows it")), ""));
    }

    @Test
    void whoeverCannotComeIsNotAskedForAGrammar() {
        assertEquals("*Sam O'Neil* cannot come: on a train  (E7)", said(SAM, new CallDeclined(SAM), "on a train"));
    }
}
