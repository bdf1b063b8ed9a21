package dev.muster.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.discord.fake.Channel;
import dev.muster.discord.fake.Reading;
import dev.muster.discord.fake.Typed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B1, B3, B6: answers in Discord, from the first word to the last")
class AnswersTest extends DiscordStory {

    @Override
    void beforeTheBotComes() {
        discord.channel("help-desk");
    }

    private boolean told(String person, String words) {
        return discord.directMessages(person).stream()
                .anyMatch(message -> Reading.of(message).contains(words));
    }

    @Test
    @DisplayName("B1, B3 an answer is the asker's own, can be judged, and is shared when the asker wants it")
    void anAnswerIsShared() {
        Typed asked = human("ana").types("ops", "/ask how do I reset my password?");
        soonTrue(() -> asked.text().contains("Press Forgot"));
        JsonNode answer = asked.answers().getLast();
        assertTrue(Reading.labels(answer).containsAll(List.of("That solved it", "Not solved", "Share here")));
        Channel ops = discord.channel("ops");
        assertFalse(said(ops).contains("Press Forgot"));

        human("ana").types("ops", "/swarm share Q-1");

        soonTrue(() -> said(ops).contains("Press Forgot"));
    }

    @Test
    @DisplayName("B1 a follow-up keeps its context, and not solved moves on to a person")
    void aFollowUpKeepsItsContext() {
        human("ben").tellsTheBot("how do I reset my password?");
        soonTrue(() -> told("ben", "Press Forgot"));
        human("ben").tellsTheBot("and on that phone?");
        soonTrue(() -> discord.directMessages("ben").stream()
                        .filter(message -> Reading.of(message).contains("Source: `password`")
                                || Reading.of(message).contains("Source: password"))
                        .count()
                == 2);
        human("ben").tellsTheBot("it does not help");
        soonTrue(() -> told("ben", "shall I ask a person?"));
    }

    @Test
    @DisplayName("B6 a report is walked through in plain words: step by step, then question by question")
    void aReportIsGuided() {
        human("ana").tellsTheBot("/report the scanner does not read");
        soonTrue(() -> told("ana", "Step 1 of 2: Unplug it."));
        human("ana").tellsTheBot("next");
        soonTrue(() -> told("ana", "Step 2 of 2: Plug it in again."));
        human("ana").tellsTheBot("no");
        soonTrue(() -> told("ana", "Which service is it about?"));
        human("ana").tellsTheBot("checkout");
        soonTrue(() -> told("ana", "When did you see it first?"));
        human("ana").tellsTheBot("that is all");

        soonTrue(() -> bot.incident("INC-1").isPresent());
    }

    @Test
    @DisplayName("B1 in a channel that is listened to, what is certain is answered in a thread, all else left alone")
    void aChannelIsListenedTo() {
        human("ana").says("help-desk", "does anybody have the coffee key?");
        String asked = human("ben").says("help-desk", "how do I reset my password?");

        Channel thread = soon(() -> thread(asked).orElse(null));
        JsonNode answer = soon(() -> fromTheBot(thread).stream().findFirst().orElse(null));
        assertTrue(Reading.of(answer).contains("Press Forgot"), Reading.of(answer));
        assertFalse(Reading.labels(answer).contains("Share here"));
        assertEquals(List.of(), fromTheBot(discord.channel("help-desk")));

        human("ben").presses(thread.id(), answer.get("id").asText(), "That solved it");
        assertTrue(discord.directMessages("ben").isEmpty());
    }

    private Optional<Channel> thread(String message) {
        return discord.town().channels().stream()
                .filter(channel -> channel.id().equals(message))
                .findFirst();
    }
}
