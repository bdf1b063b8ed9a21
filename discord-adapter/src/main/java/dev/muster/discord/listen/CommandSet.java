package dev.muster.discord.listen;

import dev.muster.commands.CommandForms;
import dev.muster.commands.CommandGuide;
import dev.muster.commands.FormField;
import dev.muster.commands.GuideRow;
import dev.muster.discord.text.DiscordText;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/**
 * The commands as Discord has to be told them, written from the command table. Discord takes 25 parts of a command: the words
 * of the heat of the moment stand right behind {@code /swarm}, the others behind {@code /swarm more}, and
 * {@code /swarm line} takes any of them as it is typed elsewhere. What is not about an incident stands behind {@code /muster}.
 */
public final class CommandSet {
    private static final String MORE = "more";
    private static final int MOST_PARTS = 25;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final Set<String> SELDOM = Set.of(
            "merge",
            "help",
            "offer",
            "release",
            "leave",
            "spend",
            "correct",
            "redact",
            "dispute",
            "export",
            "review",
            "problem",
            "action",
            "refuse",
            "implemented",
            "abort",
            "reclassify",
            "accept");

    private CommandSet() {}

    /** All of them. */
    public static List<CommandData> all() {
        return List.of(
                Commands.slash(GivenOptions.SWARM, "Run an incident: open it, call people, keep the record")
                        .addSubcommands(line())
                        .addSubcommands(parts(direct()))
                        .addSubcommandGroups(new SubcommandGroupData(MORE, "What is needed less often")
                                .addSubcommands(parts(others()))),
                Commands.slash(GivenOptions.DESK, "Questions, reports and articles")
                        .addSubcommands(parts(desk())),
                Commands.slash("ask", "Ask how something is done")
                        .addOption(OptionType.STRING, "question", "What you would like to know", true),
                Commands.slash("report", "Say that something is broken")
                        .addOption(OptionType.STRING, "what", "What is broken", true),
                Commands.message(ShortcutListener.ADD_TO_TIMELINE),
                Commands.message(ShortcutListener.ANSWER),
                Commands.message(ShortcutListener.OPEN_ABOUT));
    }

    /** What would be one too many can still be typed on a line. */
    private static List<SubcommandData> parts(List<String> words) {
        return words.stream().limit(MOST_PARTS).map(CommandSet::part).toList();
    }

    private static boolean isAboutAnIncident(CommandGuide.Group group) {
        return group.rows().stream().anyMatch(GuideRow::needsIncident);
    }

    private static List<String> words(Predicate<CommandGuide.Group> groups) {
        return CommandGuide.groups().stream()
                .filter(groups)
                .flatMap(group -> group.rows().stream())
                .map(GuideRow::word)
                .distinct()
                .toList();
    }

    /** One place is for the line, one for the others. */
    private static List<String> direct() {
        return words(CommandSet::isAboutAnIncident).stream()
                .filter(word -> !SELDOM.contains(word))
                .limit(MOST_PARTS - 2)
                .toList();
    }

    private static List<String> others() {
        List<String> direct = direct();
        return words(CommandSet::isAboutAnIncident).stream()
                .filter(word -> !direct.contains(word))
                .toList();
    }

    /** Asking and reporting have commands of their own. */
    private static List<String> desk() {
        return words(group -> !isAboutAnIncident(group)).stream()
                .filter(word -> !word.equals("ask") && !word.equals("report"))
                .toList();
    }

    private static SubcommandData line() {
        return new SubcommandData(GivenOptions.LINE, "Any command in one line, as: log traffic is back because of H1")
                .addOptions(
                        new OptionData(OptionType.STRING, GivenOptions.LINE, "The line, without /swarm", true, true));
    }

    private static SubcommandData part(String word) {
        String meaning = CommandForms.forms(word).getFirst().title();
        boolean needsIncident = CommandGuide.rows(word).stream().anyMatch(row -> row.needsIncident());
        Stream<FormField> fields = GivenOptions.fields(word).stream();
        List<OptionData> options = fields.map(CommandSet::option).toList();
        SubcommandData part = new SubcommandData(word, DiscordText.fitting(meaning, LONGEST_DESCRIPTION))
                .addOptions(options.stream().filter(OptionData::isRequired).toList())
                .addOptions(
                        options.stream().filter(option -> !option.isRequired()).toList());
        return needsIncident
                ? part.addOptions(
                        new OptionData(OptionType.STRING, GivenOptions.INCIDENT, "If not the one here", false, true))
                : part;
    }

    private static OptionData option(FormField field) {
        boolean completes = field.choices().isEmpty() && isNamed(field);
        OptionData option = new OptionData(
                OptionType.STRING,
                field.name(),
                DiscordText.fitting(field.label(), LONGEST_DESCRIPTION),
                field.required(),
                completes);
        field.choices().forEach(choice -> option.addChoice(choice, choice));
        return option;
    }

    private static boolean isNamed(FormField field) {
        return switch (field.kind()) {
            case PERSON, TARGET, SERVICE, MODEL, REFERENCE, CHOICE -> true;
            case TEXT, DATE, TIME -> false;
        };
    }
}
