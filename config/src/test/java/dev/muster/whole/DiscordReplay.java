package dev.muster.whole;

import dev.muster.config.replay.ReplayFile;
import dev.muster.config.wiring.Outside;
import dev.muster.discord.DiscordAccess;
import dev.muster.discord.DiscordBot;
import dev.muster.discord.fake.FakeDiscord;
import dev.muster.discord.fake.Human;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.effects.Pace;
import dev.muster.ports.ArticleSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Plays a chat file in Discord: people there type, write, react; the bot listens through the gateway. */
final class DiscordReplay extends ChatReplay {
    private static final String PUSHPIN = "\uD83D\uDCCC";

    private final FakeDiscord discord;

    DiscordReplay(Path path, Path data) throws IOException {
        super(path, data, UnaryOperator.identity());
        discord = FakeDiscord.start(this::now);
        practice().people().keySet().forEach(person -> discord.human(person.value()));
        DiscordAccess access = new DiscordAccess(
                discord.token(),
                Optional.empty(),
                Optional.of(discord.apiUrl()),
                Optional.of(discord.gatewayUrl()),
                "secret",
                data);
        connect(new Outside(
                Pace.steady(),
                Optional.empty(),
                ArticleSearch.NONE,
                Optional.empty(),
                Optional.of(parts -> new DiscordBot(access, parts))));
    }

    FakeDiscord discord() {
        return discord;
    }

    @Override
    void say(ReplayFile.Said line, Optional<Incident> incident) {
        Human person = discord.human(line.person().value());
        Optional<Place> place = incident.flatMap(Incident::place);
        String channel =
                place.flatMap(Place::thread).or(() -> place.map(Place::room)).orElse(line.room());
        if (line.text().startsWith("+:pushpin: ")) {
            String text = line.text().substring("+:pushpin: ".length());
            person.reacts(channel, discord.lastContaining(channel, text), PUSHPIN);
        } else if (line.text().startsWith("/")) {
            if (!person.types(channel, line.text()).taken()) throw new IllegalStateException("not taken: " + line);
        } else {
            person.says(channel, line.text());
        }
    }

    @Override
    public void close() {
        super.close();
        discord.close();
    }
}
