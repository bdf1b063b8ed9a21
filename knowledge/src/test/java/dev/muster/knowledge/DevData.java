package dev.muster.knowledge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The articles and questions to be measured with, beside the checkout. */
final class DevData {
    private DevData() {}

    /** Their folder; a test that asks where there is none is skipped. */
    static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("CONTRIBUTING.md"))) here = here.getParent();
        assumeTrue(here != null && here.getParent() != null, "not in a checkout");
        Path folder = here.resolveSibling("shared").resolve("data/knowledge");
        assumeTrue(Files.isDirectory(folder), "no folder shared/data/knowledge beside the checkout");
        return folder;
    }
}
