package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B5 deflect: what is known of the error helps whoever asks while it is open")
class OutageAnswerTest extends QuestionStoryTest {
    private static final String BLANK =
            "/swarm open Blank receipts at the checkout service:checkout impact:high urgency:high";

    @Test
    void aConfirmedKnownErrorGivesItsWorkaround() {
        story.says("sam", "lobby", BLANK)
                .says("ana", "lobby", "/ask why does the checkout print blank receipts?")
                .thenAnswered("There is no workaround yet")
                .says("sam", "lobby", "/swarm INC-1 knownerror till-slow")
                .thenAccepted()
                .says("ben", "lobby", "/ask why does the checkout print blank receipts?")
                .thenAnswered(
                        "It is a known error: The till is slow after noon. Until it is fixed:",
                        "1. Close the lid.",
                        "Source: `till-slow`, kept by network");
        assertFalse(story.answer().contains("no workaround"), story.answer());
        story.says("ana", "lobby", "/report blank receipts at the checkout").thenAnswered("1. Close the lid.");
        story.isOverheard("mia", "help-desk", "blank receipts at the checkout here", true)
                .thenAnswered("1. Close the lid.");
    }

    @Test
    void whatWasFoundInTheIncidentGoesFirst() {
        story.says("sam", "lobby", BLANK)
                .says("sam", "lobby", "/swarm INC-1 knownerror till-slow")
                .says("sam", "lobby", "/swarm INC-1 workaround Use till 2")
                .says("ana", "lobby", "/ask why does the checkout print blank receipts?")
                .thenAnswered("Until it is fixed: Use till 2");
        assertFalse(story.answer().contains("Close the lid"), story.answer());
    }

    @Test
    void anArticleThatTheAskerMayNotSeeStaysUnsaid() {
        story.says("sam", "lobby", BLANK)
                .says("sam", "lobby", "/swarm INC-1 knownerror safe-stuck")
                .thenAccepted()
                .says("sue", "lobby", "/ask why does the checkout print blank receipts?")
                .thenAnswered("Turn the key twice")
                .says("ana", "lobby", "/ask why does the checkout print blank receipts?")
                .thenAnswered("*INC-1* is open since");
        assertFalse(story.answer().contains("key") || story.answer().contains("safe"), story.answer());
    }
}
