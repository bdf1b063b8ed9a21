package dev.muster.knowledge.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A model that lies in a jar, run by ONNX Runtime. The session is our own, because the usual one takes all cores for each text
 * and keeps them spinning afterwards: with one thread a text, several texts at a time go through twice as fast.
 */
final class OnnxEmbedder implements Embedder {
    static {
        // Read by the tokenizer's library when it loads: no usage statistics, no downloads.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private final Model model;
    private final Encoding encoding;

    private OnnxEmbedder(Model model, OnnxBertBiEncoder encoder) {
        this.model = model;
        this.encoding = new Encoding(encoder);
    }

    static OnnxEmbedder load(Model model) throws IOException, OrtException {
        return switch (model) {
            case MINI -> load(model, "/all-minilm-l6-v2-q", PoolingMode.MEAN);
            case BGE -> load(model, "/bge-small-en-v1.5-q", PoolingMode.CLS);
        };
    }

    private static OnnxEmbedder load(Model model, String name, PoolingMode pooling) throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream weights = open(name + ".onnx");
                InputStream tokenizer = open(name + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = environment.createSession(weights.readAllBytes(), options);
            return new OnnxEmbedder(model, new OnnxBertBiEncoder(environment, session, tokenizer, pooling));
        }
    }

    private static InputStream open(String name) throws FileNotFoundException {
        InputStream resource = OnnxBertBiEncoder.class.getResourceAsStream(name);
        if (resource == null) throw new FileNotFoundException(name + " is in none of the jars");
        return resource;
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public float[] embed(String text) {
        return encoding.embed(text).content().vector();
    }

    private static final class Encoding extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder encoder;

        Encoding(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
