package dev.muster.console.pages;

import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which buttons of a card are always in view: the next steps and what needs care; the rest folds into a menu. */
public record CardButtons(List<Button> shown, List<Button> folded) {
    private static final int ALL_FIT = 7;
    private static final int PLAIN_ONES = 4;

    public CardButtons {
        shown = List.copyOf(shown);
        folded = List.copyOf(folded);
    }

    /** In the order of the card. */
    public static CardButtons of(List<Button> buttons) {
        if (buttons.size() <= ALL_FIT) return new CardButtons(buttons, List.of());
        List<Button> plain = buttons.stream()
                .filter(button -> button.weight() == Weight.PLAIN)
                .toList();
        List<Button> folded = new ArrayList<>(plain.subList(Math.min(PLAIN_ONES, plain.size()), plain.size()));
        List<Button> shown =
                buttons.stream().filter(button -> !folded.contains(button)).toList();
        return new CardButtons(shown, folded);
    }

    /** The class that draws its weight. */
    public static String weight(Button button) {
        return button.weight().name().toLowerCase(Locale.ROOT);
    }
}
