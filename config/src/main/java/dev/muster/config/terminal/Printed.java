package dev.muster.config.terminal;

import dev.muster.ports.Card;
import dev.muster.ports.Card.Button;
import dev.muster.ports.LocalMessage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Messages and cards as plain text. A button is shown as the line that does the same. */
final class Printed {
    private static final int BUTTONS_SHOWN = 6;

    private Printed() {}

    static String message(LocalMessage message) {
        return "#" + message.place() + " " + message.author() + ": " + indented(message.text()) + card(message.card());
    }

    static String answer(String text, Optional<Card> card) {
        return "» " + indented(text) + card(card);
    }

    private static String card(Optional<Card> card) {
        return card.map(Printed::card).orElse("");
    }

    private static String card(Card card) {
        String lines = card.lines().stream()
                .map(line -> "\n    " + line.label() + ": " + indented(line.text()))
                .collect(Collectors.joining());
        String buttons = card.buttons().stream()
                .limit(BUTTONS_SHOWN)
                .map(button -> "[" + button.label() + "] " + line(button))
                .collect(Collectors.joining("   "));
        return lines + (buttons.isEmpty() ? "" : "\n    " + buttons);
    }

    private static String line(Button button) {
        String values = button.values().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("ask"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        boolean asks = button.values().containsKey("ask");
        return "/swarm " + button.incident() + " " + button.word() + (values.isEmpty() ? "" : " " + values)
                + (asks ? " …" : "");
    }

    private static String indented(String text) {
        return text.replace("\n", "\n    ");
    }
}
