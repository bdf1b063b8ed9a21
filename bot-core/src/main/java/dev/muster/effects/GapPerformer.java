package dev.muster.effects;

import dev.muster.domain.effect.QuestionEffect.PostGaps;
import dev.muster.domain.effect.QuestionEffect.TellOfGaps;
import dev.muster.domain.incident.Place;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Reader;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Card;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.GapWords;
import dev.muster.ports.Outgoing;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Posts the list of what people asked and did not get. Everybody in the room reads it, so it names what everybody may see. */
final class GapPerformer {
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final ChatPlatforms platforms;
    private final Timeline timeline;
    private final PracticeSource practice;
    private final ArticleSearch articles;
    private final Optional<String> console;

    GapPerformer(
            ChatPlatforms platforms,
            Timeline timeline,
            PracticeSource practice,
            ArticleSearch articles,
            Optional<String> console) {
        this.platforms = platforms;
        this.timeline = timeline;
        this.practice = practice;
        this.articles = articles;
        this.console = console;
    }

    void post(PostGaps list, Pending pending, BooleanSupplier ours) {
        Instant kept = list.due().minus(practice.current().rules().questions().keptFor());
        Gaps gaps = Gaps.of(timeline.committed().selfService().since(kept), articles.likeness()::groups);
        String text = new GapWords(gaps, articles, Reader.ANYONE, console)
                .since(list.due().minus(A_WEEK));
        platforms
                .holding(list.room())
                .post(
                        Place.room(list.room()),
                        Outgoing.text(list.subject() + ":" + pending.id(), text)
                                .perhapsSent(pending.uncertain())
                                .onlyWhile(ours));
    }

    /** Where that person reads. */
    ChatRooms reaching(TellOfGaps lost) {
        return platforms.reaching(lost.person(), Place.room(lost.room()));
    }

    /** Tells a person that there is no list in the room, and where it can be had. */
    void tell(TellOfGaps lost, Pending pending, BooleanSupplier ours) {
        Card card = GapWords.notPosted(lost.room(), lost.problem(), lost.remedy());
        Outgoing message = new Outgoing(lost.subject() + ":" + pending.id(), card.title(), Optional.of(card))
                .perhapsSent(pending.uncertain())
                .onlyWhile(ours);
        reaching(lost).tell(lost.person(), message);
    }
}
