package dev.tillbridge.demo;

import dev.tillbridge.browser.Chromium;
import dev.tillbridge.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The demo's driver, started by `scripts/demo`. Progress goes to stderr; the last line of stdout is the result.
///
/// No argument: on the display, and the browser stays open. `--once`: without a window. `--pull-the-plug`: the
/// same, and the service is killed while the card is read.
public final class DemoRun {
    private static final long STARTED = System.nanoTime();

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private DemoRun() {}

    public static void main(String[] arguments) throws IOException {
        // The driver's own library warns of each browser that is newer than itself.
        SELENIUM.setLevel(Level.SEVERE);
        var options = Set.of(arguments);
        boolean plug = options.contains("--pull-the-plug");
        boolean window = !plug && !options.contains("--once");
        System.exit(run(window, plug) ? 0 : 1);
    }

    private static boolean run(boolean window, boolean plug) throws IOException {
        var directory = Files.createTempDirectory("tillbridge-demo-");
        var album = new Album(Path.of(System.getProperty("tillbridge.pictures", "target/demo-pictures")));
        var home = Path.of(System.getProperty("tillbridge.home", "target/package/tillbridge"));
        say("Starting the service, the practice processor and the clinic program");
        try (var demo = DemoProcess.start(home, directory);
                var browser = window ? Chromium.onDisplay() : Chromium.headless()) {
            var places = demo.awaitPlaces();
            var job = new DemoJob(browser, places, album);
            if (plug) {
                job.payWhilePullingThePlug(demo);
            } else {
                job.pay();
            }
            var result = job.result();
            System.out.println(Json.write(result));
            System.out.flush();
            if (window) {
                say("The browser stays open: try what you like, then close it.");
                say("Cards are tapped at " + places.processor() + "/readers");
                browser.awaitClosed();
            }
            return result.holds();
        } catch (RuntimeException failed) {
            say("The demo failed: " + failed.getMessage());
            say(Files.readString(directory.resolve("demo.log")));
            throw failed;
        } finally {
            delete(directory);
        }
    }

    static void say(String words) {
        var since = Duration.ofNanos(System.nanoTime() - STARTED);
        System.err.printf("[%4d.%ds] %s%n", since.toSeconds(), since.toMillisPart() / 100, words);
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
