package dev.muster.commands.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.domain.incident.MessageRef;
import dev.muster.ports.ChatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A8 communicate: a posted card is brought up to date, and is left alone where it is already")
class CardBoardTest {
    private static final MessageRef CARD = new MessageRef("C1", "1.0");
    private static final MessageRef OTHER = new MessageRef("C1", "2.0");

    private final List<String> updated = new ArrayList<>();
    private Optional<ChatException> trouble = Optional.empty();
    private final CardBoard<String> board = new CardBoard<>(this::update);

    private void update(MessageRef message, String version) {
        if (trouble.isPresent()) throw trouble.get();
        updated.add(message.message() + " " + version);
    }

    @Test
    void theSameVersionTakesOneCallForEachCard() {
        board.show(CARD, "open");
        board.show(CARD, "open");
        board.show(OTHER, "open");
        board.show(CARD, "resolved");
        board.show(CARD, "open");
        assertEquals(List.of("1.0 open", "2.0 open", "1.0 resolved", "1.0 open"), updated);
    }

    @Test
    void whatIsWorthTryingAgainIsHandedBackAndShownTheNextTime() {
        board.show(CARD, "open");
        trouble = Optional.of(ChatException.passing("slow down", Optional.empty(), new IllegalStateException("429")));
        assertThrows(ChatException.class, () -> board.show(CARD, "resolved"));
        trouble = Optional.empty();
        board.show(CARD, "open");
        board.show(CARD, "resolved");
        assertEquals(List.of("1.0 open", "1.0 open", "1.0 resolved"), updated, "what it shows in between is not known");
    }

    @Test
    void aCardThatNobodyCanChangeAnyMoreIsNoWorkForAnybody() {
        trouble = Optional.of(
                ChatException.lasting("the message is gone", "Nothing.", new IllegalStateException("gone")));
        board.show(CARD, "open");
        assertThrows(ChatException.class, () -> board.replace(CARD, "words redacted"));
        assertEquals(List.of(), updated);
    }
}
