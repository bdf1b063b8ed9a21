package dev.muster.commands;

import dev.muster.domain.incident.Decision;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Keeping;
import dev.muster.domain.selfservice.Reader;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.ports.ArticleCards;
import dev.muster.ports.GapWords;
import dev.muster.ports.Outcome;
import dev.muster.timeline.SelfService;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers to what is only asked about articles: read from what is committed. */
final class ArticleReading {
    private final Setting setting;
    private final Practice practice;
    private final CommandLine line;
    private final SelfService record;

    ArticleReading(Setting setting, Practice practice, CommandLine line) {
        this.setting = setting;
        this.practice = practice;
        this.line = line;
        this.record = setting.timeline().committed().selfService();
    }

    Outcome article(String named) {
        ArticleCards cards = new ArticleCards(practice, line.caller());
        ArticleId id = new ArticleId(named);
        WrittenArticle written = record.article(id);
        Gaps.Use use = gaps().uses(line.writtenAt()).getOrDefault(id, new Gaps.Use(0, 0));
        if (written.latest().isPresent()
                && Keeping.mayRead(written, line.caller(), practice)
                && !setting.articles().inFiles(Set.of(id)).orElse(Set.of()).contains(id)) {
            return new Outcome(true, List.of(cards.written(written, use)), Optional.empty());
        }
        Optional<Article> filed = setting.articles().article(id, Reader.of(line.caller(), practice));
        return filed.map(article -> new Outcome(true, List.of(cards.filed(article, use)), Optional.empty()))
                .orElseGet(() -> Answers.refused(notThere(named)));
    }

    /** What is not there and what is not to be seen sound the same, so the name is not proposed: it may be taken. */
    static Decision.Refused notThere(String named) {
        return new Decision.Refused(
                "There is no article " + named + " that you can see.",
                "To write one: `/swarm article write NAME TITLE: TEXT`.");
    }

    private KnowledgeGaps gaps() {
        return new KnowledgeGaps(setting.timeline(), practice);
    }

    Outcome gapList() {
        Gaps known = gaps().at(line.writtenAt(), setting.articles().likeness());
        Reader reader = Reader.of(line.caller(), practice);
        return Answers.whisper(new GapWords(known, setting.articles(), reader, Optional.empty()).all());
    }
}
