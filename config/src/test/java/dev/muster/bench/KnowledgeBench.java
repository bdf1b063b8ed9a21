package dev.muster.bench;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.KnowledgeBase;
import dev.muster.knowledge.articles.ArticleText;
import dev.muster.knowledge.embedding.Embedder;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.LocalModels;
import dev.muster.knowledge.embedding.Model;
import dev.muster.knowledge.ranking.Judgements;
import dev.muster.ports.ArticleSource;
import dev.muster.ports.ConfirmedQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long an answer takes and what it needs, with 1,300, 10,000 and 100,000 generated articles. The models work on every question
 * as they do in earnest; the vectors that go into the index, and those that are looked up, are made of chance by word, because
 * 100,000 articles would take the models three hours.
 */
public final class KnowledgeBench {
    private static final int WORDS = 6_000;
    private static final int WARM_UP = 1_000;
    private static final int QUESTIONS = 2_000;

    private static final List<String> ASKED = List.of(
            ("how do I set up the printer on my new laptop when mail will not open after change of password and who can give me"
                            + " access to shared calendar in meeting room without phone reset from home network drive is slow")
                    .split(" "));

    private KnowledgeBench() {}

    /**
     * Prints the figures; the arguments are how many articles, one run each. With {@code -Dbench.kept=FOLDER} the indexes stay there
     * for the next time, since making the largest takes long.
     */
    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0
                ? List.of(1_300, 10_000, 100_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        Embeddings models = LocalModels.load();
        Embeddings standIns = Embeddings.of(new ByChance(Model.MINI), new ByChance(Model.BGE));
        for (int size : sizes) run(size, models, standIns);
        System.exit(0);
    }

    private static Path folder(int size) throws IOException {
        String kept = System.getProperty("bench.kept", "");
        return kept.isEmpty()
                ? Files.createTempDirectory("muster-bench")
                : Files.createDirectories(Path.of(kept).resolve("articles-" + size));
    }

    private static void run(int size, Embeddings models, Embeddings standIns) throws Exception {
        Path folder = folder(size);
        long start = System.nanoTime();
        try (KnowledgeBase base = KnowledgeBase.open(new KnowledgeBase.Parts(
                folder, List.of(new Generated(size)), ConfirmedQuestions.NONE, standIns, Judgements.shipped(), 2))) {
            base.awaitQuiet(Duration.ofHours(6));
            untilJoined(folder);
            double seconds = (System.nanoTime() - start) / 1e9;
            Times times = asked(base, models, size);
            System.gc();
            long heap =
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
            System.out.printf(
                    Locale.ROOT,
                    "%,7d articles: p50 %.1f ms, p99 %.1f ms (the models alone %.1f, %.1f); processor time %.1f ms a question;"
                            + " heap %d MB, %s; index %d MB, made in %.0f s%n",
                    size,
                    at(times.whole(), 50),
                    at(times.whole(), 99),
                    at(times.models(), 50),
                    at(times.models(), 99),
                    times.processor() / 1e6 / QUESTIONS,
                    heap,
                    resident(),
                    size(folder) >> 20,
                    seconds);
        }
    }

    /** In nanoseconds: each question, the part of the models in it, and what all threads worked for all of them together. */
    private record Times(long[] whole, long[] models, double processor) {}

    private static double at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    /** An index of many articles is joined in the background after it was made. */
    private static void untilJoined(Path folder) throws Exception {
        for (int tries = 0; tries < 3_000 && parts(folder) > 1; tries++) Thread.sleep(1_000);
    }

    private static long parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".si")).count();
        }
    }

    private static Times asked(KnowledgeBase base, Embeddings models, int size) {
        Random dice = new Random(7);
        long[] whole = new long[QUESTIONS];
        long[] embedding = new long[QUESTIONS];
        long before = 0;
        for (int i = -WARM_UP; i < QUESTIONS; i++) {
            if (i == 0) before = processorTime();
            String words = words(new Random(dice.nextInt(size)), 4) + " " + words(dice, 2);
            String asked = asWords(dice);
            long start = System.nanoTime();
            models.question(asked);
            long embedded = System.nanoTime();
            base.answer(new Question(words, Reader.ANYONE));
            if (i < 0) continue;
            whole[i] = System.nanoTime() - start;
            embedding[i] = embedded - start;
        }
        long processor = processorTime() - before;
        Arrays.sort(whole);
        Arrays.sort(embedding);
        return new Times(whole, embedding, processor);
    }

    private static long processorTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** What the operating system says of this process, where there is a Linux to say it. */
    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return "resident unknown";
        return Files.readAllLines(status).stream()
                .filter(line -> line.matches("(VmRSS|RssAnon|RssFile):.*"))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long sum = 0;
            for (Path file : files.toList()) sum += Files.size(file);
            return sum;
        }
    }

    /** Words of which some are common and most are rare, as in any language. */
    private static String words(Random dice, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + (int) (WORDS * Math.pow(dice.nextDouble(), 3)))
                .collect(Collectors.joining(" "));
    }

    /** Seven words of everyday length: what a model makes of a question takes as long as it has pieces of words. */
    private static String asWords(Random dice) {
        return IntStream.range(0, 7)
                .mapToObj(i -> ASKED.get(dice.nextInt(ASKED.size())))
                .collect(Collectors.joining(" "));
    }

    private record Generated(int size) implements ArticleSource {
        @Override
        public String name() {
            return "generated";
        }

        @Override
        public void read(Desk desk) {
            for (int i = 0; i < size; i++) {
                ArticleId id = ArticleId.of("a" + i);
                if (desk.has(id, "1")) continue;
                Random dice = new Random(i);
                String title = words(dice, 8);
                desk.take(ArticleText.plain(id, title, words(dice, 60) + "\n## Resolution\n" + words(dice, 90)), "1");
            }
        }

        @Override
        public AutoCloseable watch(Runnable changed) {
            return () -> {};
        }
    }

    /** The sum of a vector of chance for each word: texts with words in common are near each other. */
    private record ByChance(Model model, Map<String, float[]> words) implements Embedder {
        ByChance(Model model) {
            this(model, new ConcurrentHashMap<>());
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            return texts.stream().map(this::embed).toList();
        }

        private float[] embed(String text) {
            float[] sum = new float[Model.DIMENSIONS];
            List<String> all = Arrays.asList(text.split("\\W+", -1));
            for (String word : all.subList(0, Math.min(all.size(), 24))) {
                float[] vector = words.computeIfAbsent(word, this::chance);
                for (int i = 0; i < sum.length; i++) sum[i] += vector[i];
            }
            double square = 0;
            for (float number : sum) square += (double) number * number;
            for (int i = 0; i < sum.length; i++) sum[i] /= (float) Math.sqrt(square);
            return sum;
        }

        private float[] chance(String word) {
            Random dice = new Random(word.hashCode() * 31L + model.name().hashCode());
            float[] vector = new float[Model.DIMENSIONS];
            for (int i = 0; i < vector.length; i++) vector[i] = (float) dice.nextGaussian();
            return vector;
        }
    }
}
