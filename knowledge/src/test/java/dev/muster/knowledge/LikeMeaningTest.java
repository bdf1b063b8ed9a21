package dev.muster.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.knowledge.embedding.Embedder;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.LocalModels;
import dev.muster.knowledge.embedding.Model;
import dev.muster.knowledge.ranking.Judgements;
import dev.muster.ports.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B3 feedback: questions that mean the same are one gap, whatever words they are put in")
class LikeMeaningTest {
    private static final List<String> ASKED = List.of(
            "where can I park my bicycle?",
            "how do I reset my password",
            "is there a place to leave a bike",
            "I forgot my login and cannot sign in any more, how do I get a new password",
            "who waters the plants",
            "<@U12345> WHERE can I park my *bicycle*",
            "",
            "???",
            "is there a bike rack");

    private static Likeness byMeaning(Embeddings embeddings) {
        return new LikeMeaning(embeddings, Judgements.shipped().alike());
    }

    @Test
    void theyAreTogetherThoughTheyShareNoWordAndOthersAreNot() {
        Likeness likeness = byMeaning(LocalModels.load());
        List<Integer> groups = likeness.groups(ASKED);

        assertEquals(List.of(0, 1), groups.subList(0, 2));
        assertEquals(0, groups.get(2), groups::toString);
        assertEquals(0, groups.get(5), groups::toString);
        assertEquals(2, groups.get(4), groups::toString);
        assertEquals(groups, likeness.groups(ASKED), "what is remembered changes nothing");
        assertEquals(groups, byMeaning(LocalModels.load()).groups(ASKED));
    }

    @Test
    void byWordsOnlyThoseWithWordsInCommonAreTogether() {
        List<Integer> groups = Likeness.BY_WORDS.groups(ASKED);
        assertEquals(
                groups.get(0),
                Likeness.BY_WORDS
                        .groups(List.of(ASKED.get(0), "parking bicycles"))
                        .get(1));
        assertEquals(4, groups.stream().limit(5).distinct().count() - 1, groups::toString);
    }

    @Test
    void thousandsTakeASecondOrTwoOnceTheirVectorsAreKnown() {
        Embeddings words = Embeddings.of(new ByLetters(Model.MINI), new ByLetters(Model.BGE));
        Random dice = new Random(7);
        List<String> many = new ArrayList<>(IntStream.range(0, 2_000)
                .mapToObj(i -> "how do I " + Integer.toString(dice.nextInt(1_000_000), 36) + " it")
                .toList());
        for (Likeness likeness : List.of(byMeaning(words), Likeness.BY_WORDS)) {
            likeness.groups(many);
            long start = System.nanoTime();
            List<Integer> groups = likeness.groups(many);
            double seconds = (System.nanoTime() - start) / 1e9;
            assertEquals(many.size(), groups.size());
            assertTrue(seconds < 20, String.format(Locale.ROOT, "%.1f s", seconds));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.2f s, %d groups%n",
                    likeness,
                    seconds,
                    groups.stream().distinct().count());
        }
    }

    /** A direction of chance for each text: nothing is like anything else, the worst case. */
    private record ByLetters(Model model) implements Embedder {
        @Override
        public List<float[]> embed(List<String> texts) {
            return texts.stream().map(this::embed).toList();
        }

        private float[] embed(String text) {
            Random dice = new Random(text.hashCode());
            float[] vector = new float[Model.DIMENSIONS];
            for (int i = 0; i < vector.length; i++) vector[i] = (float) dice.nextGaussian() / 19.6f;
            return vector;
        }
    }
}
