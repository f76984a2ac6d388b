package dev.tillbridge.app;

import static dev.tillbridge.app.CommandScene.done;
import static dev.tillbridge.app.CommandScene.refused;
import static dev.tillbridge.store.TlsPostgres.ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.app.RunningService.Said;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.installation.Marker;
import dev.tillbridge.installation.MoveOrder;
import dev.tillbridge.installation.Moves;
import dev.tillbridge.installation.Way;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Role;
import dev.tillbridge.store.Cable;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.DeskKey;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedServer;
import dev.tillbridge.store.TlsPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk went out right after its payments were committed in the shared database. It is asked, or, when its server is
/// gone for good, a person decides.
final class SettledMovePostgresTest {
    private static final TlsPostgres SERVER = TlsPostgres.shared();

    @TempDir
    Path folder;

    private final Outsiders outside = Outsiders.fresh();
    private DataDirectory data;
    private SettingsHome settings;
    private Cable cable;
    private PostgresAddress shared;
    private String database;

    @BeforeEach
    void breakOff() throws IOException {
        data = new DataDirectory(folder.resolve("desk")).create();
        Files.writeString(data.settings(), "stripe:\n  apiBase: http://127.0.0.1:9\n");
        settings = new SettingsHome(data, Map.of());
        try (var own = Databases.sqlite(data.database())) {
            var clinic = new Clinic(own, outside).setUp();
            outside.reader().next(Card.APPROVED);
            clinic.charge("1042");
            clinic.pass(Duration.ofSeconds(12));
            clinic.person("Ann", Role.MANAGER, "2486");
        }
        var place = SERVER.place();
        database = place.database();
        var account =
                SharedServer.of(place, ADMINISTRATOR, TlsPostgres.PASSWORD).create(DeskKey.random(new SecureRandom()));
        cable = Cable.to(account);
        shared = new PostgresAddress(cable.url(account), account.user(), account.password(), account.certificate());
        movedButNotFinished();
    }

    /// All of the move is there but what this computer does after the commit.
    private void movedButNotFinished() throws IOException {
        var clock = Clock.systemUTC();
        var ids = Ids.random();
        var report = new Moves(clock, ids, new AccountKin(clock, ids, () -> "desk-1"), () -> "desk-1", settings)
                .move(new MoveOrder(data.database(), shared, "desk-1", "Mia"));
        var aside = moved(".db");
        Files.move(data.root().resolve(aside), data.database());
        Files.delete(data.root().resolve(moved(".json")));
        settings.toFile();
        var marker = new Marker(
                report.id(), Way.TAKEN_OVER, shared.url(), shared.user(), shared.certificate(), aside, report.at());
        Files.writeString(data.root().resolve("tillbridge-moving.json"), Json.write(marker));
    }

    private String moved(String end) throws IOException {
        try (var files = Files.list(data.root())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("tillbridge-moved-") && name.endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @AfterEach
    void close() {
        cable.close();
    }

    @Test
    void while_the_server_can_be_asked_nobody_may_decide_otherwise() {
        var said = done(keepFile("2486\n" + database + "\n"));

        assertThat(said.out()).contains("could be asked").contains(shared.url());
        assertThat(settings.read().database()).isEqualTo(shared.url());
        assertThat(data.database()).doesNotExist();
    }

    @Test
    void when_the_server_is_gone_a_manager_decides_for_this_computers_file() throws InterruptedException {
        cable.pullOut();
        assertThat(started()).contains("settle-move --keep-file");
        assertThat(refused(say("", "location", "settle-move")).err()).contains("settle-move --keep-file");

        assertThat(refused(keepFile("9999\n" + database + "\n")).err()).contains("PIN");
        assertThat(refused(keepFile("2486\nyes\n")).err()).contains("not confirmed");
        assertThat(settings.read().sqlite()).isTrue();
        assertThat(started()).contains("settle-move --keep-file");
        var said = done(keepFile("2486\n" + database + "\n"));

        assertThat(said.out())
                .contains("must never be used for payments again")
                .contains("is the true history, by Ann");
        assertThat(refused(say("", "location", "settle-move")).err()).contains("No move");
        assertThat(started()).contains("is ready");
    }

    @Test
    void a_server_that_answers_and_lets_this_desk_in_no_more_is_asked_by_its_administrator() {
        SERVER.execute("alter role \"" + shared.user() + "\" nologin");

        var refused = refused(keepFile("2486\n" + database + "\n"));
        assertThat(refused.err()).contains("settle-move --admin").contains("looked up");
        assertThat(settings.read().sqlite()).isTrue();

        var said = done(say(TlsPostgres.PASSWORD + "\n", "location", "settle-move", "--admin", ADMINISTRATOR));
        assertThat(said.out()).contains(shared.url());
        assertThat(settings.read().databaseUser()).isEqualTo(shared.user());
    }

    @Test
    void a_server_on_which_the_database_is_no_more_leaves_it_to_a_manager() {
        SERVER.execute("drop database \"" + database + "\" with (force)");

        var said = done(say(
                TlsPostgres.PASSWORD + "\n2486\n" + database + "\n",
                "location",
                "settle-move",
                "--admin",
                ADMINISTRATOR,
                "--keep-file",
                "--person",
                "Ann",
                "--reason",
                "somebody deleted it"));

        assertThat(said.out()).contains("is the true history, by Ann");
        assertThat(settings.read().sqlite()).isTrue();
    }

    @Test
    void an_older_database_that_answers_leaves_the_whole_copy_of_a_way_back_to_a_manager()
            throws IOException, InterruptedException {
        cameBackButNotFinished();
        SERVER.in(
                database,
                "delete from moved_history where way = 'BACK';"
                        + " update moved_history set back_id = null, back_at = null;"
                        + " truncate journal; update journal_head set last = 0");

        assertThat(started()).contains("tillbridge-back.db").contains("settle-move --keep-file");
        assertThat(refused(say("", "location", "settle-move")).err()).contains("settle-move --keep-file");
        assertThat(data.root().resolve("tillbridge-back.db")).exists();
        var said = done(keepFile("2486\n" + database + "\n"));

        assertThat(said.out()).contains("does not know all").contains("is the true history, by Ann");
        assertThat(settings.read().sqlite()).isTrue();
        assertThat(data.database()).exists();
    }

    /// The copy is whole, and what this computer does after the commit is undone again.
    private void cameBackButNotFinished() throws IOException {
        done(say("", "location", "settle-move"));
        var clock = Clock.systemUTC();
        var ids = Ids.random();
        var report = new Moves(clock, ids, new AccountKin(clock, ids, () -> "desk-1"), () -> "desk-1", settings)
                .back(new MoveOrder(data.database(), shared, "desk-1", "Mia"));
        Files.move(data.database(), data.root().resolve("tillbridge-back.db"));
        settings.toShared(shared);
        var marker = new Marker(
                report.id(),
                Way.BACK,
                shared.url(),
                shared.user(),
                shared.certificate(),
                "tillbridge-back.db",
                report.at());
        Files.writeString(data.root().resolve("tillbridge-moving.json"), Json.write(marker));
    }

    private Said keepFile(String typed) {
        return say(typed, "location", "settle-move", "--keep-file", "--person", "Ann", "--reason", "the server burned");
    }

    private Said say(String typed, String... words) {
        return RunningService.command(data, typed, Map.of(), words);
    }

    private String started() throws InterruptedException {
        var said = new StringWriter();
        assertThat(new ServiceRun(new RunArguments(data.root(), 0, true), Map.of(), data, new PrintWriter(said, true))
                        .run())
                .isBetween(0, 1);
        return said.toString();
    }
}
