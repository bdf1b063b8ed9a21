package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.config.wiring.Running;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A2 to A6, A9, A11: the console as a person sees it, in a real Chromium over the whole bot. */
class BrowserTest {
    private static final String OPEN =
            "/swarm open Orders stay open after the card was charged service:checkout impact:high urgency:high";
    private static final String ROOM = "[data-room-link^='inc-1-']";

    @TempDir
    private Path folder;

    private Running bot;
    private Browser browser;
    private Caller caller;

    @BeforeEach
    void open() {
        bot = BotHere.start(folder.resolve("data"));
        caller = new Caller(bot.address());
        browser = new Browser(bot.address(), folder);
    }

    @AfterEach
    void leave() {
        if (browser != null) browser.close();
        caller.close();
        bot.close();
    }

    private JsonNode incident() {
        return caller.get("/api/incidents/INC-1").json();
    }

    @Test
    @DisplayName("A2 to A6, A9 open → call → log → approve → resolve → review → download, as people do it")
    void aMajorIncidentFromTheFirstLineToTheDownloadedReview() throws IOException {
        browser.open("/");
        browser.be("ana");
        browser.picture("01-lobby");
        browser.say(OPEN);
        browser.read("INC-1 is open");
        browser.see(ROOM);
        browser.picture("02-opened");
        browser.say("/swarm lgo nobody reads the confirmations");
        browser.read("Did you mean “log”");
        assertEquals(0, browser.count(".toast"), "what stands in the room is not said twice");

        browser.click(ROOM);
        browser.see(".card");
        browser.picture("03-room");
        browser.say("/swarm call hosting-provider because the queue runs at their place");
        browser.read("called as supplier for hosting-provider");
        browser.press("Log");
        browser.see("dialog[open]");
        browser.picture("04-log-dialog");
        browser.answer(Map.of("what", "nobody reads the confirmations"));
        browser.read("nobody reads the confirmations");
        browser.be("june");
        browser.say("the release of 09:38 broke the reader");
        browser.say("/swarm change roll the readers back because only the old one reads backout release again");
        browser.read("C1 requested");
        browser.picture("05-called-logged-requested");

        String asked = askedToDecide();
        browser.be(asked);
        browser.click("[data-room-link='@" + asked + "']");
        browser.read("roll the readers back");
        browser.picture("06-asked-to-decide");
        browser.press("Approve");
        if (browser.count("dialog[open]") > 0) browser.answer(Map.of());
        browser.click(ROOM);
        browser.read("C1 approved");

        browser.be("ana");
        browser.say("/swarm resolve all readers run the old release");
        browser.read("Resolved: all readers run the old release");
        browser.picture("07-resolved");
        browser.open("/incidents");
        browser.read("Orders stay open");
        browser.picture("08-incidents");
        browser.open("/incidents/INC-1?all=yes");
        browser.read("nothing changed, removed, inserted or reordered");
        browser.picture("09-incident");

        browser.click("a[href='/incidents/INC-1/review']");
        review();
        browser.open("/incidents/INC-1");
        browser.click("details.more > summary");
        browser.click("a[download][href*='format=pdf']");
        byte[] pdf = Files.readAllBytes(browser.downloaded("INC-1-review.pdf"));
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    }

    private String askedToDecide() {
        JsonNode entries = caller.timeline("INC-1");
        for (JsonNode entry : entries) {
            if (entry.get("kind").asText().equals("approval-sought")) {
                return entry.get("text").asText().split(" ", -1)[0];
            }
        }
        throw new AssertionError("nobody was asked: " + entries);
    }

    private void review() {
        browser.see("#summary");
        browser.picture("10-review");
        browser.click("#summary details.editor > summary");
        browser.see("#text-summary").clear();
        browser.see("#text-summary").sendKeys("Paid orders stayed open until the readers ran the old release.");
        browser.picture("11-review-editing");
        browser.click("#summary [data-section-editor] button.primary");
        browser.read("written by");
        browser.press("Approve");
        browser.read("approved");
        browser.press("Publish");
        browser.read("published");
        browser.picture("12-review-published");
        assertTrue(
                incident().at("/review/published").asBoolean(), () -> incident().toString());
        assertTrue(caller.get("/api/incidents/INC-1/export?format=md").text().contains("until the readers ran"));
    }

    @Test
    @DisplayName("A11 on a phone and in the dark nothing has to be scrolled sideways")
    void onAPhoneAndInTheDarkEverythingFits() {
        caller.say("ana", "lobby", OPEN);
        caller.say("ana", "INC-1", "a long word: " + "confirmation".repeat(20));
        caller.say("ana", "INC-1", "/swarm hypothesis the release of 09:38 broke the reader of the queue");

        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            for (int width : new int[] {390, 1280}) {
                browser.size(width, width == 390 ? 844 : 900);
                for (String page : new String[] {"/", "/?room=" + room(), "/incidents", "/incidents/INC-1"}) {
                    browser.open(page);
                    browser.see("main");
                    String name = (width == 390 ? "phone" : "wide")
                            + (dark ? "-dark" : "-light")
                            + page.replaceAll("room=.*", "room").replaceAll("[^A-Za-z0-9]+", "-");
                    browser.picture(name);
                    long sideways = (Long) browser.script(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                    assertTrue(sideways <= 0, () -> name + " is " + sideways + " pixels too wide");
                }
            }
        }
    }

    private String room() {
        Awaitility.await().until(() -> incident().hasNonNull("place"));
        return incident().get("place").asText().replaceFirst("^.*:", "");
    }

    @Test
    @DisplayName("A11 without a mouse: a message is sent, a card's button is pressed, its form is filled in")
    void withTheKeyboardAlone() {
        caller.say("ana", "lobby", OPEN);
        browser.open("/?room=" + room());
        browser.see(".card");

        assertEquals("say", browser.focused().getDomAttribute("id"), "writing can begin at once");
        browser.key("typed by hand", Keys.ENTER);
        browser.read("typed by hand");
        for (int steps = 0; !browser.focused().getText().equals("Log"); steps++) {
            assertTrue(steps < 120, "the button is reached with Tab");
            browser.key(Keys.chord(Keys.SHIFT, Keys.TAB));
        }
        browser.picture("20-keyboard-focus");
        browser.key(Keys.ENTER);
        browser.see("dialog[open]");
        assertEquals("field-what", browser.focused().getDomAttribute("id"), "the form has the focus");
        browser.key("seen by keyboard");
        for (int steps = 0; !"submit".equals(browser.focused().getDomAttribute("type")); steps++) {
            assertTrue(steps < 20, "the form's button is reached with Tab");
            browser.key(Keys.TAB);
        }
        browser.key(Keys.ENTER);
        browser.read("seen by keyboard");
        assertTrue(caller.timeline("INC-1").findValuesAsText("text").contains("seen by keyboard"));
    }
}
