package dev.muster.commands;

import dev.muster.commands.Ongoing.About;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Found;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.ports.ArticleHealth;
import dev.muster.timeline.SelfService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks things up in the articles for one person; on the caller's own thread, since it takes some milliseconds. */
final class Library {
    /** How long what was asked before explains what is asked now. */
    private static final Duration CONTEXT = Duration.ofMinutes(15);

    private static final int FEW_WORDS = 4;
    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?i)^\\W*(and|but|or|also|then|so|what about|how about)\\b|\\b(it|that|this|them|those|these|there|instead)\\b");

    private final Setting setting;
    private final Reader reader;

    private Library(Setting setting, Reader reader) {
        this.setting = setting;
        this.reader = reader;
    }

    Library(Setting setting, PersonId person, Practice practice) {
        this(setting, Reader.of(person, practice));
    }

    /** Finds only what everybody may read. */
    static Library forEverybody(Setting setting) {
        return new Library(setting, Reader.ANYONE);
    }

    /** What there is to that question; where it does not stand alone, together with the one before. */
    Looked look(String text, PersonId asker, Place place, Instant now) {
        Answer alone = answer(text);
        if (alone instanceof Answer.Sure) return looked(alone, Optional.empty());
        Optional<Enquiry> before = setting.timeline()
                .committed()
                .selfService()
                .asker(asker)
                .last()
                .filter(last -> !last.askedAt().plus(CONTEXT).isBefore(now)
                        && !last.askedAt().isAfter(now))
                .filter(last -> !last.isWaiting() && last.place().equals(place));
        if (before.isEmpty() || !leansOnAnother(text)) return looked(alone, Optional.empty());
        Answer together = answer(context(before.get()) + "\n" + text);
        boolean better = rank(together) > rank(alone);
        return better ? looked(together, Optional.of(before.get().id())) : looked(alone, Optional.empty());
    }

    /** A few words, or such as point back: {@code and on a train?}, {@code what if that fails}. */
    private static boolean leansOnAnother(String text) {
        return text.split("\\s+", -1).length <= FEW_WORDS
                || POINTS_BACK.matcher(text).find();
    }

    /** The words of a question that followed another one are not enough either. */
    private String context(Enquiry before) {
        return before.follows()
                        .flatMap(setting.timeline().committed().selfService()::enquiry)
                        .map(first -> first.text() + "\n")
                        .orElse("")
                + before.text();
    }

    /**
     * What there is to something broken: what is known to be wrong goes before what is only like it. It stands alone, for what is
     * broken now has nothing to do with what was asked before.
     */
    Looked lookForErrors(String text) {
        Looked looked = looked(answer(text), Optional.empty());
        List<ArticleId> ids = looked.ids().stream()
                .sorted(Comparator.comparing(id -> !looked.isKnownError(id)))
                .toList();
        return new Looked(
                looked.found(),
                looked.found() == Found.ANSWER ? looked.ids() : ids,
                looked.articles(),
                looked.follows(),
                looked.early());
    }

    private static int rank(Answer answer) {
        return switch (answer) {
            case Answer.Sure ignored -> 2;
            case Answer.Unsure unsure -> unsure.offered().isEmpty() ? 0 : 1;
            case Answer.DontKnow ignored -> 0;
        };
    }

    private Answer answer(String text) {
        return setting.articles().answer(new Question(text, reader));
    }

    private Looked looked(Answer answer, Optional<EnquiryId> follows) {
        List<ArticleId> ids = Looked.shown(answer);
        Map<ArticleId, Article> articles = articles(ids);
        List<ArticleId> there = ids.stream().filter(articles::containsKey).toList();
        Found found = there.isEmpty() ? Found.NOTHING : Looked.found(answer);
        return new Looked(found, there, articles, follows, found == Found.NOTHING && isEarly());
    }

    private boolean isEarly() {
        ArticleHealth health = setting.articles().health();
        return health.waiting() > 0
                || (health.articles() == 0 && !health.problems().isEmpty());
    }

    /** The same, with the articles about the known errors that those incidents turned out to be. */
    Looked withKnownErrors(Looked looked, List<About> broken) {
        return looked.with(articles(broken.stream()
                .flatMap(about -> about.incident().diagnosis().matched().stream())
                .map(ArticleId::new)
                .toList()));
    }

    /** What has been offered to an enquiry, and that one article. */
    Looked look(EnquiryId id, Optional<ArticleId> also) {
        SelfService record = setting.timeline().committed().selfService();
        Optional<Enquiry> enquiry = record.enquiry(id);
        if (enquiry.isEmpty()) return Looked.NOTHING;
        List<ArticleId> ids = new ArrayList<>(enquiry.get().offered());
        also.ifPresent(ids::add);
        return new Looked(enquiry.get().found(), ids, articles(ids), Optional.empty());
    }

    private Map<ArticleId, Article> articles(Collection<ArticleId> ids) {
        Map<ArticleId, Article> found = new LinkedHashMap<>();
        for (ArticleId id : ids) {
            setting.articles().article(id, reader).ifPresent(article -> found.put(id, article));
        }
        return found;
    }
}
