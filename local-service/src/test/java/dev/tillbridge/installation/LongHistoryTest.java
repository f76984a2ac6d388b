package dev.tillbridge.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.LongWork;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk that has taken payments for years moves on a small computer.
final class LongHistoryTest {
    private static final int ROWS = 200_000;

    @TempDir
    private Path folder;

    private final TestDatabase shared = TestDatabases.postgres();

    @AfterEach
    void close() {
        shared.close();
    }

    @Test
    void two_hundred_thousand_rows_move_within_64_megabytes() throws Exception {
        var desk = new Premises(folder, Outsiders.fresh());
        desk.alone(clinic -> RichHistory.ended(clinic, "A"));
        desk.asItIs(database -> database.change(tx -> tx.handle()
                .execute("insert into journal (number, subject_kind, subject_id, kind, name, payload, at)"
                        + " with recursive n(i) as (select 1 union all select i + 1 from n where i < " + ROWS + ")"
                        + " select (select max(number) from journal) + i, 'payment', 'payment-' || (i / 20), 'EVENT',"
                        + " 'CAPTURED', '{\"code\":\"K7M42QX\",\"text\":\"' || hex(zeroblob(150)) || '\"}',"
                        + " 1790000000000000 + i from n")));

        var moving = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SmallComputer.class.getName(),
                        folder.toString(),
                        shared.address().url())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();

        assertThat(moving.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("said.txt"))).contains("moved");
        assertThat(moving.exitValue()).isZero();
        long rows = shared.database()
                .read(view -> view.handle()
                        .createQuery("select count(*) from journal")
                        .mapTo(Long.class)
                        .one());
        assertThat(rows).isGreaterThan(ROWS);
    }

    @Test
    void a_move_waits_longer_for_an_answer_than_the_longest_statement_may_take() {
        try (var moving = Openings.USUAL.shared(shared.address());
                var service = Databases.postgres(shared.address())) {
            assertThat(patience(moving)).isGreaterThan(Duration.ofMinutes(15));
            assertThat(patience(service)).isEqualTo(Duration.ofSeconds(30));
        }
    }

    private static Duration patience(Database database) {
        return database.write(tx -> {
            try {
                LongWork.allow(tx);
                return Duration.ofMillis(tx.handle().getConnection().getNetworkTimeout());
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    /// Moves a file, in a process of its own.
    static final class SmallComputer {
        private SmallComputer() {}

        public static void main(String[] args) throws IOException {
            var desk = new Premises(Path.of(args[0]), Outsiders.fresh());
            var report = desk.move(new PostgresAddress(args[1], "postgres", "postgres"));
            var most = report.tables().stream()
                    .mapToLong(MoveReport.TableLine::moved)
                    .max()
                    .orElseThrow();
            System.out.println("moved " + most + " " + List.of(desk.uses.equals(args[1])));
        }
    }
}
