package dev.muster.discord.text;

import dev.muster.commands.chat.Press;
import dev.muster.commands.chat.Sealed;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/** A card's buttons: the next steps side by side, the others in menus below. Each carries what it stands for, sealed. */
final class DiscordButtons {
    /** How Discord names our menus when something in one is chosen. */
    static final String MENU = "menu:";

    private static final int ALL_FIT = 5;
    private static final int PLAIN_ONES = 3;
    private static final int MOST_ROWS = 5;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_ID = 100;

    private final Sealed sealed;

    DiscordButtons(Sealed sealed) {
        this.sealed = sealed;
    }

    List<ActionRow> of(List<Button> buttons, Optional<PersonId> only) {
        Map<String, Button> direct = new LinkedHashMap<>();
        Map<String, Button> folded = new LinkedHashMap<>();
        int plain = 0;
        for (Button button : buttons) {
            boolean folds = buttons.size() > ALL_FIT && button.weight() == Weight.PLAIN && ++plain > PLAIN_ONES;
            // Two that stand for the same would have one name, which Discord refuses.
            (folds ? folded : direct).putIfAbsent(written(button, only), button);
        }
        List<ActionRow> rows = new ArrayList<>();
        List<net.dv8tion.jda.api.components.buttons.Button> drawn = direct.entrySet().stream()
                .map(entry -> drawn(entry.getKey(), entry.getValue()))
                .toList();
        int menus = Math.min(MOST_ROWS - 1, (folded.size() + SelectOptions.MOST - 1) / SelectOptions.MOST);
        int most = (MOST_ROWS - menus) * ALL_FIT;
        for (int from = 0; from < Math.min(most, drawn.size()); from += ALL_FIT) {
            rows.add(ActionRow.of(drawn.subList(from, Math.min(drawn.size(), from + ALL_FIT))));
        }
        List<SelectOption> options = folded.entrySet().stream()
                .map(entry -> SelectOption.of(label(entry.getValue()), entry.getKey()))
                .toList();
        for (int menu = 0; menu < menus; menu++) rows.add(ActionRow.of(menu(menu, options)));
        return rows;
    }

    private static StringSelectMenu menu(int number, List<SelectOption> all) {
        int from = number * SelectOptions.MOST;
        return StringSelectMenu.create(MENU + number)
                .setPlaceholder("More…")
                .addOptions(all.subList(from, Math.min(all.size(), from + SelectOptions.MOST)))
                .build();
    }

    private static net.dv8tion.jda.api.components.buttons.Button drawn(String id, Button button) {
        return net.dv8tion.jda.api.components.buttons.Button.of(style(button.weight()), id, label(button));
    }

    private static ButtonStyle style(Weight weight) {
        return switch (weight) {
            case PRIMARY -> ButtonStyle.PRIMARY;
            case PLAIN -> ButtonStyle.SECONDARY;
            case CAREFUL -> ButtonStyle.DANGER;
        };
    }

    private static String label(Button button) {
        return DiscordText.fitting(DiscordText.plain(button.label()), LONGEST_LABEL);
    }

    /** What does not fit into what a button carries is asked for once more. */
    private String written(Button button, Optional<PersonId> only) {
        String whole = sealed.seal(Press.of(button, only).written());
        if (whole.length() <= LONGEST_ID) return whole;
        return sealed.seal(new Press(button.word(), button.incident(), Map.of("ask", "yes"), only).written());
    }

    /** What a menu may hold. */
    private static final class SelectOptions {
        static final int MOST = StringSelectMenu.OPTIONS_MAX_AMOUNT;
    }
}
