package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.CommandLine.Typed;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Outcome;
import dev.muster.storage.PersonErasure;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.Timeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * A story told to the whole core over a real store: who says what where, as time goes by, and what is on record, done
 * outside and answered afterwards. The people are those of {@link StoryPractice}; it begins at ten, in UTC.
 */
public final class SwarmStory extends StoryReading implements AutoCloseable {
    /** When stories begin. */
    public static final Instant TEN = Instant.parse("2024-03-05T10:00:00Z");

    private SwarmStory(Path folder, UnaryOperator<Timeline> seenThrough, ArticleSearch articles, Practice practice) {
        super(new StoryHouse(folder, seenThrough, articles, practice));
    }

    /** A story that begins with nothing on record. */
    public static SwarmStory in(Path folder) {
        return in(folder, ArticleSearch.NONE);
    }

    /** A story in which there are articles. */
    public static SwarmStory in(Path folder, ArticleSearch articles) {
        return in(folder, articles, StoryPractice.practice());
    }

    /** A story in another organisation. */
    public static SwarmStory in(Path folder, ArticleSearch articles, Practice practice) {
        return new SwarmStory(folder, timeline -> timeline, articles, practice);
    }

    /** A story whose record is reached through something else, which may be in its way. */
    public static SwarmStory in(Path folder, UnaryOperator<Timeline> seenThrough) {
        return new SwarmStory(folder, seenThrough, ArticleSearch.NONE, StoryPractice.practice());
    }

    /** The bot looks at the calendar. */
    public SwarmStory looksAhead() {
        house.weeklyGaps().plan();
        return this;
    }

    /** Somebody types a line in a room, and what is due outside is done. */
    public SwarmStory says(String person, String room, String line) {
        last = says(person, Place.room(room), line, Optional.empty()).join();
        house.effects().runDue();
        return this;
    }

    /** Somebody says something to the bot alone. */
    public SwarmStory tells(String person, String words) {
        last = handle(new CommandLine.Told(words), person, "@" + person);
        return this;
    }

    /** Somebody says something to everybody, in a room where plain questions are answered. */
    public SwarmStory isOverheard(String person, String room, String words, boolean openly) {
        last = handle(new CommandLine.Overheard(words, openly), person, room);
        return this;
    }

    /** The words of direct messages go when their time is over. */
    public SwarmStory forgetsAfter(Duration time) {
        house.clock().updateAndGet(now -> now.plus(time));
        house.store().expireQuestions(Instant.EPOCH, house.clock().get().minus(Duration.ofMinutes(15)));
        return this;
    }

    /** A person is forgotten, on request. */
    public SwarmStory forgets(String person) {
        new PersonErasure(house.store().timeline(), house.clock()::get)
                .erase(Forgotten.of(PersonId.of(person)), PersonId.of("mia"), "forget " + person)
                .join();
        return this;
    }

    /** Somebody presses a button, or sends a form. */
    public SwarmStory presses(String person, String room, String word, Map<String, String> values) {
        last = handle(new CommandLine.Filled(word, Optional.empty(), values), person, room);
        return this;
    }

    private Outcome handle(CommandLine.Input input, String person, String room) {
        Outcome outcome = house.desk()
                .handle(new CommandLine(
                        input,
                        PersonId.of(person),
                        Place.room(room),
                        house.clock().get(),
                        "console",
                        Optional.empty()))
                .join();
        house.effects().runDue();
        return outcome;
    }

    /** Nothing more is begun outside; returns when what was begun is over. */
    public void stops() {
        house.effects().close();
    }

    /** Somebody types a line that the platform may deliver again under that name. */
    public SwarmStory delivers(String delivery, String person, String room, String line) {
        last = says(person, Place.room(room), line, Optional.of(delivery)).join();
        house.effects().runDue();
        return this;
    }

    /** Somebody types a line; the answer is awaited elsewhere, and nothing is done outside yet. */
    public CompletableFuture<Outcome> says(String person, Place place, String line, Optional<String> delivery) {
        return house.desk()
                .handle(new CommandLine(
                        new Typed(line),
                        PersonId.of(person),
                        place,
                        house.clock().get(),
                        "console",
                        delivery));
    }

    /** A raw message in a room, by its name within it. */
    public SwarmStory writes(String person, Place place, String message, String text) {
        last = house.roomDesk()
                .said(new RoomMessage(
                        new MessageRef(place.room(), message),
                        place,
                        PersonId.of(person),
                        text,
                        List.of(),
                        house.clock().get(),
                        "console"))
                .join();
        house.effects().runDue();
        return this;
    }

    /** Its author changes a message. */
    public SwarmStory edits(String person, MessageRef message, String text) {
        last = house.roomDesk()
                .edited(message, text, PersonId.of(person), house.clock().get(), "console")
                .join();
        return this;
    }

    /** A message is deleted in the chat. */
    public SwarmStory deletes(String person, MessageRef message) {
        last = house.roomDesk()
                .deleted(message, PersonId.of(person), house.clock().get(), "console")
                .join();
        return this;
    }

    /** Somebody puts a message on the timeline. */
    public SwarmStory promotes(String person, MessageRef message, Promotion how) {
        last = house.roomDesk()
                .promoted(message, PersonId.of(person), how, house.clock().get(), "console")
                .join();
        return this;
    }

    /** Time goes by, or back when it is negative; timers that are due go off. */
    public SwarmStory after(Duration time) {
        house.clock().updateAndGet(now -> now.plus(time));
        house.effects().runDue();
        return this;
    }

    /** What is due outside is done. */
    public SwarmStory settles() {
        house.effects().settle();
        return this;
    }

    /** The platform. */
    public StoryRooms rooms() {
        return house.rooms();
    }

    /** What time it is in the story. */
    public Instant now() {
        return house.clock().get();
    }

    /** The last thing said was accepted. */
    public SwarmStory thenAccepted() {
        assertTrue(last.ok(), this::answer);
        return this;
    }

    /** The last thing said was refused, kindly, with those words in the answer. */
    public SwarmStory thenRefused(String... containing) {
        assertFalse(last.ok(), this::answer);
        assertTrue(last.entry().isEmpty(), "a refusal is not on record");
        return thenAnswered(containing);
    }

    /** The answer has those words in it. */
    public SwarmStory thenAnswered(String... containing) {
        for (String words : containing) {
            assertTrue(answer().contains(words), () -> "“" + words + "” in: " + answer());
        }
        return this;
    }

    /** The owner is that person. */
    public SwarmStory thenOwnerIs(String person) {
        assertEquals(PersonId.of(person), incident("INC-1").owner());
        return this;
    }

    /** That person was written to in private, with those words. */
    public SwarmStory thenToldPrivately(String person, String containing) {
        assertTrue(
                house.rooms().calls("tell").stream()
                        .anyMatch(call -> call.people().contains(PersonId.of(person))
                                && call.text().contains(containing)),
                () -> house.rooms().calls("tell").toString());
        return this;
    }

    /** Every chain holds. */
    public SwarmStory thenEveryChainHolds() {
        for (ChainReport report : house.store().verifier().verifyAll()) assertTrue(report.isIntact(), report::toString);
        return this;
    }

    @Override
    public void close() {
        try {
            thenEveryChainHolds();
        } finally {
            house.store().close();
        }
    }
}
