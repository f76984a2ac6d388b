package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatabasePostgresTest extends DatabaseContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    @Test
    void two_services_that_read_and_then_write_do_not_overwrite_each_other() throws InterruptedException {
        database.change(tx -> insert(tx, 1, "0"));
        var services = new Database[] {database, test.secondService()};
        var threads = new ArrayList<Thread>();

        for (int i = 0; i < 8; i++) {
            var service = services[i % 2];
            threads.add(Thread.ofVirtual().start(() -> {
                for (int times = 0; times < 25; times++) {
                    service.change(DatabasePostgresTest::addOne);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(bodies()).containsExactly("200");
    }

    @Test
    void another_service_hears_what_this_one_announces() {
        var second = test.secondService();
        var woken = new AtomicInteger();
        second.listen("news", woken::incrementAndGet);

        await().until(() -> {
            database.change(tx -> tx.announce("news"));
            return woken.get() > 0;
        });
    }

    @Test
    void a_second_service_of_the_same_folder_is_refused_and_told_which_folder(@TempDir Path folder) {
        var first = Databases.postgres(test.address(), folder);

        assertThatThrownBy(() -> Databases.postgres(test.address(), folder))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().code()).isEqualTo(ProblemCode.DATABASE_LOCKED);
                    assertThat(e.problem().details()).containsEntry("file", folder.toString());
                });
        first.close();
        Databases.postgres(test.address(), folder).close();
    }

    @Test
    void a_standby_that_has_not_taken_over_is_away_for_who_writes() {
        setForAll("default_transaction_read_only = on");
        try (var late = Databases.postgres(test.address())) {
            assertThatThrownBy(() -> late.change(tx -> insert(tx, 1, "0")))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DATABASE_UNREACHABLE));
        }
        assertThat(bodies()).isEmpty();
    }

    private void setForAll(String setting) {
        var name = database.<String>read(view -> view.handle()
                .createQuery("select current_database()")
                .mapTo(String.class)
                .one());
        database.change(tx -> tx.handle().execute("alter database " + name + " set " + setting));
    }

    @ParameterizedTest
    @CsvSource({"off, on", "local, on", "remote_apply, remote_apply"})
    void what_is_stored_is_on_the_disk_whatever_the_server_is_set_to(String server, String ours) {
        setForAll("synchronous_commit = " + server);
        try (var late = Databases.postgres(test.address())) {
            var setting = late.<String>write(tx -> tx.handle()
                    .createQuery("show synchronous_commit")
                    .mapTo(String.class)
                    .one());

            assertThat(setting).isEqualTo(ours);
        }
    }

    @Test
    void a_transaction_sees_what_was_committed_before_it_got_its_turn_whatever_the_server_is_set_to() {
        setForAll("default_transaction_isolation = 'repeatable read'");
        try (var late = Databases.postgres(test.address())) {
            var level = late.<String>write(tx -> tx.handle()
                    .createQuery("show transaction_isolation")
                    .mapTo(String.class)
                    .one());

            assertThat(level).isEqualTo("read committed");
        }
    }

    @Test
    void a_server_that_is_not_there_is_reported_without_a_password() {
        var address = new PostgresAddress("jdbc:postgresql://127.0.0.1:1/none?sslmode=disable", "somebody", "sesame");

        assertThatThrownBy(() -> Databases.postgres(address))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.DATABASE_UNREACHABLE))
                .hasMessageNotContainingAny("sesame", "sslmode");
    }

    private static void addOne(Tx tx) {
        int number = tx.handle()
                .createQuery("select cast(body as integer) from note where id = 1")
                .mapTo(Integer.class)
                .one();
        tx.handle().execute("update note set body = ? where id = 1", String.valueOf(number + 1));
    }
}
