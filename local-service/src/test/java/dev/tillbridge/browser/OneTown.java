package dev.tillbridge.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.WebDriverException;

/// One town for all tests of a class, with one desk in it from the start. Every test takes an invoice of its own.
/// When a test fails, pictures of what its browsers showed are kept under `target/screens/failed`.
final class OneTown implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /// Where pictures of screens go.
    static final Path SCREENS = Path.of("target/screens");

    /// Stands in a flag of the browser for the port of the clinic's program.
    static final String CLINIC_PORT = "CLINIC_PORT";

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String[] flags;

    private @Nullable Path directory;
    private @Nullable Town town;
    private @Nullable Desk desk;

    OneTown(String... flags) {
        this.flags = flags;
    }

    Town town() {
        return requireNonNull(town);
    }

    /// The first desk, with the reader "Front desk".
    Desk desk() {
        return requireNonNull(desk);
    }

    /// Keeps pictures of the panel, light and dark, and has it checked by axe in both.
    // The other way opens a tab of its own, and the panel shows what belongs to the tab in front.
    @SuppressWarnings("deprecation")
    void picture(String name) {
        desk().browser().panel();
        for (var scheme : List.of("light", "dark")) {
            desk().browser().scheme(scheme);
            desk().browser().picture(SCREENS.resolve("run").resolve(name + "-" + scheme + ".png"));
            var found = new AxeBuilder()
                    .setLegacyMode(true)
                    .withTags(RULES)
                    .analyze(desk().browser().driver());
            assertThat(found.getViolations()).as(name + ", " + scheme).isEmpty();
        }
        desk().browser().scheme("");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("tillbridge-town-");
        town = Town.open(directory);
        var port = Integer.toString(town.clinic().getPort());
        desk = Desk.at(
                town,
                "Front desk",
                Stream.of(flags).map(flag -> flag.replace(CLINIC_PORT, port)).toArray(String[]::new));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            keepPictures(context.getRequiredTestMethod().getName());
            town().reader("Front desk").cancel();
            town().reader("Exam 2").cancel();
        }
        town().processor().disarm();
        desk().reader().switchedOn(true);
        desk().reader().waits(PATIENCE);
    }

    private void keepPictures(String name) {
        var number = 0;
        for (var browser : town().browsers()) {
            for (var handle : browser.driver().getWindowHandles()) {
                var file = "%s-%d".formatted(name.toLowerCase(Locale.ROOT), number++);
                try {
                    browser.look(handle);
                    browser.picture(SCREENS.resolve("failed").resolve(file + ".png"));
                } catch (WebDriverException closed) {
                    // A window that closed meanwhile has no picture; the others do.
                    number++;
                }
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (town != null) {
            town.close();
        }
        if (directory != null) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
            }
        }
    }
}
