package dev.muster.console.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D3 what a typed line is")
class SpeechTest {
    @ParameterizedTest
    @ValueSource(strings = {"/swarm list", "/ask how do I", "/report", "/swarm", "/tableflip", "/SWARM who"})
    void aSlashWordBeginsACommand(String line) {
        assertEquals(new Speech.Slash(line), Speech.of(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/var/log is full",
                " /swarm list",
                "/ nothing",
                "/",
                "//",
                "see /swarm list",
                "/etc/hosts",
                "/2 of them",
                "+1",
                "+:pushpin:",
                "+:pushpin: ",
                "@musterion hello",
                "@mustermann hi",
                ""
            })
    void anythingElseIsAMessage(String line) {
        assertEquals(new Speech.Words(line), Speech.of(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@muster log it", "@Muster: log it", "@muster, log it", "@muster   log it"})
    void callingTheBotByNameGivesItTheRestOfTheLine(String line) {
        assertEquals(new Speech.Mention("log it"), Speech.of(line));
    }

    @Test
    void callingTheBotWithoutAnotherWordIsAMentionToo() {
        assertEquals(
                "", assertInstanceOf(Speech.Mention.class, Speech.of("@muster")).line());
    }

    @Test
    void aReactionNamesWhatItIsPutOn() {
        assertEquals(
                new Speech.Reaction("pushpin", "it ran on the primary: yes"),
                Speech.of("+:pushpin: it ran on the primary: yes"));
        assertEquals(new Speech.Reaction("+1", "good"), Speech.of("+:+1: good"));
    }
}
