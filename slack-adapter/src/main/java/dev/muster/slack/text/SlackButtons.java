package dev.muster.slack.text;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.muster.commands.chat.Press;
import dev.muster.commands.chat.Sealed;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A card's buttons: the next steps side by side, the others in a menu. Each carries what it stands for, sealed. */
final class SlackButtons {
    private static final int ALL_FIT = 6;
    private static final int PLAIN_ONES = 3;
    private static final int IN_A_ROW = 25;
    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_OPTION = 75;
    private static final int MOST_OPTIONS = 100;

    private final Sealed sealed;

    SlackButtons(Sealed sealed) {
        this.sealed = sealed;
    }

    List<LayoutBlock> of(List<Button> buttons, Optional<PersonId> only) {
        List<Button> folded = folded(buttons, only);
        List<BlockElement> row = new ArrayList<>();
        for (Button button : buttons) {
            if (!folded.contains(button) && row.size() < IN_A_ROW - 1) row.add(button(button, row.size(), only));
        }
        if (!folded.isEmpty()) row.add(menu(folded, only));
        return row.isEmpty() ? List.of() : List.of(SlackCards.row(row));
    }

    /** A menu's entry carries less than a button does, so what does not fit there stays a button. */
    private List<Button> folded(List<Button> buttons, Optional<PersonId> only) {
        if (buttons.size() <= ALL_FIT) return List.of();
        return buttons.stream()
                .filter(button -> button.weight() == Weight.PLAIN)
                .skip(PLAIN_ONES)
                .filter(button -> written(button, only).length() <= LONGEST_OPTION)
                .limit(MOST_OPTIONS)
                .toList();
    }

    private BlockElement button(Button button, int number, Optional<PersonId> only) {
        return ButtonElement.builder()
                .text(label(button))
                .actionId("press:" + number)
                .style(style(button.weight()))
                .value(written(button, only))
                .build();
    }

    private static @Nullable String style(Weight weight) {
        return switch (weight) {
            case PRIMARY -> "primary";
            case PLAIN -> null;
            case CAREFUL -> "danger";
        };
    }

    private BlockElement menu(List<Button> folded, Optional<PersonId> only) {
        return StaticSelectElement.builder()
                .actionId("press:menu")
                .placeholder(PlainTextObject.builder().text("More…").build())
                .options(folded.stream()
                        .map(button -> OptionObject.builder()
                                .text(label(button))
                                .value(written(button, only))
                                .build())
                        .toList())
                .build();
    }

    private static PlainTextObject label(Button button) {
        return PlainTextObject.builder()
                .text(SlackText.fitting(button.label(), LONGEST_LABEL))
                .emoji(false)
                .build();
    }

    private String written(Button button, Optional<PersonId> only) {
        return sealed.seal(Press.of(button, only).written());
    }
}
