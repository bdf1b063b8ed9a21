package dev.muster.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.reading.BuiltInSample;
import dev.muster.config.reading.ConfigurationFiles;
import dev.muster.config.reading.ConfigurationReader;
import dev.muster.config.reading.Reading;
import dev.muster.config.yaml.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("D6: whatever stands in a configuration file, it is read or every mistake is named with its line")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConfigurationFuzzTest {
    private static final BuiltInSample SAMPLE = new BuiltInSample();
    private static final List<String> WORDS = List.of(
            "people:",
            "teams:",
            "models:",
            "managers:",
            "roster:",
            "handOver:",
            "rotate:",
            "apiVersion: backstage.io/v1alpha1\n",
            "kind: Component\n",
            "spec:\n  dependsOn: [component:a]\n",
            "metadata:\n  name: a\n",
            "\n---\n",
            "  ",
            "- ana\n",
            "zone: Nowhere/Land\n",
            "answerWithin: PT5M\n",
            "every: -3\n",
            "high:",
            "P1",
            "[[[[",
            "{a: {b: {c: ",
            "!!binary x",
            "&x *x");

    /** The sample, with another text in place of one file. */
    private record Changed(String name, String text) implements ConfigurationFiles {
        @Override
        public String title() {
            return "fuzz";
        }

        @Override
        public List<String> names() {
            return SAMPLE.names();
        }

        @Override
        public byte[] read(String wanted) throws IOException {
            return wanted.equals(name) ? text.getBytes(StandardCharsets.UTF_8) : SAMPLE.read(wanted);
        }

        @Override
        public String shown(String wanted) {
            return wanted;
        }

        @Override
        public String stamp() {
            return "never changes";
        }
    }

    static Stream<String> files() {
        return SAMPLE.names().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void itIsReadOrEveryMistakeIsNamed(String name) {
        List<String> corpus = Stream.concat(Stream.of(sample(name)), Fuzzing.corpus("config").stream())
                .toList();
        Fuzzing.tryAll(corpus, WORDS, 150, text -> check(new Changed(name, text)));
    }

    private static String sample(String name) {
        try {
            return new String(SAMPLE.read(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Changed changed) {
        if (!(ConfigurationReader.read(changed) instanceof Reading.Broken broken)) return;
        assertTrue(!broken.mistakes().isEmpty(), "broken, and nobody says why");
        for (Mistake mistake : broken.mistakes()) {
            assertTrue(!mistake.problem().isBlank() && !mistake.remedy().isBlank(), mistake::toString);
            if (!mistake.file().equals(changed.name)) continue;
            long lines = changed.text.lines().count();
            assertTrue(mistake.line() <= lines + 1, () -> mistake + " in a file of " + lines + " lines");
        }
    }
}
