package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A database that several desks share, on a real server with TLS: what each account may do, who gets one, and who
/// loses it.
final class SharedDatabaseTest {
    private static final String REFUSED = "42501";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TlsPostgres SERVER = TlsPostgres.shared();
    private static ServerPlace place = SERVER.place();
    private static PostgresAddress first = new PostgresAddress("jdbc:postgresql:", "", "");
    private static Database database;

    @BeforeAll
    static void create() {
        first = SharedServer.of(place, TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD)
                .create(DeskKey.random(RANDOM));
        database = Databases.postgres(first);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set payload = 'x'",
                "delete from journal",
                "truncate journal",
                "delete from ledger_entry",
                "update booking set reason = 'x'",
                "truncate booking cascade",
                "delete from audit",
                "update audit set what = 'x'",
                "delete from person",
                "update attempt_decision set reason = 'x'",
                "insert into flyway_schema_history select * from flyway_schema_history",
                "create table mine (a text)",
                "create table public.mine (a text)",
                "create temporary table mine (a text)",
                "create function mine() returns integer language sql as 'select 1'",
                "create schema mine",
                "alter table journal disable trigger all",
                "drop trigger journal_never_changes on journal",
                "drop table person",
                "create role more login",
                "alter role current_user createrole",
                "alter role postgres password 'x'",
                "grant pg_read_all_data to current_user",
                "select * from pg_authid",
                "select rolpassword from pg_authid",
                "select pg_read_file('/etc/passwd')",
                "copy person to program 'cat'",
                "set role postgres",
                "select door.admit('x', 'y')",
                "select door.join('x', 'y')",
                "select door.sweep(true)",
                "create or replace function door.shut_out(account text) returns void language sql as ''"
            })
    void a_desks_account_may_not(String statement) throws SQLException {
        try (var connection = PostgresLogin.open(first);
                var running = connection.createStatement()) {
            assertThatThrownBy(() -> running.execute(statement))
                    .asInstanceOf(type(SQLException.class))
                    .satisfies(refusal -> assertThat(refusal.getSQLState())
                            .as(refusal.getMessage())
                            .isEqualTo(REFUSED));
        }
    }

    @Test
    void nobody_becomes_the_owner_or_the_keeper() throws SQLException {
        try (var connection = PostgresLogin.open(first);
                var statement = connection.createStatement()) {
            for (var role : new String[] {"owner", "keeper", "guests"}) {
                assertThatThrownBy(() -> statement.execute("set role " + place.database() + "_" + role))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void an_account_is_made_in_no_other_form_than_a_desks() throws SQLException {
        try (var connection = PostgresLogin.open(first);
                var statement = connection.createStatement()) {
            for (var call : new String[] {
                "door.invite('postgres', 'SCRAM-SHA-256$4096:YQ==$YQ==:YQ==', now())",
                "door.invite('" + place.database() + "_join_0000', 'plain text', now())",
                "door.invite('" + place.database()
                        + "_join_0000', 'SCRAM-SHA-256$4096:YQ==$YQ==:YQ==', now() + interval '1 day')",
                "door.shut_out('postgres')",
                "door.shut_out('" + place.database() + "_owner')",
                "door.shut_out(current_user)"
            }) {
                assertThatThrownBy(() -> statement.execute("select " + call))
                        .as(call)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_joining_code_lets_one_desk_in_and_works_no_second_time() {
        var code = invite();

        var second = SharedDoor.join(code, RANDOM);

        assertThat(second.user()).isNotEqualTo(first.user());
        assertThat(second.certificate()).isEqualTo(first.certificate());
        try (var theirs = Databases.postgres(second)) {
            assertThat(theirs.shared()).isTrue();
        }
        assertRefused(code, ProblemCode.JOIN_CODE_REFUSED);
    }

    @Test
    void a_code_may_be_typed_without_its_dashes_and_in_small_letters() {
        var code = invite();
        int slash = code.lastIndexOf('/');

        SharedDoor.join(
                " " + code.substring(0, slash)
                        + code.substring(slash)
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("-", " "),
                RANDOM);
    }

    @Test
    void a_code_that_is_past_lets_nobody_in_and_is_swept() {
        var code = invite();
        var login = JoinCode.read(code).orElseThrow().login();
        SERVER.execute("alter role " + login + " valid until '2001-01-01'");

        assertRefused(code, ProblemCode.JOIN_CODE_REFUSED);
        invite();

        assertThat(SERVER.ask("select rolname from pg_roles where rolname = '" + login + "'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "7K3M-Q2XA-9PTV-4HDE",
                "host/name/7K3M-Q2XA-9PTV-4HD",
                "host/name/7K3M-Q2XA-9PTV-4HDU",
                "host/Name!/7K3M-Q2XA-9PTV-4HDE",
                "host:99999/name/7K3M-Q2XA-9PTV-4HDE",
                "host/name?sslmode=disable/7K3M-Q2XA-9PTV-4HDE"
            })
    void a_text_that_is_no_code_is_told(String text) {
        assertRefused(text, ProblemCode.JOIN_CODE_MALFORMED);
    }

    @Test
    void a_mistyped_code_is_refused_as_a_used_one_is() {
        assertRefused(place.server() + "/" + place.database() + "/0000-0000-0000-0000", ProblemCode.JOIN_CODE_REFUSED);
    }

    @Test
    void somebody_with_a_code_can_join_and_do_nothing_else() throws SQLException {
        var code = JoinCode.read(invite()).orElseThrow();
        var guest = new PostgresAddress(place.url(), code.login(), code.secret(), first.certificate());

        try (var connection = PostgresLogin.open(guest);
                var statement = connection.createStatement()) {
            for (var forbidden : new String[] {
                "select * from public.person",
                "select door.invite('a', 'b', now())",
                "select door.shut_out('" + first.user() + "')",
                "select door.admit('a', 'b')",
                "select door.sweep(true)",
                "create table public.mine (a text)"
            }) {
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_desk_that_is_shut_out_loses_its_connections_within_a_second_and_does_not_come_back() throws SQLException {
        var second = SharedDoor.join(invite(), RANDOM);
        try (var live = PostgresLogin.open(second)) {
            shutOut(second.user());

            Awaitility.await()
                    .atMost(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(live.isValid(1)).isFalse());
        }
        assertThatThrownBy(() -> Databases.postgres(second))
                .asInstanceOf(type(ProblemException.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(ProblemCode.DESK_REVOKED);
    }

    @Test
    void a_desk_that_is_shut_out_does_not_get_back_by_a_code_that_it_made_before() throws SQLException {
        var second = SharedDoor.join(invite(), RANDOM);
        String code;
        try (var theirs = Databases.postgres(second)) {
            code = theirs.<SharedDoor.Invitation>write(tx -> SharedDoor.invite(tx, second, "", RANDOM))
                    .code();
        }
        var known = JoinCode.read(code).orElseThrow();
        var guest = new PostgresAddress(place.url(), known.login(), known.secret(), first.certificate());

        try (var halfway = PostgresLogin.open(guest)) {
            shutOut(second.user());

            Awaitility.await()
                    .atMost(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(halfway.isValid(1)).isFalse());
        }
        assertRefused(code, ProblemCode.JOIN_CODE_REFUSED);
        SharedDoor.join(invite(), RANDOM);
    }

    @Test
    void a_service_that_is_shut_out_while_it_works_says_so() {
        var second = SharedDoor.join(invite(), RANDOM);
        try (var theirs = Databases.postgres(second)) {
            shutOut(second.user());

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThatThrownBy(
                                    () -> theirs.write(tx -> tx.handle().execute("select 1")))
                            .asInstanceOf(type(ProblemException.class))
                            .extracting(refused -> refused.problem().code())
                            .isEqualTo(ProblemCode.DESK_REVOKED));
        }
    }

    @Test
    void a_server_with_another_certificate_is_refused_also_by_who_knows_the_password() {
        var other = new PostgresAddress(first.url(), first.user(), first.password(), "ab".repeat(32));

        assertThatThrownBy(() -> Databases.postgres(other))
                .asInstanceOf(type(ProblemException.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(ProblemCode.DATABASE_CERTIFICATE_CHANGED);
    }

    @Test
    void who_stands_between_with_a_certificate_of_his_own_gets_no_desk_to_join() throws IOException {
        var code = invite();
        try (var between = new TlsBetween(SERVER.port())) {
            var led = code.replace(":" + SERVER.port() + "/", ":" + between.port() + "/");

            assertThatThrownBy(() -> SharedDoor.join(led, RANDOM)).isInstanceOf(ProblemException.class);
            assertThat(between.passedOn()).isTrue();
        }
        SharedDoor.join(code, RANDOM);
    }

    @Test
    void without_encryption_a_server_is_refused_with_what_to_do() {
        try (var open = TlsPostgres.withoutTls()) {
            assertThatThrownBy(() -> SharedServer.of(open.place(), TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD))
                    .asInstanceOf(type(ProblemException.class))
                    .extracting(refused -> refused.problem().code())
                    .isEqualTo(ProblemCode.SERVER_WITHOUT_TLS);
        }
    }

    @Test
    void an_administrator_must_be_one_and_prove_it() {
        SERVER.execute("create role nobodymuch login password 'Correct-Horse-9'");
        SERVER.execute(
                "set password_encryption = 'md5'; create role olduser superuser login password 'Correct-Horse-9'");

        assertLogin("nobodymuch", TlsPostgres.PASSWORD, ProblemCode.SERVER_LOGIN_TOO_WEAK);
        assertLogin(TlsPostgres.ADMINISTRATOR, "wrong", ProblemCode.SERVER_LOGIN_REFUSED);
        assertLogin("olduser", TlsPostgres.PASSWORD, ProblemCode.SERVER_LOGIN_UNPROVEN);
    }

    @Test
    void a_name_that_is_taken_is_left_alone() {
        assertThatThrownBy(() -> SharedServer.of(place, TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD)
                        .create(DeskKey.random(RANDOM)))
                .asInstanceOf(type(ProblemException.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(ProblemCode.DATABASE_NAME_TAKEN);
        assertThat(database.<Integer>read(view -> view.handle()
                        .createQuery("select count(*) from journal_head")
                        .mapTo(Integer.class)
                        .one()))
                .isOne();
    }

    @Test
    void an_older_schema_is_told_and_the_administrator_brings_it_up_to_date() {
        var own = SERVER.place();
        var server = SharedServer.of(own, TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD);
        var desk = server.create(DeskKey.random(RANDOM));
        SERVER.in(own.database(), "drop table desk; delete from flyway_schema_history where version = '15'");

        assertThatThrownBy(() -> Databases.postgres(desk))
                .asInstanceOf(type(ProblemException.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(ProblemCode.DATABASE_OLDER);
        SharedServer.of(desk, TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD).upgrade();

        try (var opened = Databases.postgres(desk)) {
            opened.change(tx -> tx.handle()
                    .execute("insert into desk (id, name, joined_at, joined_by) values ('a', 'Desk 1', 0, 'me')"));
        }
    }

    private static String invite() {
        return database.write(tx -> SharedDoor.invite(tx, first, "", RANDOM)).code();
    }

    private static void shutOut(String account) {
        database.change(tx -> SharedDoor.shutOut(tx, account));
        database.change(tx -> SharedDoor.shutOut(tx, account));
    }

    private static void assertRefused(String code, ProblemCode why) {
        assertThatThrownBy(() -> SharedDoor.join(code, RANDOM))
                .asInstanceOf(type(ProblemException.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(why);
    }

    private static void assertLogin(String user, String password, ProblemCode why) {
        assertThatThrownBy(() -> SharedServer.of(SERVER.place(), user, password))
                .asInstanceOf(type(ProblemException.class))
                .extracting(refused -> refused.problem().code())
                .isEqualTo(why);
    }
}
