package dev.muster.config.yaml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Turns a YAML file into values. Only the tree is read: nothing becomes an object of a class that the file names. */
public final class YamlFile {
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private YamlFile() {}

    /**
     * The documents in the bytes of a file, those in which nothing is written left out.
     *
     * @return empty when it is no YAML at all, which has then been reported
     */
    public static Optional<List<Value>> documents(String file, byte[] bytes, Mistakes mistakes) {
        return decode(file, bytes, mistakes).flatMap(text -> documents(file, text, mistakes));
    }

    /** The documents in a text whose first line is the file's first. */
    public static Optional<List<Value>> documents(String file, String text, Mistakes mistakes) {
        List<Value> documents = new ArrayList<>();
        try {
            for (Node node : new Yaml(limits()).composeAll(new StringReader(text))) {
                Value document = new Value(node, file, node.getStartMark().getLine() + 1, "", mistakes);
                if (!document.isEmpty()) documents.add(document);
            }
        } catch (YAMLException refused) {
            SyntaxMistake.report(refused, file, text, mistakes);
            return Optional.empty();
        }
        return Optional.of(documents);
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        return options;
    }

    private static Optional<String> decode(String file, byte[] bytes, Mistakes mistakes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            mistakes.add(
                    file,
                    lineAt(bytes, input.position()),
                    "this is not UTF-8 text",
                    "save the file with UTF-8 encoding");
            return Optional.empty();
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            if (bytes[at] == '\n') line++;
        }
        return line;
    }
}
