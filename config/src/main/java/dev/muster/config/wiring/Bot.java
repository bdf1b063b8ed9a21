package dev.muster.config.wiring;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.RoomDesk;
import dev.muster.commands.Setting;
import dev.muster.commands.Wakeups;
import dev.muster.console.chat.LocalChat;
import dev.muster.effects.EffectRunner;
import dev.muster.effects.Lanes;
import dev.muster.effects.Outcomes;
import dev.muster.effects.Performer;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.PracticeSource;
import dev.muster.storage.Store;
import dev.muster.timeline.Timeline;
import java.util.Optional;

/** The whole bot over one store, put together in one place: for the browser, the terminal and a replay alike. */
public final class Bot {
    private final Timeline timeline;
    private final CommandDesk desk;
    private final LocalChat chat;
    private final EffectRunner effects;

    private Bot(Timeline timeline, CommandDesk desk, LocalChat chat, EffectRunner effects) {
        this.timeline = timeline;
        this.desk = desk;
        this.chat = chat;
        this.effects = effects;
    }

    /** Puts it together; nothing runs yet. */
    public static Bot over(Store store, PracticeSource practice, Clock clock, Ids ids, Lanes lanes) {
        return over(store, practice, clock, ids, lanes, Optional.empty());
    }

    /** The same with the address where people reach the console, for the links in what it says. */
    static Bot over(Store store, PracticeSource practice, Clock clock, Ids ids, Lanes lanes, Optional<String> console) {
        Timeline timeline = store.timeline();
        KnownPeople people = new KnownPeople(practice, timeline);
        RecordedReviews reviews = new RecordedReviews(timeline, practice, console);
        Setting setting = new Setting(timeline, practice, people, reviews, clock, ids);
        CommandDesk desk = new CommandDesk(setting);
        Desks desks = new Desks(desk, new RoomDesk(setting), people);
        LocalChat chat = new LocalChat(store.localChat(), timeline, desks, practice, clock);
        Performer performer = new Performer(
                new LocalPlatform(chat), timeline, new Outcomes(timeline, practice, clock), practice, store.signer());
        EffectRunner effects = new EffectRunner(store.effects(), performer, new Wakeups(setting), clock, lanes);
        return new Bot(timeline, desk, chat, effects);
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

    /** Does outside what is due now; returns when nothing more is due. */
    public void settle() {
        effects.runDue();
    }
}
