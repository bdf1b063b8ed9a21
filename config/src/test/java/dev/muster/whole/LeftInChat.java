package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.storage.Store;
import dev.muster.storage.StorePlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the platform saw, read from where the local chat keeps it: rooms, announcements and calls, each once. */
record LeftInChat(List<LocalRoom> rooms, Map<String, List<LocalMessage>> messages, Map<String, List<String>> logged) {
    private static final Pattern ROOM = Pattern.compile("(inc-\\d+)-.*");
    private static final Pattern ENTRY = Pattern.compile("\\((E\\d+)(, written .*)?\\)$");

    static LeftInChat of(Path data) {
        return of(StorePlace.in(data));
    }

    static LeftInChat of(StorePlace place) {
        try (Store store = Store.open(place, new RealClock(), new RealIds())) {
            LocalChatStore chat = store.localChat();
            Map<String, List<LocalMessage>> messages = new HashMap<>();
            for (LocalRoom room : chat.rooms()) {
                messages.put(room.id(), new ArrayList<>(chat.messages(room.id(), 0, Integer.MAX_VALUE)));
            }
            Map<String, List<String>> logged = store.timeline().committed().all().stream()
                    .collect(Collectors.toMap(
                            incident -> incident.id().value().toLowerCase(java.util.Locale.ROOT),
                            incident -> logged(store, incident.id())));
            return new LeftInChat(chat.rooms(), messages, logged);
        }
    }

    private static List<String> logged(Store store, IncidentId id) {
        return store.timeline().read(id, 0, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.event() instanceof dev.muster.domain.incident.WorkEvent.Logged)
                .map(entry -> entry.id())
                .toList();
    }

    void everythingOnce() {
        for (String incident : logged.keySet()) {
            List<String> own = rooms.stream()
                    .map(LocalRoom::id)
                    .filter(room -> ROOM.matcher(room)
                            .results()
                            .anyMatch(found -> found.group(1).equals(incident)))
                    .toList();
            assertEquals(1, own.size(), () -> "one room for " + incident + ": " + own);
            announcedOnce(own.getFirst(), logged.get(incident));
        }
        for (LocalRoom room : rooms) {
            if (room.id().startsWith("@")) calledOnce(room.id());
        }
    }

    private void announcedOnce(String room, List<String> entries) {
        Map<String, Long> told = messages.get(room).stream()
                .filter(message -> !message.author().isHuman() && message.card().isEmpty())
                .flatMap(message -> ENTRY.matcher(message.text()).results().map(found -> found.group(1)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        told.forEach((entry, times) -> assertEquals(1, times, () -> entry + " is told once in " + room));
        assertTrue(told.keySet().containsAll(entries), () -> "not all of " + entries + " is told in " + room);
    }

    private void calledOnce(String room) {
        Map<String, Long> calls = messages.get(room).stream()
                .map(message -> Pattern.compile("You are called to (INC-\\d+)").matcher(message.text()))
                .filter(Matcher::find)
                .map(call -> call.group(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        calls.forEach((incident, times) -> assertEquals(1, times, () -> room + " is called to " + incident + " once"));
    }
}
