package dev.muster.console.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.console.RunningConsole;
import dev.muster.ports.Outcome;
import dev.muster.timeline.NotRecordedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B4 articles: what was typed into the editor is never lost")
class ArticleEditorTest {
    private static final Pattern DELIVERY = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

    private final RunningConsole console = new RunningConsole();

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    private Response saved(String delivery) throws IOException {
        return saved(delivery, "void-a-sale");
    }

    private Response saved(String delivery, String name) throws IOException {
        return console.form(
                "/write?person=ana",
                Map.of(
                        "person",
                        "ana",
                        "owner",
                        "@ana",
                        "audience",
                        "everyone",
                        "name",
                        name,
                        "title",
                        "Void a sale at the checkout",
                        "text",
                        "## Resolution\n\n1. Press the red key <twice>.",
                        "id",
                        delivery));
    }

    private static String delivery(String page) {
        Matcher field = DELIVERY.matcher(page);
        assertTrue(field.find(), page);
        return field.group(1);
    }

    @Test
    void theNameOfAFileThatTheWriterMayNotSeeIsTaken() throws Exception {
        try (Response refused = saved("1", "failover")) {
            String page = refused.body().string();
            assertTrue(page.contains("This name is taken. Please choose another."), page);
        }
        assertTrue(console.desk.commands.isEmpty());
        assertTrue(console.page("/write?person=ana&asked=Failover").contains("value=\"failover-2\""));
    }

    @Test
    void whereTheStoreIsFullItSaysSoKeepsWhatWasTypedAndSavesItOnceThereIsRoom() throws Exception {
        console.desk.answering(line -> CompletableFuture.failedFuture(
                new NotRecordedException("The disk is full: no more can be recorded until there is space.")));

        String page;
        try (Response refused = saved(delivery(console.page("/write?person=ana")))) {
            page = refused.body().string();
        }
        assertTrue(page.contains("It could not be saved; what you wrote is still here."), page);
        assertTrue(page.contains("The disk is full"), page);
        assertTrue(page.contains("1. Press the red key &lt;twice"), page);
        assertTrue(page.contains("Void a sale at the checkout"), page);

        console.desk.answering(
                line -> CompletableFuture.completedFuture(new Outcome(true, List.of(), Optional.empty())));
        try (Response kept = saved(delivery(page))) {
            assertEquals(303, kept.code());
            assertEquals("/articles/void-a-sale", kept.header("Location"));
        }
        assertEquals(2, console.desk.commands.size());
        assertEquals(
                console.desk.commands.getFirst().input(),
                console.desk.commands.getLast().input());
        assertFalse(((Filled) console.desk.commands.getLast().input()).values().isEmpty());
    }
}
