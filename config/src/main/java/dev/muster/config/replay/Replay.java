package dev.muster.config.replay;

import dev.muster.config.wiring.Bot;
import dev.muster.console.chat.ChatChange;
import dev.muster.console.chat.Spoken;
import dev.muster.domain.text.TimeMark;
import dev.muster.effects.Lanes;
import dev.muster.ports.EffectStore;
import dev.muster.ports.EffectStore.PendingAlarm;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.PracticeSource;
import dev.muster.storage.EmptyStore;
import dev.muster.storage.Store;
import dev.muster.storage.StorePlace;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays a chat file through the whole bot, on the file's own clock and at full speed. Timers go off at their own moments
 * between the lines; nothing runs beside anything else, so that the outcome depends on the file alone.
 */
public final class Replay {
    private final ReplayClock clock = new ReplayClock();
    private final PrintWriter transcript;
    private final List<String> notAccepted = new ArrayList<>();

    /** A replay that prints its transcript there. */
    public Replay(PrintWriter transcript) {
        this.transcript = transcript;
    }

    /**
     * Plays all lines into that store, which has to hold no incident yet. What else it holds is put aside: its key, and the
     * answers that it remembers, would make the outcome depend on more than the file.
     *
     * @return the lines that were not accepted, each with its number and why
     * @throws NotEmptyException when there are incidents in the store
     */
    public List<String> play(ReplayFile file, byte[] bytes, StorePlace place, PracticeSource practice) {
        EmptyStore.putAside(place)
                .ifPresent(aside ->
                        transcript.println("(What was in " + place + ", no incident, is kept in " + aside + ".)"));
        ReplayIds ids = new ReplayIds(bytes);
        if (!file.lines().isEmpty()) clock.moveOn(file.lines().getFirst().at());
        try (Store store = Store.open(place, clock, ids)) {
            if (!store.timeline().committed().all().isEmpty()) throw new NotEmptyException(place);
            Bot bot = Bot.over(store, practice, clock, ids, Lanes.inTurn());
            bot.chat().feed().follow(this::print);
            notAccepted.addAll(file.unreadable());
            file.lines().forEach(line -> play(line, bot, store.effects()));
        }
        transcript.flush();
        return List.copyOf(notAccepted);
    }

    private void play(ReplayFile.Said line, Bot bot, EffectStore waiting) {
        letTimersGoOff(line.at(), bot, waiting);
        clock.moveOn(line.at());
        transcript.println(line.at() + " #" + line.room() + " @" + line.person() + ": " + line.text());
        Spoken spoken = bot.chat()
                .speak(line.person(), line.room(), line.text(), "line-" + line.number(), clock.now(), "replay")
                .join();
        spoken.answers().stream()
                .filter(Spoken.Answer::onlyForCaller)
                .forEach(answer -> print("@" + line.person(), answer.text()));
        if (!spoken.ok()) notAccepted.add("line " + line.number() + ": " + line.text() + "\n  " + reason(spoken));
        bot.settle();
    }

    private static String reason(Spoken spoken) {
        return spoken.answers().isEmpty()
                ? "not accepted"
                : spoken.answers().getFirst().text().replace("\n", "\n  ");
    }

    /** Each timer at its own moment, so that what it does is written when it would have been. */
    private void letTimersGoOff(Instant until, Bot bot, EffectStore waiting) {
        List<PendingAlarm> due = waiting.alarmsDue(until, 1);
        while (!due.isEmpty()) {
            clock.moveOn(due.getFirst().alarm().at());
            bot.settle();
            due = waiting.alarmsDue(until, 1);
        }
    }

    private void print(ChatChange change) {
        if (!(change instanceof ChatChange.Posted posted)) return;
        LocalMessage message = posted.message();
        if (message.author().isHuman() || message.onlyFor().isPresent()) return;
        print((message.place().room().startsWith("@") ? "" : "#") + message.place(), message.text());
    }

    private void print(String where, String text) {
        String words = TimeMark.inZone(text, ZoneOffset.UTC);
        transcript.println("    " + where + " ← " + words.replace("\n", "\n      "));
    }

    /** A replay would mix with what is in the store already. */
    public static final class NotEmptyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotEmptyException(StorePlace place) {
            super("The store " + place + " holds incidents already, and a replay needs an empty one."
                    + " Name another folder: --data DIR");
        }
    }
}
