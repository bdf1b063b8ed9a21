package dev.muster.knowledge.embedding;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models that are packed into the program. */
public final class LocalModels {
    private static final Logger LOG = LoggerFactory.getLogger(LocalModels.class);

    private LocalModels() {}

    /**
     * Loads them, which takes about a second and 200 MB outside the heap. Where they cannot run (an unusual processor, nowhere to
     * unpack a native library) the answers come from words alone, and the log says why.
     */
    public static Embeddings load() {
        return embedder(Model.MINI)
                .flatMap(mini -> embedder(Model.BGE).map(bge -> Embeddings.of(mini, bge)))
                .orElse(Embeddings.NONE);
    }

    private static Optional<Embedder> embedder(Model model) {
        try {
            return Optional.of(OnnxEmbedder.load(model));
        } catch (Exception | LinkageError cannotRun) {
            LOG.warn("Questions are compared by their words alone: the model {} cannot run here", model, cannotRun);
            return Optional.empty();
        }
    }
}
