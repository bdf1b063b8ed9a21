package dev.muster.config.terminal;

import dev.muster.commands.CommandForms;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Card;
import dev.muster.ports.Card.Button;
import dev.muster.ports.LocalMessage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Messages and cards as plain text. A button is shown as the line that does the same. */
final class Printed {
    private static final int BUTTONS_SHOWN = 6;

    private final ZoneId reader;

    Printed(ZoneId reader) {
        this.reader = reader;
    }

    String message(LocalMessage message) {
        return "#" + message.place() + " " + message.author() + ": " + said(message) + card(message.card());
    }

    /** What a person sees of a change to a message that was printed before; empty when that is nothing. */
    Optional<String> change(LocalMessage before, LocalMessage after) {
        List<String> changed = new ArrayList<>();
        if (after.deleted() && !before.deleted()) changed.add("(deleted)");
        else if (!after.text().equals(before.text())) changed.add(said(after));
        after.card()
                .map(card -> changedLines(before.card(), card))
                .filter(lines -> !lines.isEmpty())
                .ifPresent(changed::add);
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of("#" + after.place() + " " + after.author() + " (now): " + String.join("; ", changed));
    }

    private String changedLines(Optional<Card> before, Card after) {
        return after.lines().stream()
                .filter(line ->
                        before.filter(card -> card.lines().contains(line)).isEmpty())
                .map(line -> line.label() + ": " + words(line.text()))
                .collect(Collectors.joining("; "));
    }

    private String said(LocalMessage message) {
        return message.author().isHuman() ? indented(message.text()) : words(message.text());
    }

    String answer(String text, Optional<Card> card) {
        return "» " + words(text) + card(card);
    }

    private String card(Optional<Card> card) {
        return card.map(this::card).orElse("");
    }

    private String card(Card card) {
        String lines = card.lines().stream()
                .map(line -> "\n    " + line.label() + ": " + words(line.text()))
                .collect(Collectors.joining());
        String buttons = card.buttons().stream()
                .limit(BUTTONS_SHOWN)
                .map(button -> "[" + button.label() + "] " + line(button))
                .collect(Collectors.joining("   "));
        return lines + (buttons.isEmpty() ? "" : "\n    " + buttons);
    }

    private static String line(Button button) {
        return CommandForms.line(button.word(), button.incident(), button.values());
    }

    /** Words of the bot, with times by the reader's clock. */
    private String words(String text) {
        return indented(TimeMark.inZone(text, reader));
    }

    private static String indented(String text) {
        return text.replace("\n", "\n    ");
    }
}
