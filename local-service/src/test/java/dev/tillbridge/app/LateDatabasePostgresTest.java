package dev.tillbridge.app;

import static dev.tillbridge.app.CommandScene.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.store.Cable;
import dev.tillbridge.store.TlsPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a power cut the desk's computer may be there before the database server.
final class LateDatabasePostgresTest {
    private static final TlsPostgres SERVER = TlsPostgres.shared();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void a_desk_that_comes_up_before_the_database_server_waits_for_it_and_says_so() throws Exception {
        var desk = new RunningDesk(folder.resolve("front"), URI.create("http://127.0.0.1:9"));
        done(desk.create(SERVER, SERVER.place().database()));
        desk.close();
        try (var cable = through(desk.data.settings())) {
            cable.pullOut();

            desk.start();

            await().atMost(Duration.ofSeconds(30)).until(() -> desk.printed().contains("tries again"));
            assertThat(desk.printed()).contains("cannot be used");
            cable.putBack();
            desk.awaitAnswer();
            assertThat(desk.printed().split("tries again", -1)).hasSize(2);
            desk.close();
        }
    }

    private static Cable through(Path settings) throws IOException {
        var words = Files.readString(settings);
        var cable = Cable.to(words);
        Files.writeString(settings, cable.url(words));
        return cable;
    }
}
