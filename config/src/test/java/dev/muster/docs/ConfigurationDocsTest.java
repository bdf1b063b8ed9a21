package dev.muster.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.architecture.Checkout;
import dev.muster.config.reading.Shapes;
import dev.muster.config.settings.Settings;
import dev.muster.config.yaml.Keys;
import dev.muster.config.yaml.Mistakes;
import dev.muster.knowledge.articles.ArticleText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** D6: what docs/configuration.md says can be written is what is read, no more and no less. */
class ConfigurationDocsTest {
    private static final Pattern SECTION = Pattern.compile("(?ms)^##+ ([^\n]+)\n(.*?)(?=^##|\\z)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n# (\\S+)\n(.*?)```");

    private final String page = Files.readString(Checkout.root().resolve("docs/configuration.md"));

    ConfigurationDocsTest() throws IOException {}

    @ParameterizedTest
    @MethodSource("dev.muster.config.reading.Shapes#all")
    void everyKeyIsExplainedAndNoOther(Keys keys) {
        assertEquals(keys.names(), keysBelow(keys.title()));
    }

    @Test
    void everyKeyOfAnArticleIsExplainedAndNoOther() {
        assertEquals(new TreeSet<>(ArticleText.KEYS), new TreeSet<>(keysBelow("an article")));
    }

    @Test
    void theTablesExplainNothingElse() {
        Set<String> titles = new TreeSet<>();
        Shapes.all().forEach(keys -> titles.add(keys.title().toLowerCase(Locale.ROOT)));
        titles.add("the environment");
        titles.add("an article");

        Set<String> headings = new TreeSet<>();
        SECTION.matcher(page)
                .results()
                .filter(section -> !keysIn(section.group(2)).isEmpty())
                .forEach(section -> headings.add(section.group(1).toLowerCase(Locale.ROOT)));

        assertEquals(titles, headings);
    }

    @Test
    void everyExampleStandsInTheSample() throws IOException {
        List<String> missing = new ArrayList<>();
        for (MatchResult example : EXAMPLE.matcher(page).results().toList()) {
            String file =
                    Files.readString(Checkout.root().resolve("config/sample").resolve(example.group(1)));
            if (!file.contains(example.group(2))) missing.add(example.group());
        }
        assertEquals(List.of(), missing);
        assertTrue(EXAMPLE.matcher(page).results().count() > 5);
    }

    @Test
    void everyVariableIsExplainedAndNoOther() {
        Set<String> asked = new TreeSet<>();
        Map<String, String> listening = new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                return Set.of();
            }

            @Override
            public String get(Object name) {
                asked.add((String) name);
                return "";
            }
        };

        Settings.read(listening, Settings.Options.NONE, new Mistakes());

        assertEquals(asked, new TreeSet<>(keysBelow("the environment")));
    }

    private List<String> keysBelow(String title) {
        return SECTION.matcher(page)
                .results()
                .filter(section -> section.group(1).equalsIgnoreCase(title))
                .flatMap(section -> keysIn(section.group(2)).stream())
                .toList();
    }

    private static List<String> keysIn(String text) {
        return ROW.matcher(text).results().map(row -> row.group(1)).toList();
    }
}
