package dev.muster.config.wiring;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.settings.Settings;
import dev.muster.config.yaml.Mistakes;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.ports.ArticleSource;
import dev.muster.ports.ChatException;
import dev.muster.ports.ConfirmedQuestions;
import dev.muster.ports.PracticeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("C5 operation: a stop waits for nobody who waits for the articles to open")
class ArticlesAtWorkTest {
    /** Whoever asks would wait for ten. */
    private static final int BEFORE_PATIENCE_ENDS = 8;

    @TempDir
    private Path folder;

    private final CountDownLatch beingRead = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** A source that takes as long to read as it is let. */
    private final class Slow implements ArticleSource {
        @Override
        public String name() {
            return "slow";
        }

        @Override
        public void read(Desk desk) {
            beingRead.countDown();
            try {
                goOn.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public AutoCloseable watch(Runnable changed) {
            return () -> {};
        }
    }

    @Test
    void whoeverAskedIsToldThatTheBotIsStoppingAndNotThatThereIsNoAnswer() throws Exception {
        Settings settings = Settings.read(
                Map.of("MUSTER_EMBEDDINGS", "off"),
                new Settings.Options(Optional.empty(), Optional.of(folder), Optional.of(0)),
                new Mistakes());
        Question question = new Question("how do I reset my password", Reader.ANYONE);
        PracticeSource unasked = () -> {
            throw new AssertionError("there is no folder of articles");
        };
        try (ArticlesAtWork articles =
                        new ArticlesAtWork(settings, unasked, List.of(new Slow()), ConfirmedQuestions.NONE);
                ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> asked = asking.submit(() -> assertThrows(ChatException.class, () -> articles.answer(question)));
            assertTrue(beingRead.await(30, TimeUnit.SECONDS));
            articles.giveUpOpening();
            asked.get(BEFORE_PATIENCE_ENDS, TimeUnit.SECONDS);
            assertThrows(ChatException.class, () -> articles.answer(question));
        } finally {
            goOn.countDown();
            untilLetGo();
        }
    }

    /** What was opened although nobody wants it any more is closed before its folder goes. */
    private static void untilLetGo() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("articles-opening")) thread.join(Duration.ofSeconds(30));
        }
    }
}
