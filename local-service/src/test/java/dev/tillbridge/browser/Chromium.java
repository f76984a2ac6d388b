package dev.tillbridge.browser;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.protocol.ExtensionId;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// One browser with the extension in it. The real side panel is a window of it like any tab.
///
/// Not thread-safe: one thread drives one browser.
public final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("tillbridge.patience", 60));

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ChromeDriver driver;
    private final Path profile;
    private final Set<String> tabs = new HashSet<>();
    private String panel = "";

    /// The window that the driver is at. The driver is not asked for its list of windows without need: while a tab
    /// closes, it may keep that question waiting for minutes.
    private String current = "";

    private Chromium(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
        tabs.addAll(driver.getWindowHandles());
    }

    /// Starts a browser without a window.
    public static Chromium headless(String... more) {
        var flags = new ArrayList<>(List.of("--headless"));
        flags.addAll(List.of(more));
        return start(Map.of(), flags);
    }

    /// Starts a browser on the display of the environment.
    public static Chromium onDisplay(String... more) {
        return start(Map.of(), List.of(more));
    }

    /// Starts a browser on a display of its own.
    static Chromium on(Display display, String... more) {
        return start(Map.of("DISPLAY", display.name()), List.of(more));
    }

    private static Chromium start(Map<String, String> environment, List<String> more) {
        try {
            var profile = Files.createTempDirectory("tillbridge-browser-");
            var options = new ChromeOptions();
            options.setBinary(program("chromium"));
            options.addArguments(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--lang=en-US",
                    "--window-size=1280,900",
                    "--load-extension=" + extension(),
                    "--user-data-dir=" + profile);
            options.addArguments(more);
            options.setExperimentalOption("enableExtensionTargets", true);
            // An extension from a folder is loaded again only in developer mode.
            options.setExperimentalOption(
                    "prefs", Map.of("intl.accept_languages", "en-US", "extensions.ui.developer_mode", true));
            var service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(new File(program("chromedriver")))
                    .usingAnyFreePort()
                    .withEnvironment(environment)
                    .build();
            return new Chromium(new ChromeDriver(service, options), profile);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The extension's build for tests, made by the extension's own build.
    public static Path extension() {
        var named = System.getProperty("tillbridge.extension");
        var directory = named != null ? Path.of(named) : Path.of("../extension/dist/test");
        if (!Files.exists(directory.resolve("manifest.json"))) {
            throw new IllegalStateException(
                    "No extension build at " + directory + "; run: npm run build, in extension/");
        }
        return directory.toAbsolutePath().normalize();
    }

    public ChromeDriver driver() {
        return driver;
    }

    /// Opens an address in a new tab and gives its handle; that tab has the focus.
    public String open(String address) {
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(address);
        current = driver.getWindowHandle();
        tabs.add(current);
        return current;
    }

    /// Gives a tab or the panel the driver's attention (not the browser's focus).
    public void look(String handle) {
        driver.switchTo().window(handle);
        current = handle;
    }

    /// An address of the extension's own pages.
    public String page(String name) {
        return "chrome-extension://" + ExtensionId.OURS + "/" + name;
    }

    /// Waits for the side panel and turns to it, past the tabs: turning to a tab brings it to the front, and the
    /// panel shows what belongs to the tab in front.
    public String panel() {
        if (panel.isEmpty() || !current.equals(panel) || !isOpen()) {
            if (!driver.getWindowHandles().contains(panel)) {
                until(anything -> findPanel());
                panel = current;
            }
            look(panel);
        }
        return panel;
    }

    private boolean isOpen() {
        try {
            return !requireNonNull(driver.getWindowHandle()).isEmpty();
        } catch (NoSuchWindowException closed) {
            return false;
        }
    }

    /// Waits until the side panel is gone.
    public void awaitNoPanel() {
        until(open -> !open.getWindowHandles().contains(panel));
    }

    /// The tabs that were opened here are passed by: a look at them would bring them to the front.
    private boolean findPanel() {
        for (var handle : driver.getWindowHandles()) {
            if (!tabs.contains(handle) && addressOf(handle).startsWith(page("sidepanel.html"))) {
                return true;
            }
        }
        return false;
    }

    /// Turns to a window; its address is empty while it is just coming or going.
    private String addressOf(String handle) {
        try {
            look(handle);
            return String.valueOf(driver.getCurrentUrl());
        } catch (WebDriverException notThere) {
            return "";
        }
    }

    /// Waits until something is so in the window at hand. When it does not come, a picture of what was there
    /// instead stands in the build folder.
    public <T> T until(Function<WebDriver, T> what) {
        try {
            return requireNonNull(new WebDriverWait(driver, PATIENCE, GLANCE).until(what));
        } catch (TimeoutException late) {
            late.addInfo(
                    "Seen instead",
                    picture(Path.of("target", "late", UUID.randomUUID() + ".png"))
                            .toString());
            throw late;
        }
    }

    /// Waits until a person has closed the browser.
    public void awaitClosed() {
        new WebDriverWait(driver, Duration.ofDays(7)).until(open -> {
            try {
                return open.getWindowHandles().isEmpty();
            } catch (WebDriverException gone) {
                return true;
            }
        });
    }

    /// Has the window at hand drawn light or dark, whatever the PC says; empty: as the PC says.
    public void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /// A picture of the window at hand.
    public Path picture(Path file) {
        try {
            Files.createDirectories(requireNonNull(file.toAbsolutePath().getParent()));
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    static String program(String name) {
        for (var directory : System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator, -1)) {
            var file = Path.of(directory, name);
            if (Files.isExecutable(file)) {
                return file.toString();
            }
        }
        throw new IllegalStateException(name + " is not installed; scripts/setup installs it");
    }
}
