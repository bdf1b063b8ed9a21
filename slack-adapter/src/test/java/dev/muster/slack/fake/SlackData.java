package dev.muster.slack.fake;

import java.nio.file.Files;
import java.nio.file.Path;

/** Slack's own descriptions of its methods, blocks and manifests, which lie beside this checkout. */
public final class SlackData {
    private SlackData() {}

    /** The folder with Slack's own descriptions: beside this checkout. */
    public static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null) {
            Path data = here.resolve("shared/data/slack");
            if (Files.isRegularFile(data.resolve("methods.json"))) return data;
            here = here.getParent();
        }
        throw new IllegalStateException("the folder shared/data/slack is not beside this checkout");
    }

    /** Whether those descriptions are there, without which nothing can be checked. */
    public static boolean isPossible() {
        try {
            folder();
            return true;
        } catch (IllegalStateException missing) {
            return false;
        }
    }
}
