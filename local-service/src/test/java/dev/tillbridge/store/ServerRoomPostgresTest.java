package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A database server that lets few connections in.
final class ServerRoomPostgresTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Three of them are kept for superusers.
    private final TlsPostgres server = TlsPostgres.withRoomFor(13);

    private final ServerPlace place = server.place();
    private final List<Connection> taken = new ArrayList<>();

    @AfterEach
    void close() throws SQLException {
        for (var one : taken) {
            one.close();
        }
        server.close();
    }

    @Test
    void a_desk_is_let_in_as_long_as_one_finds_room_and_is_told_what_to_do_when_none_does() throws SQLException {
        var first = create();
        take(7, first);
        var room = ServerRoom.of(first);
        assertThat(room.most()).isEqualTo(10);
        assertThat(room.ours()).isEqualTo(7);

        // Two are free when the code is made, one when it is used: it is not used up by that.
        String code;
        try (var database = Databases.postgres(first)) {
            code = database.write(tx -> SharedDoor.invite(tx, first, "", RANDOM))
                    .code();
        }
        inUse(7);
        take(2, first);
        var full = refused(() -> SharedDoor.join(code, RANDOM));
        assertThat(full.problem().code()).isEqualTo(ProblemCode.SERVER_FULL);
        assertThat(ProblemText.of(full.problem(), Locale.ENGLISH).line())
                .contains("lets 10 connections in, and 9 are in use")
                .contains("max_connections");
        inUse(9);
        take(1, first);
        assertThat(refused(() -> SharedDoor.join(code, RANDOM)).problem().code())
                .isEqualTo(ProblemCode.SERVER_FULL);
        assertThat(refused(this::another).problem().code()).isEqualTo(ProblemCode.SERVER_FULL);

        release(3);
        inUse(7);
        assertThat(SharedDoor.join(code, RANDOM).joined()).isTrue();
    }

    @Test
    void two_desks_that_may_not_find_room_when_both_are_busy_are_told_before_it_happens() throws SQLException {
        var first = create();

        assertThat(ServerRoom.of(first).scarce("server", 1)).isEmpty();
        var scarce = ServerRoom.of(first).scarce("server", 2).orElseThrow();

        assertThat(ProblemText.of(scarce, Locale.ENGLISH).line())
                .contains("2 desks need 2 at rest and up to 11 when all are busy")
                .contains("max_connections in postgresql.conf to 14 or more");
        take(2, new PostgresAddress(place.url("postgres"), TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD));
        assertThat(ServerRoom.of(first).scarce("server", 2).orElseThrow().details())
                .containsEntry("taken", "2")
                .containsEntry("wanted", "16");
    }

    private PostgresAddress create() {
        return SharedServer.of(place, TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD)
                .create(DeskKey.random(RANDOM));
    }

    private void another() {
        SharedServer.of(server.place(), TlsPostgres.ADMINISTRATOR, TlsPostgres.PASSWORD)
                .create(DeskKey.random(RANDOM));
    }

    private void take(int connections, PostgresAddress as) throws SQLException {
        for (int i = 0; i < connections; i++) {
            taken.add(PostgresLogin.open(as));
        }
    }

    private void release(int connections) throws SQLException {
        for (int i = 0; i < connections; i++) {
            taken.removeLast().close();
        }
    }

    /// What was closed is gone from the server a moment later.
    private void inUse(int connections) {
        Awaitility.await()
                .until(() -> server.ask(
                                "select count(*) from pg_stat_activity where datname = '" + place.database() + "'")
                        .equals(List.of(Integer.toString(connections))));
    }

    private static ProblemException refused(ThrowingCallable work) {
        var refused = catchThrowableOfType(ProblemException.class, work);
        assertThat(refused).isNotNull();
        return refused;
    }
}
