package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.app.RunningService.Said;
import dev.tillbridge.cli.Asking;
import dev.tillbridge.cli.Commands;
import dev.tillbridge.cli.ControlDoor;
import dev.tillbridge.cli.Doorway;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.store.TlsPostgres;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A location is created on a server that needs longer for it than the command waits for an answer.
final class LongChangeTest {
    private static final TlsPostgres SERVER = TlsPostgres.shared();
    private static final Set<String> SLOW = Set.of(Methods.LOCATION_CREATE.name(), Methods.LOCATION_JOIN.name());

    @TempDir
    Path folder;

    private final String database = SERVER.place().database();
    private StripeSandbox processor;
    private RunningDesk desk;

    @BeforeEach
    void start() {
        processor = StripeSandbox.start(folder.resolve("processor.db"), 0, Clock.systemUTC(), RunningService.KEY);
        desk = new RunningDesk(folder.resolve("desk"), processor.address());
    }

    @AfterEach
    void stop() throws InterruptedException {
        desk.close();
        processor.close();
    }

    @Test
    void the_command_goes_on_waiting_and_says_what_came_of_it() {
        var said = create(Duration.ofMinutes(2));

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("The location is on").contains(database);
    }

    @Test
    void whoever_waits_no_longer_is_told_that_it_is_not_known_yet() {
        var said = create(Duration.ZERO);

        assertThat(said.code()).isEqualTo(4);
        assertThat(said.err()).contains("not known yet").contains("tillbridge location desks");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> desk.say("location", "desks").out().contains(database));
    }

    private Said create(Duration patience) {
        return hastily(
                desk,
                patience,
                TlsPostgres.PASSWORD + "\n",
                "location",
                "create",
                "--server",
                SERVER.name(),
                "--database",
                database,
                "--admin",
                TlsPostgres.ADMINISTRATOR);
    }

    /// A command that waits for no answer to what takes long.
    static Said hastily(RunningDesk desk, Duration patience, String input, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var typed = new ByteArrayInputStream(input.getBytes(Charset.defaultCharset()));
        var doorway = new Doorway(LongChangeTest::hasty, desk.data.root(), Asking.pipe(typed), patience);
        int code = Commands.addTo(new CommandLine(new TillbridgeCommand()), doorway)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Said(code, out.toString(), err.toString());
    }

    private static ControlDoor hasty(Path data) {
        var client = ControlClient.connect(data, Locale.ENGLISH);
        return new ControlDoor() {
            @Override
            public <P, R> R call(Method<P, R> method, P params) {
                boolean slow = SLOW.contains(method.name());
                return client.call(method, params, slow ? Duration.ofMillis(1) : Duration.ofSeconds(10));
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
