package dev.muster.effects;

import dev.muster.domain.effect.QuestionEffect.ShareAnswer;
import dev.muster.domain.effect.QuestionEffect.Write;
import dev.muster.domain.incident.Place;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Reader;
import dev.muster.ports.AnswerCards;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.ArticleWords;
import dev.muster.ports.Card;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.EnquiryCards;
import dev.muster.ports.Outgoing;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Timeline;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Carries out what is done outside because of what people ask. */
final class QuestionPerformer {
    private final ChatPlatforms platforms;
    private final Timeline timeline;
    private final PracticeSource practice;
    private final ArticleSearch articles;

    QuestionPerformer(ChatPlatforms platforms, Timeline timeline, PracticeSource practice, ArticleSearch articles) {
        this.platforms = platforms;
        this.timeline = timeline;
        this.practice = practice;
        this.articles = articles;
    }

    private Optional<Enquiry> enquiry(EnquiryId id) {
        return timeline.committed().selfService().enquiry(id);
    }

    Optional<ChatRooms> platform(Write written) {
        return enquiry(written.enquiry()).map(enquiry -> platforms.reaching(written.person(), enquiry.place()));
    }

    void write(Write written, Pending pending, BooleanSupplier ours) {
        enquiry(written.enquiry()).ifPresent(enquiry -> {
            Card card = new EnquiryCards(enquiry, practice.current()).of(written.notice());
            Outgoing message = new Outgoing(key(written.enquiry(), pending), card.title(), Optional.of(card))
                    .perhapsSent(pending.uncertain())
                    .onlyWhile(ours);
            platforms.reaching(written.person(), enquiry.place()).tell(written.person(), message);
        });
    }

    /** What only the asker may see is not shared, even if the asker wants it: everybody in the room would see it. */
    void share(ShareAnswer shared, Pending pending, BooleanSupplier ours) {
        Optional<Article> article = articles.article(shared.article(), Reader.ANYONE);
        Optional<Enquiry> enquiry = enquiry(shared.enquiry());
        if (article.isEmpty() || enquiry.isEmpty()) return;
        Place place = new Place(shared.room(), shared.thread());
        String text = "*" + practice.current().nameOf(enquiry.get().asker()) + "* asked, and this helped: *"
                + article.get().title() + "*\n" + ArticleWords.remedy(article.get()) + "\nSource: "
                + AnswerCards.source(article.get());
        platforms
                .holding(shared.room())
                .post(
                        place,
                        Outgoing.text(key(shared.enquiry(), pending), text)
                                .perhapsSent(pending.uncertain())
                                .onlyWhile(ours));
    }

    private static String key(EnquiryId enquiry, Pending pending) {
        return enquiry + ":" + pending.id();
    }
}
