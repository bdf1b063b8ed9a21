package dev.muster.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("B1 answers: a text means the same whatever it is worked out beside")
class OnnxEmbedderTest {
    /** Eight bits a number, scaled by the largest in the whole go. */
    private static final double ROUNDED = 0.95;

    @ParameterizedTest
    @EnumSource(Model.class)
    void longAndShortTextsInOneGoComeOutAsByThemselves(Model model) throws Exception {
        OnnxEmbedder embedder = OnnxEmbedder.load(model);
        List<String> texts = List.of(
                "vpn",
                "how do I set up the VPN on a laptop that has never been in the office",
                "",
                "the printer jams ".repeat(400));
        List<float[]> together = embedder.embed(texts);

        assertEquals(texts.size(), together.size());
        for (int i = 0; i < texts.size(); i++) {
            float[] alone = embedder.embed(List.of(texts.get(i))).getFirst();
            float cosine = VectorUtil.dotProduct(alone, together.get(i));
            assertTrue(cosine > ROUNDED, texts.get(i).length() + " letters: " + cosine);
        }
        float apart = VectorUtil.dotProduct(together.get(1), together.get(3));
        assertTrue(apart < 0.8, "of different texts: " + apart);
    }
}
