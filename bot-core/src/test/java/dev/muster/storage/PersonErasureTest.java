package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.TEN;
import static dev.muster.storage.Drafting.draft;
import static dev.muster.storage.Drafting.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Notice;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Card;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D5 security: nothing of an erased person is left in the store")
class PersonErasureTest {
    private static final String ANSWER = "{\"by\":\"ben\",\"text\":\"Ben opened INC-1\"}";

    @TempDir
    Path folder;

    @BeforeEach
    void givenAPersonWhoIsEverywhere() {
        try (Store store = open()) {
            store.timeline()
                    .record(
                            "d1",
                            incidents -> new Verdict(
                                    List.of(draft(INC_1, 1, BEN, opened("ben's checkout is down"))),
                                    List.of(new Effect.Tell(INC_1, BEN, new Notice.OwnerNow())),
                                    List.of(),
                                    Map.of(),
                                    ANSWER))
                    .join();
            store.localChat().createRoom("k", new LocalRoom("hall", "Ben's hall", true, false, Set.of(ANA, BEN)));
            store.localChat().add("m", message());
        }
    }

    private Store open() {
        return Store.open(folder, new Given.HandClock(), Given.ids(1));
    }

    private static LocalMessage message() {
        Card card = new Card(
                "INC-1 of ben",
                List.of(new Card.Line("Owner", "*ben*")),
                List.of(new Card.Button("Release ben", Card.Weight.PLAIN, "release", "INC-1", Map.of("who", "ben"))));
        return new LocalMessage(
                0,
                Place.room("hall"),
                BEN,
                TEN,
                "ben is here",
                Optional.of(card),
                Optional.of(BEN),
                false,
                false,
                Map.of("eyes", List.of(BEN, ANA)));
    }

    private String erase() {
        try (Store store = open()) {
            return new PersonErasure(store.timeline(), () -> TEN)
                    .erase(Forgotten.of(BEN), ANA, "forget")
                    .join()
                    .answer();
        }
    }

    @Test
    void theNameIsGoneFromTheFileItself() throws IOException {
        assertTrue(isInTheFile("ben"));
        assertEquals("erased-1", erase());
        assertFalse(isInTheFile("ben"));
    }

    private boolean isInTheFile(String name) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().contains("muster.db")).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.toLowerCase(Locale.ROOT).contains(name)) return true;
            }
        }
        return false;
    }

    @Test
    void whatRefersToThePersonGoesOnWorkingUnderTheAlias() {
        erase();
        try (Store store = open()) {
            LocalMessage left = store.localChat().messages("hall", 0, 1).getFirst();
            assertEquals("erased-1", left.author().value());
            assertEquals(
                    "*erased-1*", left.card().orElseThrow().lines().getFirst().text());
            assertEquals(2, store.localChat().rooms().getFirst().members().size());
            assertEquals(List.of(), store.effects().due(TEN, 10));
            assertEquals(
                    "{\"by\":\"erased-1\",\"text\":\"erased-1 opened INC-1\"}",
                    store.timeline()
                            .record("d1", incidents -> Verdict.answerOnly(""))
                            .join()
                            .answer());
        }
    }
}
