package dev.muster.effects;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Effect.Announce;
import dev.muster.domain.effect.Effect.AnnounceIn;
import dev.muster.domain.effect.Effect.ArchiveRoom;
import dev.muster.domain.effect.Effect.ForIncident;
import dev.muster.domain.effect.Effect.Invite;
import dev.muster.domain.effect.Effect.OpenRoom;
import dev.muster.domain.effect.Effect.OpenThread;
import dev.muster.domain.effect.Effect.PostGaps;
import dev.muster.domain.effect.Effect.ShareAnswer;
import dev.muster.domain.effect.Effect.ShowCard;
import dev.muster.domain.effect.Effect.SignHead;
import dev.muster.domain.effect.Effect.Tell;
import dev.muster.domain.effect.Effect.Unsay;
import dev.muster.domain.effect.Effect.Write;
import dev.muster.domain.effect.Notice;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Card;
import dev.muster.ports.ChatException;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.IncidentCards;
import dev.muster.ports.NoticeCards;
import dev.muster.ports.Outgoing;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.Signer;
import dev.muster.timeline.Announcement;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one effect out on a chat platform, and puts on record what came of it. */
public final class Performer {
    private static final Logger LOG = LoggerFactory.getLogger(Performer.class);
    private static final Duration SOON = Duration.ofMillis(200);

    private final ChatPlatforms platforms;
    private final QuestionPerformer questions;
    private final GapPerformer gaps;
    private final Unsaying unsaying;
    private final Timeline timeline;
    private final Outcomes outcomes;
    private final PracticeSource practice;
    private final Signer signer;

    /** A performer on one platform. */
    public Performer(ChatRooms rooms, Timeline timeline, Outcomes outcomes, PracticeSource practice, Signer signer) {
        this(ChatPlatforms.only(rooms), timeline, outcomes, practice, signer);
    }

    /** A performer on whatever is connected. */
    public Performer(
            ChatPlatforms platforms, Timeline timeline, Outcomes outcomes, PracticeSource practice, Signer signer) {
        this(platforms, timeline, outcomes, practice, signer, ArticleSearch.NONE, Optional.empty());
    }

    /**
     * A performer on whatever is connected, with articles to answer from.
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
            Optional<String> console) {
        this.platforms = platforms;
        this.questions = new QuestionPerformer(platforms, timeline, practice, articles);
        this.gaps = new GapPerformer(platforms, timeline, practice, articles, console);
        this.unsaying = new Unsaying(platforms, timeline);
        this.timeline = timeline;
        this.outcomes = outcomes;
        this.practice = practice;
        this.signer = signer;
    }

    /** Under which name a message is sent, whether it may have been sent before, and whether it is ours to send. */
    private record Sending(String key, boolean uncertain, BooleanSupplier ours) {
        Outgoing of(Outgoing message) {
            return message.perhapsSent(uncertain).onlyWhile(ours);
        }

        Sending as(String other) {
            return new Sending(other, uncertain, ours);
        }

        /** It is looked for whatever is known of it. */
        Sending looking() {
            return new Sending(key, true, ours);
        }

        Outgoing text(String text) {
            return of(Outgoing.text(key, text));
        }
    }

    /** Does it as long as it is ours to do, or throws {@link ChatException}. */
    void perform(Pending pending, BooleanSupplier ours) {
        switch (pending.effect()) {
            case ForIncident order -> perform(order, pending, ours);
            case Write written -> questions.write(written, pending, ours);
            case ShareAnswer shared -> questions.share(shared, pending, ours);
            case PostGaps list -> gaps.post(list, pending, ours);
        }
    }

    private void perform(ForIncident effect, Pending pending, BooleanSupplier ours) {
        Incident incident = incident(effect.incident());
        String key = incident.id() + ":" + pending.id();
        Sending sending = new Sending(key, pending.uncertain(), ours);
        switch (effect) {
            case OpenRoom order -> openRoom(key, order, incident);
            case OpenThread ignored -> openThread(sending, incident);
            case Invite invite -> placeOf(incident).ifPresent(place -> at(place).invite(place, invite.people()));
            case ShowCard ignored -> placeOf(incident).ifPresent(place -> showCard(sending, place, incident));
            case Announce said -> placeOf(incident).ifPresent(place -> say(sending, place, incident, said.entry()));
            case AnnounceIn said -> say(sending, Place.room(said.room()), incident, said.entry());
            case Unsay unsay -> unsaying.unsay(unsay, incident, practice.current());
            case Tell told -> tell(sending, told, incident);
            case SignHead ignored -> signHead(key, incident);
            case ArchiveRoom ignored ->
                placeOf(incident).ifPresent(place -> at(place).archive(place));
        }
    }

    /** Empty when it has none. That another replica opened one is known here a little later than that it is done. */
    private Optional<Place> placeOf(Incident incident) {
        boolean behind = incident.place().isEmpty()
                && !timeline.read(incident.id(), incident.version(), 1).isEmpty();
        if (!behind) return incident.place();
        throw ChatException.passing(
                "the record of " + incident.id() + " goes on", Optional.of(SOON), new IllegalStateException("behind"));
    }

    /** Where it is done; empty when that is nowhere outside, or not known. */
    Optional<ChatRooms> platform(Effect effect) {
        return switch (effect) {
            case ForIncident order -> platformOf(order);
            case Write written -> questions.platform(written);
            case ShareAnswer shared -> Optional.of(platforms.holding(shared.room()));
            case PostGaps list -> Optional.of(platforms.holding(list.room()));
        };
    }

    private Optional<ChatRooms> platformOf(ForIncident effect) {
        return timeline.committed().find(effect.incident()).flatMap(incident -> switch (effect) {
            case OpenRoom ignored -> Optional.of(platforms.opening(incident));
            case OpenThread ignored ->
                Optional.of(platforms.holding(incident.origin().room()));
            case AnnounceIn said -> Optional.of(platforms.holding(said.room()));
            case Tell told -> Optional.of(platforms.reaching(told.person(), incident));
            case SignHead ignored -> Optional.empty();
            case Unsay ignored -> Optional.empty();
            case Invite ignored -> incident.place().map(this::at);
            case ShowCard ignored -> incident.place().map(this::at);
            case Announce ignored -> incident.place().map(this::at);
            case ArchiveRoom ignored -> incident.place().map(this::at);
        });
    }

    private ChatRooms at(Place place) {
        return platforms.holding(place.room());
    }

    private Incident incident(IncidentId id) {
        return timeline.committed().find(id).orElseThrow(() -> new IllegalStateException("no incident " + id));
    }

    private void openRoom(String key, OpenRoom order, Incident incident) {
        Optional<Place> before = incident.place().filter(place -> place.thread().isEmpty());
        if (before.filter(place -> at(place).reopen(place, order.invited())).isPresent()) return;
        Place place = platforms
                .opening(incident)
                .open(key, RoomNames.of(incident), incident.summary(), order.restricted(), order.invited());
        follow(key, place, incident);
    }

    private void openThread(Sending sending, Incident incident) {
        Place origin = Place.room(incident.origin().room());
        MessageRef root = at(origin).post(origin, sending.of(card(sending.key(), incident)));
        follow(sending.key(), Place.thread(root.room(), root.message()), incident);
    }

    /** Some are quicker than the record: what they said between is read back once the place is known. */
    private void follow(String key, Place place, Incident incident) {
        outcomes.record(key, incident.id(), incidents -> new PlaceOpened(place));
        platforms.readBack(place);
    }

    /** One card a place: posting under the same key brings the posted one up to date. */
    private void showCard(Sending sending, Place place, Incident incident) {
        String key = MessageKeys.card(incident.id(), place);
        if (place.thread().isPresent()) {
            at(place).update(new MessageRef(place.room(), place.thread().get()), card(key, incident));
        } else {
            at(place).post(place, sending.looking().of(card(key, incident)));
        }
    }

    private Outgoing card(String key, Incident incident) {
        Card card = IncidentCards.incident(incident, practice.current());
        return new Outgoing(key, card.title(), Optional.of(card));
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

    /**
     * Puts on record that an effect can never succeed, and what a person can do about it. Not for an effect that was only to
     * say such a thing: that would go on for ever.
     */
    void report(Pending pending, ChatException problem) {
        if (!(pending.effect() instanceof ForIncident effect) || tellsOfAParkedOne(effect)) {
            LOG.error(
                    "Nobody could be told in this way about {}: {}",
                    pending.effect().subject(),
                    problem.getMessage());
            return;
        }
        IncidentId id = effect.incident();
        outcomes.record(
                "parked:" + pending.id(),
                id,
                incidents -> new EffectParked(
                        pending.effect().getClass().getSimpleName(),
                        String.valueOf(problem.getMessage()),
                        problem.remedy()));
    }

    private boolean tellsOfAParkedOne(ForIncident effect) {
        return switch (effect) {
            case Tell told -> told.notice() instanceof Notice.EffectParked;
            case Announce said -> isParkedOne(said.incident(), said.entry());
            case AnnounceIn said -> isParkedOne(said.incident(), said.entry());
            case OpenRoom ignored -> false;
            case OpenThread ignored -> false;
            case Invite ignored -> false;
            case ShowCard ignored -> false;
            case SignHead ignored -> false;
            case Unsay ignored -> false;
            case ArchiveRoom ignored -> false;
        };
    }

    private boolean isParkedOne(IncidentId id, long sequence) {
        return timeline.read(id, sequence - 1, 1).stream().anyMatch(entry -> entry.event() instanceof EffectParked);
    }
}
