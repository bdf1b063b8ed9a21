package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.slack.fake.Reading;
import dev.muster.slack.fake.Typed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B1, B2, B6: asking and reporting in Slack")
class QuestionsTest extends SlackStory {

    @Test
    @DisplayName("B1 what is not known is said to the asker alone, and a person is offered")
    void aQuestionIsAnsweredPrivately() {
        Typed typed = human("ana").types("ops", "/ask where do I park my bicycle");

        assertTrue(typed.taken());
        assertTrue(typed.text().contains("I do not know that"), typed.text());
        assertEquals(
                "ephemeral", typed.answer().orElseThrow().get("response_type").asText());
    }

    @Test
    @DisplayName("B2 handed over with a button, answered in a form's words, and back with the asker")
    void aQuestionComesBackWithAnAnswer() {
        human("ana").types("ops", "/ask how do I void a sale at the checkout");
        human("ana").types("ops", "/swarm person Q-1");
        soonTrue(() -> slack.directMessages("sam").stream()
                .anyMatch(message ->
                        message.has("bot_id") && message.toString().contains("has a question for you (Q-1)")));

        human("sam").types("ops", "/swarm answer Q-1 Press the red key twice");

        soonTrue(() -> slack.directMessages("ana").stream()
                .anyMatch(
                        message -> message.has("bot_id") && Reading.of(message).contains("Press the red key twice")));
        human("ana").pressesOnDirectMessage("That solved it");
        soonTrue(() -> slack.directMessages("sam").stream()
                .anyMatch(message -> message.has("bot_id") && message.toString().contains("Your answer solved Q-1")));
    }

    @Test
    @DisplayName("B6 a report becomes an incident, and what is written to the bot alone is a question")
    void aReportBecomesAnIncident() {
        human("ana").types("ops", "/report the checkout prints blank receipts");
        human("ana").types("ops", "/swarm register Q-1 service:checkout people:3");
        soonTrue(() -> bot.incident("INC-1").isPresent());

        human("ben").tellsTheBot("may I bring my dog to the office?");
        soonTrue(() -> slack.directMessages("ben").stream()
                .anyMatch(
                        message -> message.has("bot_id") && Reading.of(message).contains("I do not know that")));
    }

    @Test
    @DisplayName("B1 any message can be answered from the articles by its menu, for whoever asks that alone")
    void aMessageIsAnsweredByItsMenu() {
        String said = human("ben").says("ops", "where do I park my bicycle?");

        human("ana").uses("answer_from_knowledge", "ops", said);

        soonTrue(() -> isWhisperedTo("ana", "I do not know that"));
        assertEquals("where do I park my bicycle?", bot.question("Q-1"));
        assertTrue(slack.whispersTo(human("ben").id()).isEmpty());
    }

    @Test
    @DisplayName("B1 the bot is asked by its name, too, and answers whoever asked alone")
    void aMentionIsAQuestion() {
        human("ana").types("ops", MAJOR);
        String room = room("INC-1").name();
        String root = human("sam").says(room, "a question");

        human("sam").replies(room, root, "@muster ask where do I park my bicycle?");

        soonTrue(() -> isWhisperedTo("sam", "I do not know that"));
        assertEquals("where do I park my bicycle?", bot.question("Q-1"));
    }

    private boolean isWhisperedTo(String person, String words) {
        return slack.whispersTo(human(person).id()).stream()
                .anyMatch(whisper -> Reading.of(whisper.message()).contains(words));
    }
}
