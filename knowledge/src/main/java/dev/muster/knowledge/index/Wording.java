package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.Passage.Highlight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How words are compared: in lower case, by their English stems, the commonest left out. Error codes stay whole. */
final class Wording {
    static final Analyzer ANALYZER = new EnglishAnalyzer();

    private Wording() {}

    /** The different stems in a text, in order, no more than so many. */
    static Set<String> stems(String text, int most) {
        Set<String> stems = new LinkedHashSet<>();
        read(text, (stem, place) -> {
            if (stems.size() < most) stems.add(stem);
        });
        return stems;
    }

    /** Where in a text these stems are. */
    static List<Highlight> highlights(String text, Set<String> stems) {
        List<Highlight> found = new ArrayList<>();
        read(text, (stem, place) -> {
            if (stems.contains(stem)) found.add(place);
        });
        return found;
    }

    private static void read(String text, BiConsumer<String, Highlight> each) {
        try (TokenStream stream = ANALYZER.tokenStream(Fields.TEXT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                each.accept(term.toString(), new Highlight(offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException never) {
            throw new UncheckedIOException("a text in memory can be read", never);
        }
    }
}
