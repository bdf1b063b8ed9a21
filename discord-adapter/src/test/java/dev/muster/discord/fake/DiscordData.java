package dev.muster.discord.fake;

import java.nio.file.Files;
import java.nio.file.Path;

/** Discord's own description of its API, which lies beside this checkout. */
public final class DiscordData {
    private DiscordData() {}

    /** The folder with Discord's own description: beside this checkout. */
    public static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null) {
            Path data = here.resolve("shared/data/discord");
            if (Files.isRegularFile(data.resolve("openapi.json"))) return data;
            here = here.getParent();
        }
        throw new IllegalStateException("the folder shared/data/discord is not beside this checkout");
    }

    /** Whether that description is there, without which nothing can be checked. */
    public static boolean isPossible() {
        try {
            folder();
            return true;
        } catch (IllegalStateException missing) {
            return false;
        }
    }
}
