package dev.muster.discord.text;

import dev.muster.commands.chat.Sealed;
import dev.muster.discord.text.Shown.Box;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.Card.Line;
import java.util.List;
import java.util.Optional;

/** Texts and cards as Discord shows them, within what a message may hold. */
public final class DiscordCards {
    private static final int LONGEST_TITLE = 256;
    private static final int LONGEST_LINE = 1000;
    /** With a title and words beside it a box stays within the 6,000 characters of all boxes of a message. */
    private static final int LONGEST_BOX = 3900;

    private static final String TOO_LONG = "\nThe rest is too long for Discord: `/swarm export` hands you the whole.";

    private final DiscordButtons buttons;

    /** Buttons are sealed with that. */
    public DiscordCards(Sealed sealed) {
        buttons = new DiscordButtons(sealed);
    }

    /** Words, and a card below them if there is one; its buttons for that person only, if one is named. */
    public Shown shown(String text, Optional<Card> card, Optional<PersonId> only) {
        return card.map(shown -> withCard(text, shown, only)).orElseGet(() -> words(text));
    }

    private static Shown words(String text) {
        List<String> parts = DiscordText.parts(DiscordText.shown(text.isBlank() ? "…" : text));
        if (parts.size() == 1) return new Shown(parts.getFirst(), List.of(), List.of());
        String rest = parts.size() == 2 ? parts.get(1) : parts.get(1) + TOO_LONG;
        String fitting = rest.length() <= LONGEST_BOX
                ? rest
                : DiscordText.fitting(rest, LONGEST_BOX - TOO_LONG.length()) + TOO_LONG;
        return new Shown(parts.getFirst(), List.of(new Box("", fitting)), List.of());
    }

    private Shown withCard(String text, Card card, Optional<PersonId> only) {
        boolean titleAlone = text.equals(card.title());
        String words = titleAlone ? "" : DiscordText.fitting(DiscordText.shown(text), DiscordText.MESSAGE);
        return new Shown(words, List.of(box(card)), buttons.of(card.buttons(), only));
    }

    /** A title shows no clock, so one with a moment in it stands in the text. */
    private static Box box(Card card) {
        String plain = DiscordText.plain(card.title());
        boolean fits = plain.equals(card.title()) && plain.length() <= LONGEST_TITLE;
        String first = fits ? "" : "**" + DiscordText.fitting(DiscordText.shown(card.title()), LONGEST_LINE) + "**";
        return new Box(fits ? DiscordText.fitting(escapedTitle(plain), LONGEST_TITLE) : "", lines(first, card.lines()));
    }

    /** Discord draws what stands in a title. */
    private static String escapedTitle(String plain) {
        return DiscordText.shown(plain);
    }

    private static String lines(String first, List<Line> lines) {
        StringBuilder text = new StringBuilder(first);
        for (Line line : lines) {
            String shown = "**" + DiscordText.shown(line.label()) + "**  "
                    + DiscordText.fitting(DiscordText.shown(line.text()), LONGEST_LINE);
            if (text.length() + shown.length() + TOO_LONG.length() > LONGEST_BOX) {
                return text.append(TOO_LONG).toString();
            }
            text.append(text.isEmpty() ? "" : "\n").append(shown);
        }
        return text.toString();
    }
}
