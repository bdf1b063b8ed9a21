package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.Reading;
import dev.muster.slack.fake.Typed;
import dev.muster.slack.fake.Workspace;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B1, B3, B6: answers in Slack, from the first word to the last")
class AnswersTest extends SlackStory {
    private Channel desk() {
        return slack.channel("help-desk", false, true, human("ana"), human("ben"));
    }

    private List<Workspace.Ephemeral> whispers(String person) {
        return slack.whispersTo(human(person).id());
    }

    private boolean isWhispered(String person, String words) {
        return whispers(person).stream()
                .anyMatch(whisper -> Reading.of(whisper.message()).contains(words));
    }

    @Test
    @DisplayName("B1 share here: only the asker sees it first, everybody after a press")
    void anAnswerIsShared() {
        human("ana").types("ops", "/ask how do I reset my password?");
        assertTrue(Reading.labels(whispers("ana").getLast().message())
                .containsAll(List.of("That solved it", "Not solved", "Share here")));
        Channel ops = slack.workspace().channel("ops");
        assertFalse(said(ops).contains("Press Forgot"));

        human("ana").pressesOnWhisper("Share here");

        soonTrue(() -> said(ops).contains("Press Forgot"));
    }

    @Test
    @DisplayName("B1 a follow-up keeps its context, in direct messages too")
    void aFollowUpKeepsItsContext() {
        human("ben").tellsTheBot("how do I reset my password?");
        soonTrue(() -> slack.directMessages("ben").stream()
                .anyMatch(message -> Reading.of(message).contains("Press Forgot")));

        human("ben").tellsTheBot("and on that phone?");

        soonTrue(() -> slack.directMessages("ben").stream()
                        .filter(message ->
                                message.has("bot_id") && Reading.of(message).contains("Press Forgot"))
                        .count()
                == 2);
    }

    @Test
    @DisplayName("B3 not solved moves on to a person, with a press each")
    void notSolvedMovesOn() {
        human("ana").types("ops", "/ask how do I reset my password?");
        human("ana").pressesOnWhisper("Not solved");
        soonTrue(() -> isWhispered("ana", "shall I ask a person?"));
        human("ana").pressesOnWhisper("Ask a person");
        soonTrue(() -> isWhispered("ana", "I have asked"));
    }

    @Test
    @DisplayName("B6 a report is walked through in plain words: step by step, then question by question")
    void aReportIsGuided() {
        human("ana").tellsTheBot("/report the scanner does not read");
        soonTrue(() -> told("ana", "Step 1 of 2: Unplug it."));
        human("ana").tellsTheBot("next");
        soonTrue(() -> told("ana", "Step 2 of 2: Plug it in again."));
        human("ana").tellsTheBot("it does not help");
        soonTrue(() -> told("ana", "Which service is it about?"));
        human("ana").tellsTheBot("checkout");
        soonTrue(() -> told("ana", "When did you see it first?"));
        human("ana").tellsTheBot("that is all");

        soonTrue(() -> bot.incident("INC-1").isPresent());
    }

    private boolean told(String person, String words) {
        return slack.directMessages(person).stream()
                .anyMatch(
                        message -> message.has("bot_id") && Reading.of(message).contains(words));
    }

    @Test
    @DisplayName("B6 the same with buttons, and each question in its form")
    void aReportIsGuidedByButtons() {
        Typed typed = human("ana").types("ops", "/report the checkout prints blank receipts");
        assertTrue(typed.text().contains("Is it about *checkout*"), typed.text());
        human("ana").pressesOnWhisper("Yes, checkout");
        soonTrue(() -> isWhispered("ana", "When did you see it first?"));
        human("ana").pressesOnWhisper("That is all: register it");
        soonTrue(() -> bot.incident("INC-1").isPresent());
    }

    @Test
    @DisplayName(
            "B1 in a channel that is listened to, what is certain is answered to the asker alone, all else left alone")
    void aChannelIsListenedTo() {
        desk();
        human("ana").says("help-desk", "does anybody have the coffee key?");
        human("ben").says("help-desk", "how do I reset my password?");

        soonTrue(() -> isWhispered("ben", "Press Forgot"));
        assertTrue(whispers("ana").isEmpty());
        human("ben").pressesOnWhisper("That solved it");
        soonTrue(() -> isWhispered("ben", "Good to hear"));
    }

    @Test
    @DisplayName("B1 in a thread, and in any other channel, people are left alone")
    void threadsAndOtherChannelsAreLeftAlone() {
        desk();
        String root = human("ana").says("help-desk", "good morning everybody here");
        human("ben").replies("help-desk", root, "how do I reset my password?");
        human("ben").says("ops", "how do I reset my password?");
        human("ana").says("help-desk", "how do I reset my password?");

        soonTrue(() -> isWhispered("ana", "Press Forgot"));
        assertTrue(whispers("ben").isEmpty());
    }
}
