package dev.tillbridge.browser;

import static java.util.Objects.requireNonNull;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A screen, a keyboard and a mouse that nobody else uses. What is pressed here is pressed for the browser itself:
/// its toolbar and its shortcuts too, which a driver of pages cannot reach.
final class Display implements BeforeAllCallback, AfterAllCallback {
    private static final int TOOLBAR = 100;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private @Nullable Process server;
    private String name = "";

    String name() {
        return name;
    }

    /// Brings the window of this title to the front and gives it the keyboard.
    void focus(String title) {
        run("xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowraise", "windowfocus", "--sync");
    }

    /// Presses keys at once, such as `alt+p`, in the window that has the keyboard.
    void press(String keys) {
        run("xdotool", "key", "--clearmodifiers", keys);
    }

    /// Clicks on what has this colour in the browser's toolbar, as soon as it stands there.
    void clickInToolbar(int colour) {
        var place = Awaitility.await("colour " + Integer.toHexString(colour))
                .atMost(LONGEST)
                .until(() -> find(colour, picture()), found -> found.isPresent())
                .orElseThrow();
        run("xdotool", "mousemove", "--sync", place.x(), place.y(), "click", "1");
    }

    /// As xdotool wants it.
    private record Place(String x, String y) {}

    private static Optional<Place> find(int colour, BufferedImage seen) {
        int found = 0;
        long sumX = 0;
        long sumY = 0;
        for (int y = TOOLBAR / 2; y < TOOLBAR; y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                if ((seen.getRGB(x, y) & 0xffffff) == colour) {
                    found++;
                    sumX += x;
                    sumY += y;
                }
            }
        }
        return found == 0
                ? Optional.empty()
                : Optional.of(new Place(Long.toString(sumX / found), Long.toString(sumY / found)));
    }

    private BufferedImage picture() {
        try {
            var png = run("import", "-display", name, "-window", "root", "png:-");
            return requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] run(String program, String... arguments) {
        var command = Stream.concat(Stream.of(Chromium.program(program)), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", name);
        try {
            var process = builder.start();
            // A window that never comes is waited for without end.
            CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS)
                    .execute(process::destroyForcibly);
            var said = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed");
            }
            return said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var command =
                List.of(Chromium.program("Xvfb"), "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp");
        var started = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        server = started;
        var said = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        name = ":" + requireNonNull(said.readLine(), "Xvfb did not start").strip();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.destroy();
        }
    }
}
