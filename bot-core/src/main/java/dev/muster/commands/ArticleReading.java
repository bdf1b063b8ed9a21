package dev.muster.commands;

import dev.muster.commands.words.Excerpt;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Keeping;
import dev.muster.domain.selfservice.Reader;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.ports.ArticleCards;
import dev.muster.ports.Outcome;
import dev.muster.timeline.SelfService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers to what is only asked about articles: read from what is committed. */
final class ArticleReading {
    private static final int MOST = 8;

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
        Gaps.Use use = gaps().uses().getOrDefault(id, new Gaps.Use(0, 0));
        if (written.latest().isPresent() && Keeping.mayRead(written, line.caller(), practice)) {
            return new Outcome(true, List.of(cards.written(written, use)), Optional.empty());
        }
        Optional<Article> filed = setting.articles().article(id, Reader.of(line.caller(), practice));
        return filed.map(article -> new Outcome(true, List.of(cards.filed(article, use)), Optional.empty()))
                .orElseGet(() -> Answers.refused(new Decision.Refused(
                        "There is no article " + named + " that you can see.",
                        "To write it: `/swarm article write " + named + " TITLE: TEXT`.")));
    }

    private Gaps gaps() {
        return new KnowledgeGaps(setting.timeline(), practice).since(line.writtenAt());
    }

    Outcome gapList() {
        Gaps gaps = gaps();
        List<String> lines = new ArrayList<>();
        gaps.missing().stream()
                .limit(MOST)
                .forEach(group -> lines.add("• " + (group.count() == 1 ? "once" : group.count() + " times") + ": “"
                        + Excerpt.of(group.example()) + "”"));
        String failing = gaps.uses().entrySet().stream()
                .filter(use -> use.getValue().fails())
                .map(use -> "`" + use.getKey() + "` (helped " + use.getValue().solved() + ", not "
                        + use.getValue().failed() + ")")
                .sorted()
                .collect(Collectors.joining(", "));
        if (!failing.isEmpty()) lines.add("These do not help people often enough: " + failing + ".");
        String unused = unused(gaps.uses());
        if (!unused.isEmpty()) lines.add("Nobody has used these: " + unused + ".");
        return Answers.whisper(
                lines.isEmpty()
                        ? "Nothing is missing: whatever was asked lately was answered."
                        : "*What people asked and no article answers*\n" + String.join("\n", lines)
                                + "\nTo write one: `/swarm article write NAME TITLE: TEXT`.");
    }

    private String unused(Map<ArticleId, Gaps.Use> uses) {
        return setting.articles().articles(Reader.of(line.caller(), practice), 0, 500).stream()
                .filter(article -> !uses.containsKey(article.id()))
                .limit(MOST)
                .map(article -> "`" + article.id() + "`")
                .collect(Collectors.joining(", "));
    }
}
