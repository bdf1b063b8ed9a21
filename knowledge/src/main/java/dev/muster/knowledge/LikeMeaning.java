package dev.muster.knowledge;

import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.Model;
import dev.muster.knowledge.index.Asked;
import dev.muster.ports.Likeness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Questions are alike when the models place them near each other. One after the other joins the group whose centre it is nearest
 * to, if that is near enough, or begins its own.
 */
final class LikeMeaning implements Likeness {
    private static final int MOST_REMEMBERED = 10_000;
    private static final int THREADS = 2;

    private final Embeddings embeddings;
    private final double near;

    /**
     * What is asked for again each time somebody looks; a vector takes two milliseconds. By digest, so that nobody's words stay here
     * when they are erased where they are kept.
     */
    private final Map<UUID, float[]> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, float[]> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * By those models.
     *
     * @param near the least cosine of a question and the centre of a group that it joins
     */
    LikeMeaning(Embeddings embeddings, double near) {
        this.embeddings = embeddings;
        this.near = near;
    }

    @Override
    public synchronized List<Integer> groups(List<String> texts) {
        List<String> plain = texts.stream()
                .map(text -> Asked.plain(text).toLowerCase(Locale.ROOT))
                .toList();
        Map<String, float[]> vectors = vectors(new LinkedHashSet<>(plain));
        Map<String, Integer> known = new HashMap<>();
        List<Centre> centres = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (String text : plain) {
            int group = known.computeIfAbsent(text, first -> nearest(vectors.get(first), centres));
            float[] vector = vectors.get(text);
            if (vector != null) centres.get(group).add(vector);
            groups.add(group);
        }
        return List.copyOf(groups);
    }

    /** A text without a word in it is like nothing but itself. */
    private int nearest(float @Nullable [] vector, List<Centre> centres) {
        int best = centres.size();
        if (vector != null) {
            float most = (float) near;
            for (int group = 0; group < centres.size(); group++) {
                float cosine = centres.get(group).cosine(vector);
                if (cosine > most || (cosine == most && group < best)) {
                    most = cosine;
                    best = group;
                }
            }
        }
        if (best == centres.size()) centres.add(new Centre());
        return best;
    }

    /** The middle of a group. */
    private static final class Centre {
        private final float[] sum = new float[Model.DIMENSIONS];
        private float length;

        void add(float[] vector) {
            for (int i = 0; i < sum.length; i++) sum[i] += vector[i];
            length = (float) Math.sqrt(VectorUtil.dotProduct(sum, sum));
        }

        float cosine(float[] vector) {
            return length == 0 ? 0 : VectorUtil.dotProduct(sum, vector) / length;
        }
    }

    private Map<String, float[]> vectors(Set<String> texts) {
        Map<String, float[]> vectors = new HashMap<>();
        Map<String, Future<float[]>> working = new LinkedHashMap<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("alike-", 1).factory())) {
            for (String text : texts) {
                float[] before = remembered.get(digest(text));
                if (before != null) vectors.put(text, before);
                else if (!text.isEmpty()) working.put(text, workers.submit(() -> embeddings.meaning(text)));
            }
        }
        working.forEach((text, vector) -> {
            vectors.put(text, got(vector));
            remembered.put(digest(text), got(vector));
        });
        return vectors;
    }

    private static UUID digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static float[] got(Future<float[]> vector) {
        try {
            return vector.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a model failed on a question", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the bot is stopping", stopping);
        }
    }
}
