package dev.muster.config.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Card;
import dev.muster.ports.LocalMessage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** D3: what the terminal prints, and what it does not repeat. */
class PrintedTest {
    private static final Instant TEN = Instant.parse("2026-03-17T10:00:00Z");

    private final Printed printed = new Printed(ZoneId.of("Asia/Tokyo"));

    private static LocalMessage card(String owner, String button) {
        return message(
                PersonId.MUSTER,
                "INC-1 · slow",
                Optional.of(new Card(
                        "INC-1 · slow",
                        List.of(
                                new Card.Line("State", "open"),
                                new Card.Line("Owner", owner),
                                new Card.Line("Still awaited", "sam, until " + TimeMark.clock(TEN))),
                        List.of(new Card.Button(button, Card.Weight.PLAIN, "join", "INC-1", Map.of())))));
    }

    private static LocalMessage message(PersonId author, String text, Optional<Card> card) {
        return new LocalMessage(
                1, Place.room("ops"), author, TEN, text, card, Optional.empty(), false, false, Map.of());
    }

    @Test
    void timesStandByThePersonsOwnClock() {
        assertEquals("""
                #ops muster: INC-1 · slow
                    State: open
                    Owner: ana
                    Still awaited: sam, until 19:00 JST
                    [Join] /swarm INC-1 join""", printed.message(card("ana", "Join")));
    }

    @Test
    void ofACardThatChangedOnlyWhatChangedIsPrinted() {
        assertEquals(
                Optional.of("#ops muster (now): Owner: gus"),
                printed.change(card("ana", "Join"), card("gus", "I can help")));
    }

    @Test
    void nothingIsPrintedWhenNothingThatAPersonReadsChanged() {
        assertEquals(Optional.empty(), printed.change(card("ana", "Join"), card("ana", "I can help")));
    }

    @Test
    void otherWordsOfAMessageArePrinted() {
        PersonId ben = PersonId.of("ben");
        assertEquals(
                Optional.of("#ops ben (now): it is slow"),
                printed.change(
                        message(ben, "it si slow", Optional.empty()), message(ben, "it is slow", Optional.empty())));
    }
}
