package dev.muster.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.architecture.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That the linked files are there is checked with all links, in {@link DocsTest}. */
@DisplayName("D6 operating: docs/reliability.md names a test for each promise")
class ReliabilityDocsTest {
    private static final int PROMISES = 8;
    private static final Pattern PROMISE = Pattern.compile("(?m)^\\| (\\d)\\. [^|]+\\|[^|]+\\|([^|]+)\\|$");
    private static final Pattern CLASS = Pattern.compile("\\[(\\w+)]\\(\\S*?(\\w+)\\.java\\)");

    private final String page = Files.readString(Checkout.root().resolve("docs/reliability.md"));

    ReliabilityDocsTest() throws IOException {}

    @Test
    void eachPromiseHasAtLeastTwoTests() {
        List<MatchResult> promises = PROMISE.matcher(page).results().toList();
        assertEquals(
                IntStream.rangeClosed(1, PROMISES).mapToObj(Integer::toString).toList(),
                promises.stream().map(row -> row.group(1)).toList());
        for (MatchResult row : promises) {
            assertTrue(CLASS.matcher(row.group(2)).results().count() >= 2, row::group);
        }
    }

    @Test
    void everyNameIsThatOfTheFileBehindIt() {
        for (MatchResult link : CLASS.matcher(page).results().toList()) {
            assertEquals(link.group(2), link.group(1));
        }
    }
}
