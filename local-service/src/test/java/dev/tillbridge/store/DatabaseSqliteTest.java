package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseSqliteTest extends DatabaseContract {
    @TempDir
    Path folder;

    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    @Test
    void a_second_service_on_the_same_file_is_refused_and_told_which_file() {
        var file = folder.resolve("tillbridge.db");
        var first = Databases.sqlite(file);

        assertThatThrownBy(() -> Databases.sqlite(file)).satisfies(is(ProblemCode.DATABASE_LOCKED, file));
        first.close();
        Databases.sqlite(file).close();
    }

    @Test
    void a_file_that_another_program_holds_is_reported_as_locked() throws SQLException {
        var file = folder.resolve("tillbridge.db");
        try (var ours = Databases.sqlite(file);
                var foreign = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = foreign.createStatement()) {
            statement.execute("begin immediate");

            assertThatThrownBy(() -> ours.change(tx -> {})).satisfies(is(ProblemCode.DATABASE_LOCKED, file));
            statement.execute("rollback");
            ours.change(tx -> {});
        }
    }

    @Test
    void what_was_committed_moves_into_the_data_file_by_itself_once_nobody_writes() {
        for (int i = 0; i < 40; i++) {
            int number = i;
            database.change(tx -> tx.handle().execute("insert into note (body) values (?)", "note " + number));
        }
        var file = ((SqliteTestDatabase) test).folder().resolve("tillbridge.db");
        await().atMost(Duration.ofSeconds(30)).until(() -> notesWithoutLog(file) == 40);

        assertThat(bodies()).hasSize(40);
    }

    /// How many notes a copy of the data file alone has.
    private long notesWithoutLog(Path file) throws IOException, SQLException {
        var copy = Files.copy(file, folder.resolve("copy.db"), StandardCopyOption.REPLACE_EXISTING);
        try (var alone = DriverManager.getConnection("jdbc:sqlite:" + copy);
                var statement = alone.createStatement();
                var notes = statement.executeQuery("select count(*) from note")) {
            return notes.getLong(1);
        } catch (SQLException notMovedYet) {
            return 0;
        }
    }

    @Test
    void a_file_of_a_newer_program_is_refused() {
        var file = folder.resolve("tillbridge.db");
        try (var ours = Databases.sqlite(file)) {
            ours.change(tx -> tx.handle()
                    .execute("insert into flyway_schema_history select 999, '9999', description, type, script,"
                            + " checksum, installed_by, installed_on, execution_time, success"
                            + " from flyway_schema_history where version = '1'"));
        }

        assertThatThrownBy(() -> Databases.sqlite(file)).satisfies(is(ProblemCode.DATABASE_NEWER, file));
    }

    @Test
    void a_file_that_is_no_database_is_reported_as_damaged_and_left_as_it_is() throws IOException {
        var file = folder.resolve("tillbridge.db");
        var rubbish = "this is not a database, but somebody's letter ".repeat(100);
        Files.writeString(file, rubbish);

        assertThatThrownBy(() -> Databases.sqlite(file)).satisfies(is(ProblemCode.DATABASE_CORRUPT, file));
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(rubbish);
    }

    @Test
    void a_full_disk_is_reported_and_nothing_accepted_before_is_lost() {
        database.change(tx -> insert(tx, 1, "milk"));
        int pages = database.read(view -> view.handle()
                .createQuery("pragma page_count")
                .mapTo(Integer.class)
                .one());
        database.change(tx -> tx.handle()
                .createQuery("pragma max_page_count = " + pages)
                .mapTo(Integer.class)
                .one());

        assertThatThrownBy(() -> database.change(tx -> insert(tx, 2, "x".repeat(1_000_000))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DATABASE_FULL));
        assertThat(bodies()).containsExactly("milk");
        assertThat(database.<Integer>write(tx -> tx.handle().execute("update note set body = 'tea'")))
                .isEqualTo(1);
    }

    @Test
    void commits_survive_power_loss_by_the_settings_that_promise_it() {
        var settings = database.write(tx -> tx.handle()
                .createQuery("select (select journal_mode from pragma_journal_mode), (select synchronous from"
                        + " pragma_synchronous), (select foreign_keys from pragma_foreign_keys)")
                .map((row, context) -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3))
                .one());

        assertThat(settings).isEqualTo("wal 2 1");
    }

    private static ThrowingConsumer<Throwable> is(ProblemCode code, Path file) {
        return thrown ->
                assertThat(((ProblemException) thrown).problem()).isEqualTo(Problem.of(code, "file", file.toString()));
    }
}
