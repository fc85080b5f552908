package org.disclosure.rollup.nights;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium without a window. Nothing is fetched: browser and driver are those that are installed. */
public final class Browser implements Closeable {

    private static final int TURNS = 400;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where no browser is installed. */
    public static Browser open(Path profile) {
        Optional<Path> browser = find("chromium", "chromium-browser", "google-chrome");
        Optional<Path> server = find("chromedriver");
        assumeTrue(
                browser.isPresent() && server.isPresent(),
                "Skipped: no Chromium and chromedriver found (Debian: chromium, chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--window-size=1280,1000",
                "--user-data-dir=" + profile);
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(server.orElseThrow().toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("LC_ALL", "C.UTF-8"))
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> find(String... names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public void load(Path page) {
        driver.get(page.toUri().toString());
    }

    /** Opens the page anew at an address in it, such as {@code #unit=WD03}. */
    public void load(Path page, String address) {
        driver.get("about:blank");
        driver.get(page.toUri() + address);
    }

    /** The address in the page; empty when it has none. */
    public String address() {
        return (String) run("return decodeURIComponent(location.hash)");
    }

    public void back() {
        driver.navigate().back();
    }

    public void forward() {
        driver.navigate().forward();
    }

    /** Waits until an expression of the page's script is true. */
    public void until(String condition) {
        driver.executeAsyncScript("const done = arguments[0]; const look = () => (" + condition
                + ") ? done() : requestAnimationFrame(look); look()");
    }

    /** What a script hands to the function that it gets as its last argument. */
    public Object await(String script) {
        return driver.executeAsyncScript(script);
    }

    /** Whether the reader's system is dark. */
    public void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** The page as the browser prints it. */
    public byte[] pdf() {
        return Base64.getDecoder()
                .decode((String) driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                        .get("data"));
    }

    /** What the browser's console says of the page: errors of scripts and what the page's policy forbids. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    public String title() {
        return driver.getTitle();
    }

    public WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Clicks an element where the bar at the top does not lie over it. */
    public void click(String selector) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", one(selector));
        one(selector).click();
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    public List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    /** Presses keys wherever the focus is. */
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    public Object run(String script) {
        return driver.executeScript(script);
    }

    /** Downloads go into this folder without a question. */
    public void saveInto(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** The clock of the pages that are loaded from now on stands still at noon of this day. */
    public void onDay(String day) {
        driver.executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        "Date = class extends Date { constructor(...parts) { super(...(parts.length > 0 ? parts : ['"
                                + day + "T12:00:00'])); } }"));
    }

    /** Lets the browser work until something is so, for so many of its turns at most. */
    public void await(BooleanSupplier isSo) {
        for (int turn = 0; turn < TURNS && !isSo.getAsBoolean(); turn++) {
            driver.executeAsyncScript("setTimeout(arguments[0], 50)");
        }
    }

    /** As wide as a telephone or a desk, whatever is the narrowest window. */
    public void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
