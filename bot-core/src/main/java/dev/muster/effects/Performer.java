package dev.muster.effects;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Effect.Announce;
import dev.muster.domain.effect.Effect.AnnounceIn;
import dev.muster.domain.effect.Effect.ArchiveRoom;
import dev.muster.domain.effect.Effect.Compare;
import dev.muster.domain.effect.Effect.ForIncident;
import dev.muster.domain.effect.Effect.Invite;
import dev.muster.domain.effect.Effect.OpenRoom;
import dev.muster.domain.effect.Effect.OpenRoomBeside;
import dev.muster.domain.effect.Effect.OpenThread;
import dev.muster.domain.effect.Effect.ShowCard;
import dev.muster.domain.effect.Effect.SignHead;
import dev.muster.domain.effect.Effect.Tell;
import dev.muster.domain.effect.Effect.Unsay;
import dev.muster.domain.effect.QuestionEffect.PostGaps;
import dev.muster.domain.effect.QuestionEffect.ShareAnswer;
import dev.muster.domain.effect.QuestionEffect.TellOfGaps;
import dev.muster.domain.effect.QuestionEffect.Write;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Card;
import dev.muster.ports.ChatException;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Comparing;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.NoticeCards;
import dev.muster.ports.OnePlatform;
import dev.muster.ports.Outgoing;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.Signer;
import dev.muster.timeline.Announcement;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Carries one effect out on a chat platform, and puts on record what came of it. */
public final class Performer {

    private final ChatPlatforms platforms;
    private final RoomPerformer rooms;
    private final QuestionPerformer questions;
    private final GapPerformer gaps;
    private final Unsaying unsaying;
    private final Parking parking;
    private final Comparing comparing;
    private final Timeline timeline;
    private final Outcomes outcomes;
    private final PracticeSource practice;
    private final Signer signer;

    /** A performer on one platform. */
    public Performer(ChatRooms rooms, Timeline timeline, Outcomes outcomes, PracticeSource practice, Signer signer) {
        this(new OnePlatform(rooms), timeline, outcomes, practice, signer);
    }

    /** A performer on whatever is connected. */
    public Performer(
            ChatPlatforms platforms, Timeline timeline, Outcomes outcomes, PracticeSource practice, Signer signer) {
        this(platforms, timeline, outcomes, practice, signer, ArticleSearch.NONE, Comparing.NONE, Optional.empty());
    }

    /**
     * A performer on whatever is connected, with articles to answer from and to compare with.
     *
     * @param console where people reach the console, without a slash at its end, if they do
     */
    public Performer(
            ChatPlatforms platforms,
            Timeline timeline,
            Outcomes outcomes,
            PracticeSource practice,
            Signer signer,
            ArticleSearch articles,
            Comparing comparing,
            Optional<String> console) {
        this.platforms = platforms;
        this.rooms = new RoomPerformer(platforms, timeline, outcomes, practice);
        this.questions = new QuestionPerformer(platforms, timeline, practice, articles);
        this.gaps = new GapPerformer(platforms, timeline, practice, articles, console);
        this.unsaying = new Unsaying(platforms, timeline);
        this.parking = new Parking(timeline, outcomes);
        this.comparing = comparing;
        this.timeline = timeline;
        this.outcomes = outcomes;
        this.practice = practice;
        this.signer = signer;
    }

    /** Does it as long as it is ours to do, or throws {@link ChatException}. */
    void perform(Pending pending, BooleanSupplier ours) {
        switch (pending.effect()) {
            case ForIncident order -> perform(order, pending, ours);
            case Write written -> questions.write(written, pending, ours);
            case ShareAnswer shared -> questions.share(shared, pending, ours);
            case PostGaps list -> gaps.post(list, pending, ours);
            case TellOfGaps lost -> gaps.tell(lost, pending, ours);
        }
    }

    private void perform(ForIncident effect, Pending pending, BooleanSupplier ours) {
        Incident incident = incident(effect.incident());
        String key = incident.id() + ":" + pending.id();
        Sending sending = new Sending(key, pending.uncertain(), ours);
        switch (effect) {
            case OpenRoom order -> rooms.open(key, order, incident);
            case OpenRoomBeside order -> rooms.openBeside(key, order, incident);
            case OpenThread ignored -> rooms.openThread(sending, incident);
            case Invite invite -> rooms.invite(invite, incident);
            case ShowCard order -> rooms.showCard(sending, order, incident);
            case Announce said ->
                rooms.placeOf(incident).ifPresent(place -> say(sending, place, incident, said.entry()));
            case AnnounceIn said -> say(sending, Place.room(said.room()), incident, said.entry());
            case Unsay unsay -> unsaying.unsay(unsay, incident, practice.current());
            case Tell told -> tell(sending, told, incident);
            case SignHead ignored -> signHead(key, incident);
            case Compare compare -> comparing.compare(incident.id(), compare.entry());
            case ArchiveRoom order -> rooms.archive(order, incident);
        }
    }

    /** Where it is done; empty when that is nowhere outside, or not known. */
    Optional<ChatRooms> platform(Effect effect) {
        return switch (effect) {
            case ForIncident order -> platformOf(order);
            case Write written -> questions.platform(written);
            case ShareAnswer shared -> Optional.of(platforms.holding(shared.room()));
            case PostGaps list -> Optional.of(platforms.holding(list.room()));
            case TellOfGaps lost -> Optional.of(gaps.reaching(lost));
        };
    }

    private Optional<ChatRooms> platformOf(ForIncident effect) {
        return timeline.committed().find(effect.incident()).flatMap(incident -> switch (effect) {
            case OpenRoom ignored -> Optional.of(platforms.opening(incident));
            case OpenRoomBeside order -> platforms.named(order.platform());
            case OpenThread ignored ->
                Optional.of(platforms.holding(incident.origin().room()));
            case AnnounceIn said -> Optional.of(platforms.holding(said.room()));
            case Tell told -> Optional.of(platforms.reaching(told.person(), incident));
            case SignHead ignored -> Optional.empty();
            case Compare ignored -> Optional.empty();
            case Unsay ignored -> Optional.empty();
            case Invite order -> platformOf(order.beside(), incident);
            case ShowCard order -> platformOf(order.beside(), incident);
            case Announce ignored -> incident.place().map(this::at);
            case ArchiveRoom order -> platformOf(order.beside(), incident);
        });
    }

    private Optional<ChatRooms> platformOf(Optional<String> beside, Incident incident) {
        return beside.map(Place::room).or(incident::place).map(this::at);
    }

    private ChatRooms at(Place place) {
        return platforms.holding(place.room());
    }

    private Incident incident(IncidentId id) {
        return timeline.committed().find(id).orElseThrow(() -> new IllegalStateException("no incident " + id));
    }

    private void say(Sending sending, Place place, Incident incident, long sequence) {
        List<TimelineEntry> found = timeline.read(incident.id(), sequence - 1, 1);
        if (found.isEmpty() || found.getFirst().wordsErased()) return;
        TimelineEntry entry = found.getFirst();
        String prefix = incident.isFollowedAt(place) ? "" : "*" + incident.id() + "* ";
        String text = prefix + Announcement.of(entry.fact(), entry.text(), practice.current());
        at(place)
                .post(
                        place,
                        sending.as(MessageKeys.said(incident.id(), sequence, place))
                                .text(text));
    }

    private void tell(Sending sending, Tell told, Incident incident) {
        String key = MessageKeys.told(told, sending.key());
        boolean perhapsToldAnew = !key.equals(sending.key()) && isRedacted(incident);
        Card card = new NoticeCards(incident, practice.current()).of(told.notice());
        Outgoing message = new Outgoing(key, card.title(), Optional.of(card));
        platforms
                .reaching(told.person(), incident)
                .tell(told.person(), (perhapsToldAnew ? sending.looking() : sending).of(message));
    }

    /** What was told before words were taken away is told anew under the same key, perhaps by another process. */
    private boolean isRedacted(Incident incident) {
        return timeline.read(incident.id(), 0, Integer.MAX_VALUE).stream().anyMatch(TimelineEntry::wordsErased);
    }

    private void signHead(String key, Incident incident) {
        outcomes.record(key, incident.id(), incidents -> {
            long entry = incidents.find(incident.id()).orElse(incident).version();
            String head = incidents.head(incident.id());
            return new HeadSigned(entry, head, signer.sign(incident.id(), entry, head), signer.publicKey());
        });
    }

    /** It can never succeed: a person is told, with what can be done about it. */
    void report(Pending pending, ChatException problem) {
        parking.report(pending, problem);
    }
}
