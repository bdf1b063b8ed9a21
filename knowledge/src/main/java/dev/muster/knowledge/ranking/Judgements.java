package dev.muster.knowledge.ranking;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How evidence is weighed with and without embeddings, as last tuned.
 *
 * @param hybrid by words and by meaning
 * @param lexical by words alone
 * @param alike the least cosine of two questions that mean the same
 */
public record Judgements(Judgement hybrid, Judgement lexical, double alike) {
    private static final String SHIPPED = "judgements.json";
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
            .configure(SerializationFeature.INDENT_OUTPUT, true)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    /** Those that Muster ships. */
    public static Judgements shipped() {
        try (InputStream file = Judgements.class.getResourceAsStream(SHIPPED)) {
            if (file == null) throw new FileNotFoundException(SHIPPED + " is not in the jar");
            return JSON.readValue(file, Judgements.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes them as {@link #shipped()} reads them. */
    public void write(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(this) + "\n");
    }
}
