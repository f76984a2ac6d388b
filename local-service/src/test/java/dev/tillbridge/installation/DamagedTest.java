package dev.tillbridge.installation;

import static dev.tillbridge.installation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be trusted is not moved.
final class DamagedTest {
    @TempDir
    private Path folder;

    private final TestDatabase shared = TestDatabases.postgres();
    private Premises desk;

    @BeforeEach
    void open() {
        desk = new Premises(folder, Outsiders.fresh());
        desk.alone(clinic -> RichHistory.ended(clinic, "A"));
    }

    @AfterEach
    void close() {
        shared.close();
    }

    @Test
    void a_ledger_that_somebody_changed_is_not_moved() throws Exception {
        tamper(
                "drop trigger ledger_entry_never_changes",
                "update ledger_entry set amount_minor = amount_minor + 1 where position = 0");

        refused(ProblemCode.MOVE_UNSOUND);
    }

    @Test
    void a_payment_whose_booking_somebody_took_away_is_not_moved() throws Exception {
        tamper(
                "drop trigger booking_never_deleted",
                "drop trigger booking_seal_never_deleted",
                "drop trigger ledger_entry_never_deleted",
                "delete from ledger_entry",
                "delete from booking_seal",
                "delete from booking");

        refused(ProblemCode.MOVE_UNSOUND);
    }

    @Test
    void rows_without_their_other_half_are_not_moved() throws Exception {
        tamper("delete from attempt where state = 'DECLINED'");

        refused(ProblemCode.MOVE_UNSOUND);
    }

    @Test
    void a_file_with_damaged_pages_is_not_moved() throws Exception {
        try (var bytes = new RandomAccessFile(desk.file.toFile(), "rw")) {
            for (long at = 5 * 4096; at < bytes.length(); at += 4096) {
                bytes.seek(at);
                bytes.write(new byte[] {77, 1, 2, 3, 4, 5, 6, 7, 8});
            }
        }

        assertRefused(ProblemCode.DATABASE_CORRUPT, () -> desk.move(shared.address()));
        nothingMoved();
    }

    @Test
    void a_database_that_stores_something_else_than_it_was_given_is_found_out_and_nothing_stays_in_it() {
        shared.database()
                .change(tx -> tx.handle()
                        .execute("create function gives_more() returns trigger language plpgsql as"
                                + " 'begin new.captured_minor := new.captured_minor + 1; return new; end';"
                                + " create trigger gives_more before insert on attempt"
                                + " for each row when (new.captured_minor > 0) execute function gives_more()"));

        refused(ProblemCode.MOVE_NOT_VERIFIED);
    }

    private void refused(ProblemCode code) {
        assertRefused(code, () -> desk.move(shared.address()));
        nothingMoved();
    }

    private void nothingMoved() {
        assertThat(desk.uses).isEqualTo("file");
        assertThat(desk.files()).contains("tillbridge.db").noneMatch(name -> name.contains("mov"));
        assertThat(shared.database().read(LookRows::installation).isEmpty()).isTrue();
    }

    /// By another program than ours, which minds no rule.
    private void tamper(String... statements) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + desk.file);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
