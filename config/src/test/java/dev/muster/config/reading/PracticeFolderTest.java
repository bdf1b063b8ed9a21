package dev.muster.config.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.config.reading.Reading.Broken;
import dev.muster.config.reading.Reading.Loaded;
import dev.muster.config.yaml.Mistake;
import dev.muster.ports.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D6: the bot refuses to start on a broken configuration and keeps the old one on a broken reload. */
class PracticeFolderTest {
    private final Written files = Written.least();
    private final List<Reading> told = new ArrayList<>();
    private final Hand hand = new Hand();

    /** Runs what was scheduled when it is told to. */
    private static final class Hand implements Scheduler {
        private Runnable task = () -> {};

        @Override
        public AutoCloseable every(Duration interval, String name, Runnable scheduled) {
            task = scheduled;
            return () -> task = () -> {};
        }

        void turns() {
            task.run();
        }
    }

    /** Never unwatched: the hand stops turning with the test. */
    private PracticeFolder watched() {
        PracticeFolder folder = PracticeFolder.load(files);
        folder.watch(hand, told::add);
        return folder;
    }

    @Test
    void refusesToStartWithAMistakeAndNamesThemAll() {
        files.with("people.yaml", "ana: {zone: Mars}\n").with("teams.yaml", "web: [zoe]\n");

        BrokenConfigurationException refusal =
                assertThrows(BrokenConfigurationException.class, () -> PracticeFolder.load(files));

        assertEquals(2, refusal.mistakes().size());
        assertEquals(
                "people.yaml:1: `ana.zone` is `Mars`, which is not a time zone — "
                        + "write a region and a city, such as Europe/Berlin, or UTC\n"
                        + "teams.yaml:1: `web` names `zoe`, and there is no such person — add `zoe` to people.yaml",
                refusal.getMessage());
    }

    @Test
    void messagesAreKeptForEverUnlessThePracticeSaysHowLong() {
        assertEquals(
                Optional.empty(), PracticeFolder.load(files).current().rules().messagesKeptFor());
        files.with("practice.yaml", "managers: [ana]\nmessagesKeptFor: 365d\n");
        assertEquals(
                Optional.of(Duration.ofDays(365)),
                PracticeFolder.load(files).current().rules().messagesKeptFor());
    }

    @Test
    void takesAChangeOverOnceTheFilesHaveComeToRest() {
        PracticeFolder folder = watched();
        files.with("people.yaml", "ana:\nben:\nchen:\n");
        hand.turns();
        assertEquals(2, folder.current().people().size());

        hand.turns();
        assertEquals(3, folder.current().people().size());
        hand.turns();
        assertEquals(List.of(new Loaded(folder.current())), told);
    }

    @Test
    void keepsTheOldOneOnABrokenReloadAndTellsEveryMistakeOnce() {
        PracticeFolder folder = watched();
        files.with("people.yaml", "ana:\nben: {zne: UTC}\n");
        hand.turns();
        hand.turns();
        hand.turns();

        assertEquals(2, folder.current().people().size());
        assertEquals(
                List.of(new Broken(List.of(new Mistake(
                        "people.yaml",
                        2,
                        "`ben.zne` is not a key of a person",
                        "did you mean `zone`? Otherwise use one of name, zone, email, contact, languages")))),
                told);

        files.with("people.yaml", "ana:\n");
        hand.turns();
        hand.turns();
        assertEquals(1, folder.current().people().size());
    }

    @Test
    void seesFilesOnDiskChangeComeAndGo(@TempDir Path disk) throws IOException {
        ConfigurationFolder folder = new ConfigurationFolder(disk);
        Files.writeString(disk.resolve("people.yaml"), "ana:\n");
        String before = folder.stamp();
        assertEquals(before, folder.stamp());

        Files.writeString(disk.resolve("people.yaml"), "ana:\nben:\n");
        String changed = folder.stamp();
        assertNotEquals(before, changed);

        Files.createDirectories(disk.resolve("services"));
        Files.writeString(disk.resolve("services/shop.yml"), "kind: System\n");
        Files.writeString(disk.resolve(".people.yaml.swp"), "half\n");
        Files.writeString(disk.resolve("README.md"), "about\n");
        assertEquals(List.of("people.yaml", "services/shop.yml"), folder.names());
        assertNotEquals(changed, folder.stamp());
    }

    @Test
    void aFolderThatIsGoneIsOneMistakeAndChangesNothing(@TempDir Path disk) {
        ConfigurationFolder gone = new ConfigurationFolder(disk.resolve("gone"));

        assertEquals(
                new Broken(List.of(new Mistake(
                        gone.title(), 0, "this folder cannot be read", "check that it is there and who may read it"))),
                ConfigurationReader.read(gone));
    }

    @Test
    void aFileThatCannotBeReadIsOneMistake() {
        files.withUnreadable("people.yaml");

        assertEquals(List.of("people.yaml:1: this file cannot be read — check who may read it"), files.mistakes());
    }
}
