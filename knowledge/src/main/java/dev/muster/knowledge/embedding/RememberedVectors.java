package dev.muster.knowledge.embedding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An embedder that keeps what it has once worked out in a file, so that measuring the same articles again takes seconds. For
 * tuning only: the bot's own vectors lie in the index. Whatever is behind a half-written vector is worked out again.
 */
public final class RememberedVectors implements Embedder, AutoCloseable {
    private final Embedder behind;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();
    private final DataOutputStream file;

    private RememberedVectors(Embedder behind, Path path) throws IOException {
        this.behind = behind;
        long whole = 0;
        if (Files.exists(path)) whole = read(path);
        try (var cut = Files.newByteChannel(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            cut.truncate(whole);
        }
        this.file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.APPEND)));
    }

    /** Remembers in {@code folder}, one file a model. */
    public static RememberedVectors in(Path folder, Embedder behind) throws IOException {
        Files.createDirectories(folder);
        return new RememberedVectors(behind, folder.resolve(behind.model() + ".vectors"));
    }

    private long read(Path path) throws IOException {
        long whole = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (true) {
                String key = in.readUTF();
                float[] vector = new float[Model.DIMENSIONS];
                for (int i = 0; i < vector.length; i++) vector[i] = in.readFloat();
                known.put(key, vector);
                whole += 2 + key.length() + 4L * vector.length;
            }
        } catch (EOFException end) {
            return whole;
        }
    }

    @Override
    public Model model() {
        return behind.model();
    }

    @Override
    public float[] embed(String text) {
        String key = key(text);
        float[] vector = known.get(key);
        if (vector != null) return vector;
        float[] fresh = behind.embed(text);
        known.put(key, fresh);
        write(key, fresh);
        return fresh;
    }

    private synchronized void write(String key, float[] vector) {
        try {
            file.writeUTF(key);
            for (float number : vector) file.writeFloat(number);
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    private static String key(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
