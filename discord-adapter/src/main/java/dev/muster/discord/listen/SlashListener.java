package dev.muster.discord.listen;

import dev.muster.commands.CommandLine.Input;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.discord.listen.DiscordReplies.Asker;
import dev.muster.ports.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** Slash commands, with their options filled in or as one line. */
public final class SlashListener {
    private final Commands commands;
    private final Faces faces;
    private final Clock clock;

    /** Hands them on to these. */
    public SlashListener(Commands commands, Faces faces, Clock clock) {
        this.commands = commands;
        this.faces = faces;
        this.clock = clock;
    }

    /** Discord is told first that an answer will come: it waits three seconds for that and no longer. */
    public void heard(SlashCommandInteractionEvent event) {
        event.deferReply(true).queue(done -> {}, late -> {});
        OwnThread.run(() -> {
            Asker asker = faces.asker(event, true, clock.now());
            commands.give(event, asker, input(event));
        });
    }

    private Input input(SlashCommandInteractionEvent event) {
        Map<String, String> given = new LinkedHashMap<>();
        for (OptionMapping option : event.getOptions()) given.put(option.getName(), faces.typed(option.getAsString()));
        String word = event.getSubcommandName();
        boolean taken =
                event.getName().equals(GivenOptions.SWARM) || event.getName().equals(GivenOptions.DESK);
        if (!taken) return new Typed("/" + event.getName() + " " + line(given));
        if (word == null || word.equals(GivenOptions.LINE)) return new Typed("/swarm " + line(given));
        return GivenOptions.of(word, given);
    }

    private static String line(Map<String, String> given) {
        return given.values().stream().collect(Collectors.joining(" "));
    }
}
