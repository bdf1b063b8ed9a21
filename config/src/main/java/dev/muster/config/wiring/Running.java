package dev.muster.config.wiring;

import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.reading.Reading;
import dev.muster.config.settings.Secret;
import dev.muster.config.settings.Settings;
import dev.muster.console.ConsoleParts;
import dev.muster.console.ConsoleSettings;
import dev.muster.console.WebConsole;
import dev.muster.discord.DiscordBot;
import dev.muster.effects.Lanes;
import dev.muster.effects.Pace;
import dev.muster.slack.SlackBot;
import dev.muster.storage.Store;
import dev.muster.storage.StoredArticles;
import dev.muster.storage.TalkRetention;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot at work: its store, its console, and what it does by itself as time goes by. */
public final class Running implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);
    private static final Duration SELDOM = Duration.ofMinutes(30);
    /** As long as a question may be needed to understand the next one. */
    private static final Duration PRIVATE_WORDS = Duration.ofMinutes(15);

    private final Store store;
    private final RealScheduler scheduler;
    private final ArticlesAtWork articles;
    private final WebConsole console;
    private final Bot bot;
    private final Optional<String> shownAs;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Running(
            Store store,
            Bot bot,
            RealScheduler scheduler,
            ArticlesAtWork articles,
            WebConsole console,
            Optional<String> shownAs) {
        this.store = store;
        this.bot = bot;
        this.scheduler = scheduler;
        this.articles = articles;
        this.console = console;
        this.shownAs = shownAs;
    }

    /** Opens the store, takes up what was left to do, and starts to listen. */
    public static Running start(Settings settings, PracticeFolder practice) {
        RealClock clock = new RealClock();
        RealIds ids = new RealIds();
        Store store = Store.open(settings.store(), clock, ids);
        RealScheduler scheduler = new RealScheduler();
        ArticlesAtWork articles = articles(settings, practice, store, scheduler);
        try {
            checkFree(settings.port());
            String secret = settings.secret()
                    .map(Secret::reveal)
                    .orElseGet(() -> store.kept("console.secret", () -> ids.salt() + ids.salt()));
            Bot bot = Bot.over(
                    store,
                    practice,
                    clock,
                    ids,
                    Lanes.sideBySide(),
                    new Outside(
                            Pace.of(new SecureRandom()),
                            settings.consoleUrl(),
                            articles,
                            settings.slack().map(slack -> slackParts -> new SlackBot(slack.access(secret), slackParts)),
                            settings.discord()
                                    .map(discord -> discordParts ->
                                            new DiscordBot(discord.access(secret, settings.data()), discordParts))));
            bot.start();
            scheduler.every(OFTEN, "effects and timers", bot::begin);
            scheduler.every(EVERY_MINUTE, "words of direct messages", () -> forgetPrivate(store, clock));
            scheduler.every(NOW_AND_THEN, "what comes round by the calendar", bot::plan);
            scheduler.every(SELDOM, "words of old questions", () -> forget(store, practice, clock));
            TalkRetention talk = new TalkRetention(store.timeline(), clock);
            scheduler.every(
                    SELDOM,
                    "words of old messages",
                    () -> practice.current().rules().messagesKeptFor().ifPresent(talk::apply));
            practice.watch(scheduler, Running::report);
            Meters meters = new Meters(bot.timeline(), clock);
            ConsoleParts parts = new ConsoleParts(
                    bot.chat(),
                    bot.timeline(),
                    practice,
                    articles,
                    Bot.exports(store, practice),
                    () -> Stream.concat(store.troubles().stream(), bot.notReady().stream())
                            .toList(),
                    meters::text,
                    clock,
                    ids,
                    bot.intakes());
            boolean connected =
                    settings.slack().isPresent() || settings.discord().isPresent();
            WebConsole console = WebConsole.start(
                    new ConsoleSettings(ConsoleSettings.LOOPBACK, settings.port(), connected, secret), parts);
            Running running = new Running(store, bot, scheduler, articles, console, settings.consoleUrl());
            store.announce(running.address());
            articles.start();
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "muster-stop"));
            return running;
        } catch (RuntimeException e) {
            scheduler.close();
            articles.close();
            store.close();
            throw e;
        }
    }

    private static ArticlesAtWork articles(
            Settings settings, PracticeFolder practice, Store store, RealScheduler scheduler) {
        StoredArticles written = store.articles(scheduler);
        return new ArticlesAtWork(settings, practice, List.of(written), written);
    }

    /** Words of direct messages are kept as long as they are needed, unless their asker consents to more. */
    private static void forgetPrivate(Store store, RealClock clock) {
        store.expireQuestions(Instant.EPOCH, clock.now().minus(PRIVATE_WORDS));
    }

    /** Words of questions are kept as long as the practice says. */
    private static void forget(Store store, PracticeFolder practice, RealClock clock) {
        Instant now = clock.now();
        store.expireQuestions(now.minus(practice.current().rules().questions().keptFor()), now.minus(PRIVATE_WORDS));
    }

    /** The web server only logs that it could not listen, with a stack trace, and goes on deaf. */
    private static void checkFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new ConsoleUnavailableException(port, String.valueOf(e.getMessage()));
        }
    }

    private static void report(Reading reading) {
        switch (reading) {
            case Reading.Loaded ignored -> LOG.info("The configuration has changed and is in force.");
            case Reading.Broken broken -> {
                LOG.warn("The configuration has changed and has mistakes; what held before goes on holding:");
                broken.mistakes().forEach(mistake -> LOG.warn("{}", mistake));
            }
        }
    }

    /** Where people find the console, from wherever they are. */
    public String shownAs() {
        return shownAs.orElseGet(this::address);
    }

    /** Where the console listens, on this machine. */
    public String address() {
        return "http://" + ConsoleSettings.LOOPBACK + ":" + console.port();
    }

    /** Why the bot cannot work now, in sentences; empty when it can. */
    public List<String> notReady() {
        return bot.notReady();
    }

    /** Returns when it was told to stop. */
    public void untilStopped() throws InterruptedException {
        stopped.await();
    }

    @Override
    public synchronized void close() {
        if (stopped.getCount() == 0) return;
        stopped.countDown();
        console.close();
        scheduler.close();
        articles.giveUpOpening();
        bot.close();
        articles.close();
        store.close();
    }
}
