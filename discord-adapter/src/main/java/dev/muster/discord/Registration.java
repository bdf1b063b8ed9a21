package dev.muster.discord;

import dev.muster.discord.listen.CommandSet;
import dev.muster.discord.wire.DiscordCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells each server the commands, all at once, and only when they have changed: Discord lets a bot create 200 of them a day. What
 * was told last is kept as a hash.
 */
final class Registration {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

    private final DiscordCalls calls;
    private final Path folder;

    Registration(DiscordCalls calls, Path folder) {
        this.calls = calls;
        this.folder = folder;
    }

    void tell(Guild guild) {
        List<CommandData> commands = CommandSet.all();
        Path told = folder.resolve("discord-commands-" + guild.getId());
        String hash = hash(calls.jda().getSelfUser().getApplicationId()
                + commands.stream().map(command -> command.toData().toString()).toList());
        if (hash.equals(read(told))) return;
        calls.call("tell the server its commands", jda -> guild.updateCommands().addCommands(commands));
        LOG.info("{} commands are told to {}.", commands.size(), guild.getName());
        try {
            Files.createDirectories(folder);
            Files.writeString(told, hash);
        } catch (IOException e) {
            LOG.warn("What was told to Discord could not be noted in {}: {}", told, e.getMessage());
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
