package dev.muster.knowledge.articles;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleNotes.Mistake;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSource;
import dev.muster.ports.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A folder of Markdown files, one an article, in folders of their own if so wished. It is looked at twice a second, which works on
 * every file system; it is read once it has come to rest.
 */
public final class ArticleFolder implements ArticleSource {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Path folder;
    private final Scheduler scheduler;
    private final Function<Article, List<Mistake>> unknownNames;
    private Map<Path, ArticleFile> known = Map.of();

    /** The articles in that folder; it need not be there yet. */
    public ArticleFolder(Path folder, Scheduler scheduler) {
        this(folder, scheduler, article -> List.of());
    }

    /**
     * The same.
     *
     * @param unknownNames what an article names that nobody has; it is told of, and the article is taken all the same
     */
    public ArticleFolder(Path folder, Scheduler scheduler, Function<Article, List<Mistake>> unknownNames) {
        this.folder = folder;
        this.scheduler = scheduler;
        this.unknownNames = unknownNames;
    }

    /** What is wrong in a folder, looked at once. */
    public static List<ArticleProblem> problems(Path folder, Function<Article, List<Mistake>> unknownNames) {
        List<ArticleProblem> problems = new ArrayList<>();
        Desk desk = new Desk() {
            @Override
            public boolean has(ArticleId article, String stamp) {
                return false;
            }

            @Override
            public void take(Article article, String stamp) {}

            @Override
            public void problem(ArticleProblem problem) {
                problems.add(problem);
            }
        };
        try {
            new ArticleFolder(folder, (interval, name, task) -> () -> {}, unknownNames).read(desk);
        } catch (IOException gone) {
            problems.add(new ArticleProblem(
                    folder.toString(),
                    0,
                    "the articles cannot be read: " + gone.getMessage(),
                    "look whether it is there"));
        }
        return problems;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public synchronized void read(Desk desk) throws IOException {
        Map<Path, ArticleFile> now = new HashMap<>();
        FolderDesk tidy = new FolderDesk(desk, unknownNames);
        for (Map.Entry<Path, String> file : FolderListing.of(folder).entrySet()) {
            ArticleFile before = known.getOrDefault(file.getKey(), ArticleFile.unread(file.getKey()));
            now.put(file.getKey(), before.read(file.getValue(), tidy));
        }
        known = now;
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return scheduler.every(LOOK_EVERY, "articles", new Look(changed));
    }

    /** Notices a change, and tells of it once nothing has changed for the time between two looks. */
    private final class Look implements Runnable {
        private final Runnable changed;
        private String told = "";
        private String seen = "";

        Look(Runnable changed) {
            this.changed = changed;
        }

        @Override
        public void run() {
            String stamp = stamp();
            boolean atRest = stamp.equals(seen);
            seen = stamp;
            if (!atRest || stamp.equals(told)) return;
            told = stamp;
            changed.run();
        }

        private String stamp() {
            try {
                return Integer.toHexString(FolderListing.of(folder).hashCode());
            } catch (IOException gone) {
                return "gone";
            }
        }
    }
}
