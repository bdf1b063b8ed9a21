package dev.muster.config.terminal;

import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.ArticlesAtWork;
import dev.muster.config.wiring.Bot;
import dev.muster.config.wiring.Outside;
import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.config.wiring.RealScheduler;
import dev.muster.console.chat.ChatChange;
import dev.muster.console.chat.Spoken;
import dev.muster.domain.practice.PersonId;
import dev.muster.effects.Lanes;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.LocalMessage;
import dev.muster.storage.Store;
import dev.muster.storage.StorePlace;
import dev.muster.storage.StoredArticles;
import dev.muster.timeline.NotRecordedException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** A terminal with a bot of its own. What is due is done after each line, so that its answer is complete. */
public final class LocalTerminal implements Terminal {
    private final Clock clock = new RealClock();
    private final Ids ids = new RealIds();
    private final Map<Long, LocalMessage> shown = new ConcurrentHashMap<>();
    private final Store store;
    private final Bot bot;
    private final PersonId person;
    private final Printed printed;
    private final PrintWriter out;
    private final Runnable closing;

    private LocalTerminal(Store store, Bot bot, PersonId person, Printed printed, PrintWriter out, Runnable closing) {
        this.store = store;
        this.bot = bot;
        this.person = person;
        this.printed = printed;
        this.out = out;
        this.closing = closing;
    }

    /** Opens the store for that person; the articles are opened with the first question. */
    public static LocalTerminal open(Settings settings, PracticeFolder practice, PersonId person, PrintWriter out) {
        Store store = open(settings.store());
        RealScheduler scheduler = new RealScheduler();
        StoredArticles written = store.articles(scheduler);
        ArticlesAtWork articles = new ArticlesAtWork(settings, practice, List.of(written), written);
        return over(store, practice, person, out, articles, () -> {
            scheduler.close();
            articles.close();
        });
    }

    /** Opens the store for that person, without any articles. */
    static LocalTerminal open(StorePlace place, PracticeFolder practice, PersonId person, PrintWriter out) {
        return over(open(place), practice, person, out, ArticleSearch.NONE, () -> {});
    }

    private static Store open(StorePlace place) {
        return Store.open(place, new RealClock(), new RealIds());
    }

    private static LocalTerminal over(
            Store store,
            PracticeFolder practice,
            PersonId person,
            PrintWriter out,
            ArticleSearch articles,
            Runnable closing) {
        Bot bot = Bot.over(
                store, practice, new RealClock(), new RealIds(), Lanes.inTurn(), Outside.answeringFrom(articles));
        LocalTerminal terminal = new LocalTerminal(
                store, bot, person, new Printed(practice.current().zoneOf(person)), out, closing);
        bot.chat().catchUp().join();
        bot.settle();
        bot.chat().feed().follow(terminal::print);
        return terminal;
    }

    @Override
    public void say(String room, String text) {
        try {
            Spoken spoken = bot.chat()
                    .speak(person, room, text, ids.next(), clock.now(), "terminal")
                    .join();
            for (Spoken.Answer answer : spoken.answers()) {
                if (answer.onlyForCaller()) out.println(printed.answer(answer.text(), answer.card()));
            }
            bot.settle();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof NotRecordedException refusal)) throw e;
            out.println("» " + refusal.getMessage());
        }
        out.flush();
    }

    private void print(ChatChange change) {
        switch (change) {
            case ChatChange.Posted posted
            when isNews(posted.message(), change) -> {
                out.println(printed.message(posted.message()));
                shown.put(posted.message().id(), posted.message());
            }
            case ChatChange.Changed changed
            when shown.containsKey(changed.message().id()) -> {
                LocalMessage before = shown.put(changed.message().id(), changed.message());
                if (before != null) printed.change(before, changed.message()).ifPresent(out::println);
            }
            case ChatChange.Posted ignored -> {}
            case ChatChange.Changed ignored -> {}
            case ChatChange.RoomChanged ignored -> {}
        }
    }

    private boolean isNews(LocalMessage message, ChatChange change) {
        boolean own = message.author().equals(person);
        boolean answer = message.onlyFor().isPresent();
        return !own && !answer && bot.chat().view().sees(person, change);
    }

    @Override
    public void close() {
        closing.run();
        store.close();
    }
}
