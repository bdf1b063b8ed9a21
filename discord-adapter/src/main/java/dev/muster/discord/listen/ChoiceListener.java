package dev.muster.discord.listen;

import dev.muster.commands.CommandCompletion;
import dev.muster.commands.KnownNames;
import dev.muster.commands.chat.Choices;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/**
 * The choices that come up while somebody types into an option, or the words that may come next in a line. From memory: they
 * cannot be deferred. Discord lets people type anything else as well.
 */
public final class ChoiceListener {
    private static final int MOST = 25;
    private static final int LONGEST = 100;

    private final Faces faces;
    private final Choices choices;

    /** Choices from there. */
    public ChoiceListener(Faces faces, Choices choices) {
        this.faces = faces;
        this.choices = choices;
    }

    /** Somebody is typing. */
    public void asked(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue();
        String option = event.getFocusedOption().getName();
        String incident = Optional.ofNullable(event.getOption(GivenOptions.INCIDENT))
                .filter(unused -> !option.equals(GivenOptions.INCIDENT))
                .map(OptionMapping::getAsString)
                .orElse("");
        KnownNames names = choices.names(
                faces.person(event.getUser()), faces.placeOf(event.getChannel(), event.getUser()), incident);
        List<String> offers = switch (option) {
            case GivenOptions.INCIDENT -> incidents(typed, names);
            case GivenOptions.LINE -> lines(typed, names);
            default -> values(Optional.ofNullable(event.getSubcommandName()).orElse(""), option, typed, names);
        };
        event.replyChoiceStrings(offers.stream()
                        .filter(offer -> !offer.isBlank() && offer.length() <= LONGEST)
                        .limit(MOST)
                        .toList())
                .queue(done -> {}, late -> {});
    }

    private static List<String> incidents(String typed, KnownNames names) {
        return names.of(dev.muster.commands.Candidates.Kind.INCIDENTS).stream()
                .filter(id -> id.toLowerCase(java.util.Locale.ROOT).contains(typed.toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    /** What was typed, with each word that could stand in place of the last one. */
    private static List<String> lines(String typed, KnownNames names) {
        int begun = typed.length();
        while (begun > 0 && !Character.isWhitespace(typed.charAt(begun - 1))) begun--;
        String before = typed.substring(0, begun);
        Stream<String> own = Stream.of(typed);
        return Stream.concat(own, CommandCompletion.next(typed, names).stream().map(word -> before + word))
                .distinct()
                .toList();
    }

    private List<String> values(String word, String option, String typed, KnownNames names) {
        return GivenOptions.fields(word).stream()
                .filter(field -> field.name().equals(option))
                .findFirst()
                .map(field -> choices.of(field, typed, names))
                .orElse(List.of());
    }
}
