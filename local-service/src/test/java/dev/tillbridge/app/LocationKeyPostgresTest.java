package dev.tillbridge.app;

import static dev.tillbridge.app.CommandScene.done;
import static dev.tillbridge.app.CommandScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.TlsPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The processor key of desks that share a database: typed in once, and changed once for all.
final class LocationKeyPostgresTest {
    private static final TlsPostgres SERVER = TlsPostgres.shared();
    private static final String SECOND = "sk_test_secondKeyOfTheClinic";
    private static final String THIRD = "sk_test_thirdKeyOfTheClinic";
    private static final String FOURTH = "sk_test_fourthKeyOfTheClinic";
    private static final String STRANGE = "sk_test_keyOfSomebodyElse";
    private static final String NAME = "stripe.secretKey";

    @TempDir
    Path folder;

    private final String location = SERVER.place().database();
    private StripeSandbox processor;
    private RunningDesk front;
    private RunningDesk back;

    @BeforeEach
    void start() {
        processor = StripeSandbox.start(folder.resolve("processor.db"), 0, Clock.systemUTC(), RunningService.KEY);
        processor.addKey(SECOND);
        processor.addKey(THIRD);
        processor.addKey(FOURTH);
        processor.addKeyOf("acct_1SomebodyElse00000", STRANGE);
        front = new RunningDesk(folder.resolve("front"), processor.address());
        back = new RunningDesk(folder.resolve("back"), processor.address());
        done(type(front, RunningService.KEY));
    }

    @AfterEach
    void stop() throws InterruptedException {
        back.close();
        front.close();
        processor.close();
    }

    @Test
    void a_key_is_typed_in_once_and_changed_once_for_all_and_stands_nowhere_in_the_database()
            throws IOException, InterruptedException {
        create();
        join("Exam 2");

        awaitKey(back, RunningService.KEY);
        assertCharges(back);
        done(type(back, SECOND));
        awaitKey(front, SECOND);
        processor.endKey(RunningService.KEY);
        assertCharges(front);
        assertCharges(back);
        await().untilAsserted(() -> assertThat(done(front.say("location", "desks"))
                        .out()
                        .lines()
                        .filter(line -> line.contains("has the processor")))
                .hasSize(2));

        // Two changes while it sleeps: it takes the newest.
        done(back.say("stop"));
        assertThat(back.ended()).isTrue();
        refused(type(front, "sk_test_aKeyThatTheProcessorDoesNotKnow"));
        done(type(front, THIRD));
        done(type(front, FOURTH));
        assertThat(done(front.say("location", "desks")).out()).contains("has not got the processor key yet");
        back.restart();
        back.awaitAnswer();
        awaitKey(back, FOURTH);

        assertThat(refused(type(front, STRANGE)).err()).contains("acct_1SomebodyElse00000");
        SERVER.execute("checkpoint");
        var server = Path.of(SERVER.ask("show data_directory").getFirst());
        for (var key : List.of(RunningService.KEY, SECOND, THIRD, FOURTH)) {
            assertThat(holding(server, key)).as("files of the database server").isEmpty();
            assertThat(holding(folder, key)).allSatisfy(file -> assertThat(file).contains("/secrets/"));
        }
        assertThat(SERVER.ask(location, "select what || ' by ' || person_name from audit where what = 'KEY_SET'"))
                .hasSize(3)
                .allSatisfy(who -> assertThat(who).contains("control"));

        assertThat(done(front.say("location", "desk-revoke", "Exam 2")).out()).contains("knew the processor key");
        assertThat(back.ended()).isTrue();
        done(type(front, THIRD));
        assertThat(SERVER.ask(location, "select desk_id from desk_key")).hasSize(1);
        assertThat(stored(back)).isEqualTo(FOURTH);
        done(front.say("location", "move-back"));
        assertCharges(front);
        assertThat(stored(front)).isEqualTo(THIRD);
    }

    private static RunningService.Said type(RunningDesk desk, String key) {
        return desk.typing(key + "\n", "secret", "set", NAME);
    }

    /// The processor answers to the key that the desk uses.
    private static void assertCharges(RunningDesk desk) {
        done(desk.say("terminal", "add", "--code", "simulated-wpe", "--label", "Reader"));
    }

    private static void awaitKey(RunningDesk desk, String key) {
        await().atMost(Duration.ofSeconds(20)).until(() -> stored(desk).equals(key));
    }

    private static String stored(RunningDesk desk) {
        return new SecretFiles(desk.data.secrets()).read(NAME).orElse("");
    }

    private static List<String> holding(Path folder, String key) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(Files::isReadable)
                    .filter(file -> contains(file, key))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean contains(Path file, String key) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(key);
        } catch (IOException gone) {
            return false;
        }
    }

    private void create() {
        done(front.create(SERVER, location, "--name", "Reception"));
    }

    private void join(String name) {
        done(back.typing(front.invite() + "\n", "location", "join", "--name", name));
    }
}
