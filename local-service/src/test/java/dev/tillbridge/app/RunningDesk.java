package dev.tillbridge.app;

import static dev.tillbridge.store.TlsPostgres.ADMINISTRATOR;

import dev.tillbridge.app.RunningService.Said;
import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.store.TlsPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// One desk of several: `tillbridge run` on a directory of its own, with all its lives, until it is stopped.
public final class RunningDesk {
    final DataDirectory data;
    private final StringWriter said = new StringWriter();
    private Thread running;

    public RunningDesk(Path folder, URI processor) {
        data = new DataDirectory(folder);
        try {
            Files.writeString(data.create().settings(), "# of this desk\nstripe:\n  apiBase: " + processor + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        running = begin();
        awaitAnswer();
    }

    private Thread begin() {
        var run = new ServiceRun(new RunArguments(data.root(), 0, false), Map.of(), data, new PrintWriter(said, true));
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                run.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Stops it and starts it again, as the computer's user does.
    void restart() throws InterruptedException {
        say("stop");
        running.join();
        start();
    }

    /// Starts it again once it is stopped.
    void start() {
        running = begin();
    }

    void awaitAnswer() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> say("status").code() == 0);
    }

    /// Where it answers: another port after each start.
    int port() {
        try (var client = ControlClient.connect(data.root(), Locale.ENGLISH)) {
            return client.call(Methods.STATUS, new Nothing()).port();
        }
    }

    /// What `tillbridge run` printed.
    String printed() {
        return said.toString();
    }

    boolean ended() throws InterruptedException {
        return running.join(Duration.ofSeconds(20));
    }

    public Said say(String... words) {
        return typing("", words);
    }

    public Said typing(String input, String... words) {
        return RunningService.command(data, input, Map.of(), words);
    }

    /// `tillbridge location create` on the server, by its administrator.
    ///
    /// @param more further words of the command
    public Said create(TlsPostgres server, String database, String... more) {
        var words = Stream.of(
                "location", "create", "--server", server.name(), "--database", database, "--admin", ADMINISTRATOR);
        return typing(
                TlsPostgres.PASSWORD + "\n",
                Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    /// A joining code, as `tillbridge location invite` makes it.
    public String invite() {
        return Json.parse(CommandScene.done(say("location", "invite", "--json")).out())
                .path("code")
                .stringValue();
    }

    public void close() throws InterruptedException {
        say("stop");
        running.join(Duration.ofSeconds(20));
    }
}
