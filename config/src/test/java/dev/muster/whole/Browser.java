package dev.muster.whole;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.architecture.Checkout;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody in front of a real Chromium, in which every step leaves a picture in {@code config/target/screenshots}. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String address;
    private final Path downloads;
    private final ChromeDriver driver;

    /** Opens one with nothing in it; the test is skipped where there is no Chromium. */
    Browser(String address, Path folder) {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no Chromium at " + CHROMIUM);
        assumeTrue(Files.isExecutable(DRIVER), "skipped: there is no driver at " + DRIVER);
        this.address = address;
        this.downloads = folder.resolve("downloads");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-quic",
                "--no-first-run",
                "--user-data-dir=" + folder.resolve("profile"));
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toString(), "download.prompt_for_download", false));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        // Pages that were left once kept their connections, and the seventh page waited for a minute.
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
        size(1280, 900);
    }

    /** The size of the page in CSS pixels. */
    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Whether the person's system is set to dark colours. */
    void dark(boolean dark) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    void open(String path) {
        driver.get(address + path);
    }

    /** The address at which the person is, without the bot's own. */
    String place() {
        return String.valueOf(driver.getCurrentUrl()).substring(address.length());
    }

    /** Switches who-am-I; the page comes again for that person. */
    void be(String person) {
        if (count("body[data-person='" + person + "']") > 0) return;
        WebElement before = see("body");
        new Select(see("#who")).selectByValue(person);
        until().until(ExpectedConditions.stalenessOf(before));
        see("body[data-person='" + person + "']");
    }

    /** Types a line where people write, and sends it. */
    void say(String line) {
        see("#say").sendKeys(line, Keys.ENTER);
    }

    /** The first one that fits and can be seen; waits for it. */
    WebElement see(String css) {
        return until().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Waits until the page says that; it may be replaced by the next one while it is read. */
    void read(String words) {
        until().ignoring(WebDriverException.class).until(now -> text().contains(words));
    }

    /** In one step: an element that was found may be gone when it is asked for its text. */
    String text() {
        return String.valueOf(driver.executeScript("return document.querySelector('main').innerText"));
    }

    /** How often something that fits is on the page. */
    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** Clicks what fits. */
    void click(String css) {
        until().ignoring(StaleElementReferenceException.class).until(now -> {
            WebElement element = see(css);
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
            return true;
        });
    }

    /** Puts that into a field, in place of what is in it. */
    void fill(String css, String text) {
        WebElement field = see(css);
        field.clear();
        field.sendKeys(text);
    }

    /** What is in a field. */
    String valueOf(String css) {
        return String.valueOf(see(css).getDomProperty("value"));
    }

    /** Presses the last button on the page with that label, out of the folded ones too. */
    void press(String label) {
        By named = By.xpath("//main//form[@data-press]//button[normalize-space()=\"" + label + "\"]");
        until().ignoring(StaleElementReferenceException.class).until(now -> {
            List<WebElement> buttons = driver.findElements(named);
            if (buttons.isEmpty()) return false;
            WebElement button = buttons.getLast();
            driver.executeScript(
                    "const menu = arguments[0].closest('details'); if (menu) menu.open = true;"
                            + "arguments[0].scrollIntoView({block: 'center'})",
                    button);
            button.click();
            return true;
        });
    }

    /** Fills in the dialog that is open, by field, and sends it. */
    void answer(Map<String, String> values) {
        values.forEach((field, value) -> see("dialog[open] #field-" + field).sendKeys(value));
        see("dialog[open] .sheet-buttons button.primary").click();
        until().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("dialog[open]")));
    }

    /** A key, sent to whatever has the focus. */
    void key(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** What has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    Object script(String script) {
        return driver.executeScript(script);
    }

    /** The file that arrives in the downloads. */
    Path downloaded(String name) {
        Path file = downloads.resolve(name);
        until().until(now -> Files.exists(file));
        return file;
    }

    /** Keeps a picture of what is in view. */
    void picture(String name) {
        Path file = Checkout.root().resolve("config/target/screenshots").resolve(name + ".png");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebDriverWait until() {
        return new WebDriverWait(driver, PATIENCE);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
