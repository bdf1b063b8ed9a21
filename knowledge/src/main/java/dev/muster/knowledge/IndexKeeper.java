package dev.muster.knowledge;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.index.ArticleIndex;
import dev.muster.knowledge.index.Asked;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSource;
import dev.muster.ports.ConfirmedQuestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/**
 * Brings the index in step with the sources: first everything is found by its words, which takes milliseconds an article, then
 * vectors are worked out, which takes a hundred times as long.
 */
final class IndexKeeper {
    /** One article in so many is much. */
    private static final int MUCH = 10;

    private final ArticleIndex index;
    private final Embeddings embeddings;
    private final ConfirmedQuestions confirmed;
    private int changed;

    IndexKeeper(ArticleIndex index, Embeddings embeddings, ConfirmedQuestions confirmed) {
        this.index = index;
        this.embeddings = embeddings;
        this.confirmed = confirmed;
    }

    /**
     * Takes in what changed in the sources and out what is gone; on return all of it is found by its words.
     *
     * @return what could not be read
     */
    List<ArticleProblem> follow(List<ArticleSource> sources) throws IOException {
        List<ArticleProblem> problems = new ArrayList<>();
        Set<ArticleId> taken = new HashSet<>();
        for (ArticleSource source : sources) {
            Pass pass = new Pass(source.name(), index.stamps(source.name()), taken, problems);
            try {
                source.read(pass);
                pass.end();
            } catch (IOException gone) {
                problems.add(new ArticleProblem(
                        source.name(),
                        0,
                        "the articles cannot be read: " + gone.getMessage(),
                        "put the folder back; until then what was known is answered from"));
                taken.addAll(pass.before.keySet());
            }
        }
        index.refresh();
        return problems;
    }

    /** Works out the vectors of some articles, for as long as it may go on; false when none is waiting any more. */
    boolean compareSome(int most, ExecutorService workers, BooleanSupplier goOn)
            throws IOException, InterruptedException {
        if (!embeddings.isOn()) return false;
        int some = index.compareSome(most, embeddings, workers, goOn);
        changed += some;
        index.refresh();
        return some > 0;
    }

    /** Brings the index in good order, if much has changed since this began. */
    void tidy() throws IOException {
        int articles = index.read(searcher -> Asked.count(searcher, false));
        if (changed * MUCH > articles) index.gather();
        changed = 0;
    }

    /** One reading of one source. */
    private final class Pass implements ArticleSource.Desk {
        private final String source;
        private final Map<ArticleId, String> before;
        private final Set<ArticleId> gone;
        private final Set<ArticleId> taken;
        private final List<ArticleProblem> problems;

        Pass(String source, Map<ArticleId, String> before, Set<ArticleId> taken, List<ArticleProblem> problems) {
            this.source = source;
            this.before = before;
            this.gone = new HashSet<>(before.keySet());
            this.taken = taken;
            this.problems = problems;
        }

        @Override
        public boolean has(ArticleId article, String stamp) {
            if (!whole(article, stamp).equals(before.get(article))) return false;
            keep(article);
            return true;
        }

        @Override
        public void take(Article article, String stamp) {
            if (!keep(article.id())) {
                problems.add(new ArticleProblem(
                        source, 0, "there is another article called " + article.id(), "give one of them another id"));
                return;
            }
            List<String> questions = new ArrayList<>(article.questions());
            questions.addAll(confirmed.answeredBy(article.id()));
            try {
                index.put(article.withQuestions(questions), source, whole(article.id(), stamp), embeddings.isOn());
                changed++;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void problem(ArticleProblem problem) {
            problems.add(problem);
        }

        private boolean keep(ArticleId article) {
            gone.remove(article);
            return taken.add(article);
        }

        /** A question confirmed since makes it another state of the article; so do embeddings switched on or off. */
        private String whole(ArticleId article, String stamp) {
            return stamp + " " + confirmed.answeredBy(article).hashCode() + (embeddings.isOn() ? " compared" : "");
        }

        void end() throws IOException {
            gone.removeAll(taken);
            for (ArticleId article : gone) index.remove(article);
        }
    }
}
