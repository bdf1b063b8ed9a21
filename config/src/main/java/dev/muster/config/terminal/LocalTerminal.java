package dev.muster.config.terminal;

import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.wiring.Bot;
import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.console.chat.ChatChange;
import dev.muster.console.chat.Spoken;
import dev.muster.domain.practice.PersonId;
import dev.muster.effects.Lanes;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.LocalMessage;
import dev.muster.storage.Store;
import dev.muster.storage.StorePlace;
import dev.muster.timeline.NotRecordedException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** A terminal with a bot of its own. What is due is done after each line, so that its answer is complete. */
public final class LocalTerminal implements Terminal {
    private final Store store;
    private final Bot bot;
    private final PersonId person;
    private final Clock clock;
    private final Ids ids;
    private final Printed printed;
    private final PrintWriter out;
    private final Map<Long, LocalMessage> shown = new ConcurrentHashMap<>();

    private LocalTerminal(
            Store store, Bot bot, PersonId person, Clock clock, Ids ids, Printed printed, PrintWriter out) {
        this.store = store;
        this.bot = bot;
        this.person = person;
        this.clock = clock;
        this.ids = ids;
        this.printed = printed;
        this.out = out;
    }

    /** Opens the store for that person. */
    public static LocalTerminal open(StorePlace place, PracticeFolder practice, PersonId person, PrintWriter out) {
        Clock clock = new RealClock();
        Ids ids = new RealIds();
        Store store = Store.open(place, clock, ids);
        Bot bot = Bot.over(store, practice, clock, ids, Lanes.inTurn());
        LocalTerminal terminal = new LocalTerminal(
                store, bot, person, clock, ids, new Printed(practice.current().zoneOf(person)), out);
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
        store.close();
    }
}
