package dev.muster.slack.text;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import dev.muster.commands.chat.Sealed;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.Card.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts and cards as Slack shows them, within what a message may hold. */
public final class SlackCards {
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_LINE = 1500;
    private static final int MOST_SECTIONS = 4;
    private static final String TOO_LONG = "The rest is too long for Slack: `/swarm export` hands you the whole.";

    private final SlackButtons buttons;

    /** Buttons are sealed with that. */
    public SlackCards(Sealed sealed) {
        buttons = new SlackButtons(sealed);
    }

    /** Words, and a card below them if there is one; its buttons for that person only, if one is named. */
    public Shown shown(String text, Optional<Card> card, Optional<PersonId> only) {
        String words = SlackText.shown(text);
        return card.map(shown -> withCard(words, shown, only)).orElseGet(() -> words(words));
    }

    private Shown words(String words) {
        List<LayoutBlock> blocks = new ArrayList<>();
        List<String> parts = SlackText.sections(words.isBlank() ? "…" : words);
        parts.stream().limit(MOST_SECTIONS).forEach(part -> blocks.add(sectionOf(part)));
        if (parts.size() > MOST_SECTIONS) blocks.add(note(TOO_LONG));
        return new Shown(SlackText.fitting(words, SlackText.MESSAGE), blocks);
    }

    private Shown withCard(String words, Card card, Optional<PersonId> only) {
        List<LayoutBlock> blocks = new ArrayList<>();
        boolean titleAlone = words.equals(SlackText.shown(card.title()));
        if (!titleAlone) SlackText.sections(words).stream().limit(2).forEach(part -> blocks.add(sectionOf(part)));
        blocks.add(title(card.title()));
        lines(card.lines(), blocks);
        blocks.addAll(buttons.of(card.buttons(), only));
        return new Shown(SlackText.fitting(words, SlackText.MESSAGE), blocks);
    }

    /** A header where the title fits one; a moment in it needs a section, for a header shows no clock. */
    private static LayoutBlock title(String title) {
        String plain = SlackText.plain(title);
        boolean fits = plain.equals(title) && plain.length() <= LONGEST_HEADER;
        return fits
                ? HeaderBlock.builder()
                        .text(PlainTextObject.builder().text(plain).emoji(false).build())
                        .build()
                : sectionOf("*" + SlackText.fitting(SlackText.shown(title), LONGEST_LINE) + "*");
    }

    private static void lines(List<Line> lines, List<LayoutBlock> blocks) {
        StringBuilder section = new StringBuilder();
        int sections = 0;
        for (Line line : lines) {
            String shown = "*" + SlackText.shown(line.label()) + "*  "
                    + SlackText.fitting(SlackText.shown(line.text()), LONGEST_LINE);
            if (section.length() + shown.length() + 1 > SlackText.SECTION) {
                if (++sections == MOST_SECTIONS) break;
                blocks.add(sectionOf(section.toString()));
                section.setLength(0);
            }
            section.append(section.isEmpty() ? "" : "\n").append(shown);
        }
        if (!section.isEmpty()) blocks.add(sectionOf(section.toString()));
    }

    private static LayoutBlock sectionOf(String shown) {
        // Verbatim: Slack looks for no channels and people in it by itself.
        return section(block -> block.text(
                MarkdownTextObject.builder().text(shown).verbatim(true).build()));
    }

    private static LayoutBlock note(String text) {
        return context(List.of(markdownText(text)));
    }

    /** Only buttons: for a view that says everything else itself. */
    public List<LayoutBlock> buttons(List<Card.Button> all, Optional<PersonId> only) {
        return buttons.of(all, only);
    }

    static LayoutBlock row(List<com.slack.api.model.block.element.BlockElement> elements) {
        return actions(elements);
    }
}
