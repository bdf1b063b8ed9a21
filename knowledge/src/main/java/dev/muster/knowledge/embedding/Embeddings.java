package dev.muster.knowledge.embedding;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** One embedder for each model, or none at all where texts are compared by their words alone. */
public final class Embeddings {
    /** Nothing is compared by meaning. */
    public static final Embeddings NONE = new Embeddings(List.of());

    /** Threads of their own, and few: a model would hold a virtual thread's carrier, of which the console has only a few too. */
    private static final Executor SIDE_BY_SIDE = Executors.newFixedThreadPool(
            Model.values().length,
            Thread.ofPlatform().daemon().name("meaning-", 1).factory());

    private final Map<Model, Embedder> embedders = new EnumMap<>(Model.class);

    private Embeddings(List<Embedder> all) {
        all.forEach(embedder -> embedders.put(embedder.model(), embedder));
    }

    /** These embedders; one is needed for each model. */
    public static Embeddings of(Embedder... all) {
        Embeddings embeddings = new Embeddings(Arrays.asList(all));
        if (embeddings.embedders.size() != Model.values().length) {
            throw new IllegalArgumentException("an embedder is needed for each of " + Arrays.toString(Model.values()));
        }
        return embeddings;
    }

    /** Whether texts are compared by meaning. */
    public boolean isOn() {
        return !embedders.isEmpty();
    }

    /** The vector of a piece of an article under each model; empty when off. */
    public Map<Model, float[]> text(String text) {
        Map<Model, float[]> vectors = new EnumMap<>(Model.class);
        embedders.forEach((model, embedder) ->
                vectors.put(model, embedder.embed(List.of(text)).getFirst()));
        return vectors;
    }

    /** The vector of a question under each model, worked out side by side since somebody is waiting; empty when off. */
    public Map<Model, float[]> question(String question) {
        return joined(beginQuestion(question));
    }

    /** The same while it is being worked out, for whoever has something else to do meanwhile. */
    public Map<Model, CompletableFuture<float[]>> beginQuestion(String question) {
        Map<Model, CompletableFuture<float[]>> working = new EnumMap<>(Model.class);
        embedders.forEach((model, embedder) ->
                working.put(model, CompletableFuture.supplyAsync(() -> question(embedder, question), SIDE_BY_SIDE)));
        return working;
    }

    /** What was begun, when all of it is there. */
    public static Map<Model, float[]> joined(Map<Model, CompletableFuture<float[]>> working) {
        Map<Model, float[]> vectors = new EnumMap<>(Model.class);
        working.forEach((model, vector) -> vectors.put(model, vector.join()));
        return vectors;
    }

    /** The vector of a question by which it is compared with other questions: one model tells enough, in a third of the time. */
    public float[] meaning(String question) {
        Embedder mini = embedders.get(Model.MINI);
        if (mini == null) throw new IllegalStateException("nothing is compared by meaning");
        return question(mini, question);
    }

    /**
     * People ask in fragments ("sync fork github"), which MiniLM places off the centre of what they mean; half-way to the same as a
     * whole phrase it finds more and mistakes less. BGE gains less from it than the time it takes.
     */
    private static float[] question(Embedder embedder, String question) {
        return switch (embedder.model()) {
            case MINI -> mean(embedder.embed(List.of(question, "how to " + question)));
            case BGE -> embedder.embed(List.of(question)).getFirst();
        };
    }

    private static float[] mean(List<float[]> vectors) {
        float[] sum = new float[Model.DIMENSIONS];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) sum[i] += vector[i];
        }
        return OnnxEmbedder.ofLengthOne(sum);
    }
}
