package dev.tillbridge.app;

import static dev.tillbridge.app.CommandScene.done;
import static dev.tillbridge.app.CommandScene.id;
import static dev.tillbridge.app.CommandScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.json.Json;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.TlsPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two desks with a service each, as their techs set them up on one database server: by commands alone.
final class SeveralDesksTest {
    private static final TlsPostgres SERVER = TlsPostgres.shared();

    @TempDir
    Path folder;

    private String database;
    private StripeSandbox processor;
    private RunningDesk front;
    private RunningDesk back;

    @BeforeEach
    void start() {
        database = SERVER.place().database();
        processor = StripeSandbox.start(folder.resolve("processor.db"), 0, Clock.systemUTC(), RunningService.KEY);
        front = new RunningDesk(folder.resolve("front"), processor.address());
        back = new RunningDesk(folder.resolve("back"), processor.address());
    }

    @AfterEach
    void stop() throws InterruptedException {
        back.close();
        front.close();
        processor.close();
    }

    @Test
    void one_desk_creates_the_location_the_other_joins_and_both_show_the_same() throws IOException {
        create("Reception");
        var said = done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));

        assertThat(said.out()).contains("Joined as Exam 2").contains(database);
        done(front.say("location", "set", "name", "Willow Creek"));
        done(back.say("person", "add", "Ann", "--role", "manager"));
        assertThat(done(back.say("location", "show")).out()).contains("Willow Creek");
        assertThat(done(front.say("person", "list")).out()).contains("Ann");
        assertThat(done(front.say("location", "show", "--json")).out())
                .isEqualTo(done(back.say("location", "show", "--json")).out());
        assertThat(done(front.say("location", "desks")).out())
                .contains("Reception")
                .contains("Exam 2");
        assertThat(Files.readString(front.data.settings()))
                .contains("# of this desk", "apiBase: " + processor.address(), "databaseCertificate: ")
                .doesNotContain(new SecretFiles(front.data.secrets())
                        .read("database.password")
                        .orElseThrow());
    }

    @Test
    void a_location_with_more_desks_than_the_server_has_room_for_is_told_on_its_lists_and_by_doctor() {
        create("Reception");
        assertThat(done(front.say("doctor")).out()).contains("connections in, ");
        assertThat(done(front.say("location", "desks")).out()).doesNotContain("max_connections");

        done(front.say("location", "set", "desks", "100"));

        assertThat(done(front.say("location", "desks")).out())
                .contains("100 desks need 100 at rest and up to 501 when all are busy")
                .contains("max_connections in postgresql.conf");
        assertThat(done(front.say("doctor")).out())
                .contains("WARNING  Database server")
                .contains("max_connections");
    }

    @Test
    void what_the_administrator_typed_is_stored_nowhere() throws IOException {
        create("Reception");

        try (var files = Files.walk(front.data.root())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(TlsPostgres.PASSWORD);
            }
        }
    }

    @Test
    void a_refused_change_leaves_the_desk_as_it_was() {
        assertThat(refused(front.typing(
                                "wrong\n",
                                "location",
                                "create",
                                "--server",
                                SERVER.name(),
                                "--admin",
                                TlsPostgres.ADMINISTRATOR))
                        .err())
                .contains("does not let " + TlsPostgres.ADMINISTRATOR + " in");
        assertThat(refused(front.typing("x\n", "location", "create", "--server", "what is this"))
                        .err())
                .contains("not understood");
        assertThat(refused(front.typing("rubbish\n", "location", "join")).err()).contains("no joining code");
        assertThat(refused(front.say("location", "invite")).err()).contains("location create");

        assertThat(done(front.say("status")).out()).contains("SQLite");
        assertThat(done(front.say("location", "desks")).out())
                .contains("Desk 1")
                .contains("this desk");
    }

    @Test
    void a_location_that_cannot_be_taken_into_use_is_given_up_and_the_desk_goes_on_as_before() {
        create("Reception");
        var code = front.invite();
        // A database that held real money takes no practice key: the service cannot start on it.
        SERVER.in(database, "insert into live_money (one, attempt_id, since) values (1, 'earlier', 0)");
        done(back.typing(RunningService.KEY + "\n", "secret", "set", "stripe.secretKey"));

        var said = refused(back.typing(code + "\n", "location", "join"));

        assertThat(said.err()).contains("goes on with the one that it had").contains("held real payments");
        assertThat(done(back.say("status")).out()).contains("SQLite");
    }

    @Test
    void a_desk_that_is_in_joins_no_other_location_and_creates_none() {
        create("Reception");

        assertThat(refused(front.typing(front.invite() + "\n", "location", "join"))
                        .err())
                .contains("already uses");
        assertThat(refused(front.typing("x\n", "location", "create", "--server", SERVER.name()))
                        .err())
                .contains("already uses");
    }

    @Test
    void a_manager_shuts_a_desk_out_and_it_says_so_itself_until_it_is_let_in_again() throws InterruptedException {
        create("Reception");
        done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));
        var ann = id(done(front.say("person", "add", "Ann", "--role", "manager", "--json")));
        done(front.typing("2486\n", "person", "pin", ann));

        assertThat(refused(front.say("location", "desk-revoke", "Exam 2")).err())
                .contains("manager");
        assertThat(refused(front.typing("9999\n", "location", "desk-revoke", "Exam 2", "--manager", ann))
                        .err())
                .contains("PIN is wrong");
        assertThat(refused(front.typing("2486\n", "location", "desk-revoke", "Reception", "--manager", ann))
                        .err())
                .contains("itself");
        done(front.typing("2486\n", "location", "desk-revoke", "Exam 2", "--manager", ann));

        assertThat(back.ended()).isTrue();
        assertThat(back.printed()).contains("was shut out");
        back.restart();
        assertThat(back.ended()).isTrue();
        assertThat(refused(front.say("location", "invite")).err()).contains("manager");
        var code = code(done(front.typing("2486\n", "location", "invite", "--manager", ann, "--json")));
        done(back.typing(code + "\n", "location", "rejoin"));
        back.restart();
        back.awaitAnswer();

        assertThat(done(back.say("person", "list")).out()).contains("Ann");
        assertThat(done(front.say("location", "desks")).out())
                .contains("Exam 2")
                .doesNotContain("shut out");
    }

    @Test
    void a_desk_that_is_let_in_anew_while_it_was_in_keeps_no_second_account() throws InterruptedException {
        create("Reception");
        done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));
        var before = accounts();

        done(back.typing(front.invite() + "\n", "location", "rejoin"));
        back.restart();
        back.awaitAnswer();

        assertThat(before).hasSize(2);
        assertThat(accounts()).hasSize(2).isNotEqualTo(before);
        assertThat(done(front.say("location", "desks")).out())
                .contains("Exam 2")
                .doesNotContain("shut out");
    }

    @Test
    void a_code_of_another_location_lets_no_desk_in_again() throws IOException, InterruptedException {
        create("Reception");
        done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));
        var settings = Files.readString(back.data.settings());
        var other = new RunningDesk(folder.resolve("other"), processor.address());
        try {
            done(other.create(SERVER, SERVER.place().database(), "--name", "Reception"));
            var code = code(done(other.say("location", "invite", "--json")));

            assertThat(refused(back.typing(code + "\n", "location", "rejoin")).err())
                    .contains("does not lead to the location")
                    .contains(database);
        } finally {
            other.close();
        }
        assertThat(Files.readString(back.data.settings())).isEqualTo(settings);
    }

    @Test
    void a_database_that_does_not_know_the_desk_lets_it_in_under_no_account() throws IOException {
        create("Reception");
        done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));
        var settings = Files.readString(back.data.settings());
        var before = accounts();
        SERVER.in(database, "delete from desk where name = 'Exam 2'");

        assertThat(refused(back.typing(front.invite() + "\n", "location", "rejoin"))
                        .err())
                .contains("does not lead to the location");

        assertThat(accounts()).isEqualTo(before);
        assertThat(Files.readString(back.data.settings())).isEqualTo(settings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "'somebody'", "'{database}_desk_00000000'"})
    void a_desk_whose_account_is_not_there_is_not_said_to_be_shut_out(String account) {
        create("Reception");
        done(back.typing(front.invite() + "\n", "location", "join", "--name", "Exam 2"));
        SERVER.in(
                database,
                "update desk set account = " + account.replace("{database}", database) + " where name = 'Exam 2'");

        var said = refused(front.say("location", "desk-revoke", "Exam 2"));

        assertThat(said.err()).contains("no account of Exam 2");
        assertThat(said.out()).isEmpty();
        assertThat(done(front.say("location", "desks")).out()).doesNotContain("shut out");
    }

    @Test
    void a_renewed_certificate_stops_the_desk_until_a_tech_trusts_it() throws InterruptedException {
        create("Reception");
        SERVER.renewCertificate();

        front.restart();
        assertThat(front.ended()).isTrue();
        assertThat(front.printed()).contains("another certificate").contains("tillbridge location trust");
        assertThat(done(front.say("location", "trust")).out()).contains("new certificate");
        front.restart();
        front.awaitAnswer();

        assertThat(done(front.say("location", "trust")).out()).contains("the one that is known");
    }

    @Test
    void the_tables_of_an_older_program_are_brought_up_to_date_by_the_administrator() throws InterruptedException {
        create("Reception");
        done(front.say("stop"));
        assertThat(front.ended()).isTrue();
        SERVER.in(database, "drop table desk; delete from flyway_schema_history where version = '15'");

        front.restart();
        assertThat(front.ended()).isTrue();
        assertThat(front.printed()).contains("older Tillbridge").contains("tillbridge location upgrade");
        done(front.typing(TlsPostgres.PASSWORD + "\n", "location", "upgrade", "--admin", TlsPostgres.ADMINISTRATOR));
        front.restart();
        front.awaitAnswer();
    }

    @Test
    void a_second_try_is_not_told_why_the_first_was_taken_back() {
        create("Reception");
        SERVER.in(
                database,
                "create sequence public.tries;"
                        + " create function public.at_the_entrance() returns trigger language plpgsql security definer"
                        + " as $$ begin if nextval('public.tries') = 1 then"
                        + " raise exception 'full' using errcode = '53100'; end if; return new; end $$;"
                        + " create trigger at_the_entrance before insert on public.desk"
                        + " for each row execute function public.at_the_entrance()");

        assertThat(refused(back.typing(front.invite() + "\n", "location", "join"))
                        .err())
                .contains("goes on with the one that it had");
        assertThat(accounts())
                .as("the account that the used code made is closed")
                .hasSize(1);
        // The service that tells the former failure still answers while it joins.
        var second = done(LongChangeTest.hastily(
                back, Duration.ofMinutes(1), front.invite() + "\n", "location", "join", "--name", "Exam 2"));

        assertThat(second.out()).contains("Joined as Exam 2");
    }

    private void create(String name) {
        done(front.create(SERVER, database, "--name", name));
    }

    /// The logins of desks that the server lets in.
    private List<String> accounts() {
        return SERVER.ask("select rolname from pg_roles where rolcanlogin and rolname ~ '^" + database
                + "_desk_' order by rolname");
    }

    private static String code(RunningService.Said said) {
        return Json.parse(said.out()).path("code").stringValue();
    }
}
