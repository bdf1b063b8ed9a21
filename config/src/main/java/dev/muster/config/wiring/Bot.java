package dev.muster.config.wiring;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.KnownErrors;
import dev.muster.commands.RoomDesk;
import dev.muster.commands.Setting;
import dev.muster.commands.Wakeups;
import dev.muster.commands.WeeklyGaps;
import dev.muster.console.api.TimelineEnd;
import dev.muster.console.chat.LocalChat;
import dev.muster.discord.DiscordBot;
import dev.muster.discord.DiscordParts;
import dev.muster.effects.EffectRunner;
import dev.muster.effects.Lanes;
import dev.muster.effects.Outcomes;
import dev.muster.effects.Performer;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Clock;
import dev.muster.ports.Comparing;
import dev.muster.ports.Ids;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.WebhookIntake;
import dev.muster.review.export.Exports;
import dev.muster.slack.SlackBot;
import dev.muster.slack.SlackParts;
import dev.muster.storage.Store;
import dev.muster.timeline.Timeline;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole bot over one store, put together in one place: for the browser, the terminal, Slack, Discord and a replay alike. */
public final class Bot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    private final Timeline timeline;
    private final CommandDesk desk;
    private final LocalChat chat;
    private final Optional<SlackBot> slack;
    private final Optional<DiscordBot> discord;
    private final EffectRunner effects;
    private final WeeklyGaps weeklyGaps;
    private Optional<AutoCloseable> following = Optional.empty();

    private Bot(
            Timeline timeline,
            CommandDesk desk,
            LocalChat chat,
            Optional<SlackBot> slack,
            Optional<DiscordBot> discord,
            EffectRunner effects,
            WeeklyGaps weeklyGaps) {
        this.timeline = timeline;
        this.desk = desk;
        this.chat = chat;
        this.slack = slack;
        this.discord = discord;
        this.effects = effects;
        this.weeklyGaps = weeklyGaps;
    }

    /** Puts it together with the local chat alone; nothing runs yet. */
    public static Bot over(Store store, PracticeSource practice, Clock clock, Ids ids, Lanes lanes) {
        return over(store, practice, clock, ids, lanes, Outside.NONE);
    }

    /** Puts it together with what is connected to it; nothing runs yet. */
    public static Bot over(Store store, PracticeSource configured, Clock clock, Ids ids, Lanes lanes, Outside outside) {
        Timeline timeline = store.timeline();
        Guests guests = new Guests();
        PracticeSource practice = new PracticeAndGuests(configured, guests);
        KnownPeople people = new KnownPeople(practice, timeline);
        RecordedReviews reviews = new RecordedReviews(timeline, practice, outside.console());
        Neighbours neighbours = new Neighbours();
        Setting setting = new Setting(timeline, practice, people, reviews, clock, ids, outside.articles(), neighbours);
        CommandDesk desk = new CommandDesk(setting);
        RoomDesk rooms = new RoomDesk(setting);
        LocalChat chat = new LocalChat(store.localChat(), timeline, new Desks(desk, rooms, people), practice, clock);
        chat.hear(store.localChatNews());
        Optional<SlackBot> slack = outside.toSlack()
                .map(connected -> connected.apply(
                        new SlackParts(desk, rooms, timeline, configured, exports(store, configured), clock)));
        slack.ifPresent(bot -> guests.comeFrom(bot::unlisted));
        Optional<DiscordBot> discord = outside.toDiscord()
                .map(connected -> connected.apply(
                        new DiscordParts(desk, rooms, timeline, configured, exports(store, configured), clock)));
        discord.ifPresent(bot -> guests.comeFrom(bot::unlisted));
        ConnectedPlatforms platforms = new ConnectedPlatforms(chat, slack, discord);
        neighbours.are(platforms);
        Performer performer = new Performer(
                platforms,
                timeline,
                new Outcomes(timeline, practice, clock),
                practice,
                store.signer(),
                outside.articles(),
                outside.articles().equals(ArticleSearch.NONE) ? Comparing.NONE : new KnownErrors(setting),
                outside.console());
        EffectRunner effects =
                new EffectRunner(store.effects(), performer, new Wakeups(setting), clock, lanes, outside.pace());
        return new Bot(timeline, desk, chat, slack, discord, effects, new WeeklyGaps(setting));
    }

    /** Documents for readers in a zone, signed with the store's key. */
    static Function<ZoneId, Exports> exports(Store store, PracticeSource practice) {
        return zone -> new Exports(zone, practice.current().rules().lateAfter(), store.key());
    }

    /** Takes up what was left, and from now on does at once what facts ask for. */
    public void start() {
        chat.catchUp().join();
        following = Optional.of(timeline.follow(TimelineEnd.of(timeline), entry -> effects.nudge()));
        slack.ifPresent(SlackBot::start);
        discord.ifPresent(DiscordBot::start);
    }

    /** Why the bot cannot work now, in sentences; empty when it can. */
    public List<String> notReady() {
        return Stream.concat(
                        slack.stream().flatMap(bot -> bot.notReady().stream()),
                        discord.stream().flatMap(bot -> bot.notReady().stream()))
                .toList();
    }

    /** What takes requests from other services. */
    public List<WebhookIntake> intakes() {
        return slack.map(SlackBot::intake).stream().toList();
    }

    /** The record. */
    public Timeline timeline() {
        return timeline;
    }

    /** The door for commands. */
    public CommandDesk desk() {
        return desk;
    }

    /** The local chat, through which the browser, the terminal and a replay speak. */
    public LocalChat chat() {
        return chat;
    }

    /** Begins outside what is due now, and waits for none of it. */
    public void begin() {
        effects.runDue();
    }

    /** Sets the timers for what comes round by the calendar. */
    public void plan() {
        weeklyGaps.plan();
    }

    /** Does outside what is due now; returns when nothing more is due or under way. */
    public void settle() {
        effects.settle();
    }

    /** Lets what is under way come to its end; the store stays open. */
    @Override
    public void close() {
        following.ifPresent(Bot::end);
        effects.close();
        slack.ifPresent(SlackBot::close);
        discord.ifPresent(DiscordBot::close);
    }

    private static void end(AutoCloseable following) {
        try {
            following.close();
        } catch (Exception e) {
            LOG.debug("The record was not followed any more.", e);
        }
    }
}
