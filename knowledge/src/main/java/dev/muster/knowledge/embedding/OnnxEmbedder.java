package dev.muster.knowledge.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A model that lies in a jar, run by ONNX Runtime. The session is our own, because the usual one takes all cores for each text
 * and keeps them spinning afterwards: with one thread a text, several texts at a time go through twice as fast. Several short texts
 * in one go cost little more than one, since the weights are read once. They are cut into tokens one by one: the tokenizer's own way
 * with several wakes a thread on every core, and it takes longer until those are out of the model's way than the cutting does.
 */
final class OnnxEmbedder implements Embedder {
    private static final int MOST_TOKENS = 512;

    static {
        // Read by the tokenizer's library when it loads: no usage statistics, no downloads.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    private final Model model;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private OnnxEmbedder(Model model, OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    static OnnxEmbedder load(Model model) throws IOException, OrtException {
        String name = switch (model) {
            case MINI -> "/all-minilm-l6-v2-q";
            case BGE -> "/bge-small-en-v1.5-q";
        };
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream weights = open(name + ".onnx");
                InputStream words = open(name + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = environment.createSession(weights.readAllBytes(), options);
            return new OnnxEmbedder(model, environment, session, tokenizer(words));
        }
    }

    /** Shorter texts are filled up with zeros, which is how both models write "nothing here". */
    private static HuggingFaceTokenizer tokenizer(InputStream words) throws IOException {
        String most = Integer.toString(MOST_TOKENS);
        return HuggingFaceTokenizer.newInstance(
                words, Map.of("padding", "false", "truncation", "true", "maxLength", most, "modelMaxLength", most));
    }

    private static InputStream open(String name) throws FileNotFoundException {
        InputStream resource = OnnxEmbedder.class.getResourceAsStream(name);
        if (resource == null) throw new FileNotFoundException(name + " is in none of the jars");
        return resource;
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<Encoding> encoded = texts.stream().map(tokenizer::encode).toList();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : session.getInputNames()) inputs.put(input, tensor(encoded, numbers(input)));
            try (OrtSession.Result result = session.run(inputs)) {
                float[][][] tokens = (float[][][]) result.get(0).getValue();
                List<float[]> vectors = new ArrayList<>();
                for (int i = 0; i < encoded.size(); i++) {
                    vectors.add(ofLengthOne(pooled(tokens[i], encoded.get(i).getAttentionMask())));
                }
                return vectors;
            }
        } catch (OrtException failed) {
            throw new IllegalStateException("the model " + model + " failed on a text", failed);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static Function<Encoding, long[]> numbers(String input) {
        return switch (input) {
            case "input_ids" -> Encoding::getIds;
            case "attention_mask" -> Encoding::getAttentionMask;
            case "token_type_ids" -> Encoding::getTypeIds;
            default -> throw new IllegalStateException("the model wants " + input + ", which is not known");
        };
    }

    private OnnxTensor tensor(List<Encoding> encoded, Function<Encoding, long[]> numbers) throws OrtException {
        List<long[]> rows = encoded.stream().map(numbers).toList();
        int longest = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        LongBuffer all = LongBuffer.allocate(rows.size() * longest);
        for (long[] row : rows) all.put(Arrays.copyOf(row, longest));
        return OnnxTensor.createTensor(environment, all.flip(), new long[] {rows.size(), longest});
    }

    /** MiniLM was trained on the mean over the words, BGE on what the first token gathers. */
    private float[] pooled(float[][] tokens, long[] isWord) {
        return switch (model) {
            case BGE -> tokens[0];
            case MINI -> {
                float[] sum = new float[Model.DIMENSIONS];
                for (int token = 0; token < isWord.length; token++) {
                    if (isWord[token] == 0) continue;
                    for (int i = 0; i < sum.length; i++) sum[i] += tokens[token][i];
                }
                yield sum;
            }
        };
    }

    /** The same direction. */
    static float[] ofLengthOne(float[] vector) {
        double square = 0;
        for (float number : vector) square += (double) number * number;
        float length = (float) Math.sqrt(square);
        float[] result = vector.clone();
        for (int i = 0; i < result.length && length > 0; i++) result[i] /= length;
        return result;
    }
}
