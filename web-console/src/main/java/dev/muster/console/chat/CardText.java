package dev.muster.console.chat;

import dev.muster.ports.Card;
import dev.muster.ports.LocalMessage;

/** A message in plain lines, for the terminal and for programs. */
public final class CardText {
    private CardText() {}

    /** The words, then the card's lines. */
    public static String of(LocalMessage message) {
        return message.card().map(card -> of(message.text(), card)).orElse(message.text());
    }

    private static String of(String text, Card card) {
        StringBuilder plain = new StringBuilder(text);
        if (!text.contains(card.title())) plain.append('\n').append(card.title());
        card.lines()
                .forEach(line ->
                        plain.append("\n  ").append(line.label()).append(": ").append(line.text()));
        return plain.toString();
    }
}
