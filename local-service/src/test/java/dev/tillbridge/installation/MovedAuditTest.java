package dev.tillbridge.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.operator.ChainReport;
import dev.tillbridge.operator.Role;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The audit on its way between a desk's own file and a database that several share.
final class MovedAuditTest {
    private static final String OLD =
            "insert into audit (at, person_name, what, subject, details) values (1, 'Ann', 'OLD', '%s', '{}')";

    @TempDir
    private Path folder;

    private final Outsiders outside = Outsiders.fresh();
    private final TestDatabase shared = TestDatabases.postgres();
    private Premises desk;

    @BeforeEach
    void open() {
        desk = new Premises(folder, outside);
        desk.asItIs(MovedAuditTest::oldRow);
        desk.alone(clinic -> {
            clinic.database.change(clinic.audit::begin);
            return RichHistory.ended(clinic, "A");
        });
    }

    @AfterEach
    void close() {
        shared.close();
    }

    @Test
    void chains_are_whole_in_the_shared_database_and_back_in_a_file_and_go_on_there() {
        var atHome = desk.alone(MovedAuditTest::look);
        assertThat(atHome.whole()).isTrue();

        desk.move(shared.address());
        var there = new Clinic(shared.database(), outside);
        var moved = look(there);
        assertThat(moved).isEqualTo(atHome);

        there.person("Bo", Role.STAFF, "7391");
        assertThat(look(there).chains())
                .singleElement()
                .extracting(ChainReport.Chain::rows)
                .isEqualTo(rows(atHome) + 2);
        desk.back(shared.address());

        var back = desk.alone(clinic -> {
            clinic.person("Cy", Role.STAFF, "7391");
            return look(clinic);
        });
        assertThat(back.whole()).isTrue();
        assertThat(back.before()).isEqualTo(1);
        assertThat(rows(back)).isGreaterThan(rows(atHome) + 3);
    }

    @Test
    void chains_of_two_installations_are_whole_beside_each_other_with_what_was_before_them() {
        var theirs = merged();

        var report = look(theirs);
        assertThat(report.whole()).isTrue();
        assertThat(report.before()).isEqualTo(3);
        assertThat(report.chains()).hasSize(2);

        new Clinic(shared.database(), outside, Mutant.NONE, "desk-9").person("Bo", Role.STAFF, "7391");
        assertThat(look(theirs).chains()).hasSize(3);
        assertThat(look(theirs).whole()).isTrue();
    }

    @Test
    void an_old_row_that_is_changed_after_they_came_together_is_found() {
        var theirs = merged();
        theirs.database.change(tx -> {
            tx.handle().execute("alter table audit disable trigger all");
            tx.handle().execute("update audit set subject = 'x' where what = 'OLD' and chain is not null");
        });

        assertThat(look(theirs).whole()).isFalse();
        assertThat(look(theirs).chains().stream()
                        .filter(chain -> chain.trouble().isPresent()))
                .hasSize(1);
    }

    @Test
    void a_backup_that_is_put_back_is_whole_and_goes_on() throws IOException {
        var copy = folder.resolve("backup.db");
        Files.copy(desk.file, copy);
        desk.alone(clinic -> clinic.person("Late", Role.STAFF, "7391"));
        var noted = desk.alone(MovedAuditTest::look).chains().getFirst().last();

        try (var database = Databases.sqlite(copy)) {
            var clinic = new Clinic(database, outside);
            assertThat(look(clinic).whole()).isTrue();
            clinic.person("Other", Role.STAFF, "7391");
            assertThat(look(clinic).whole()).isTrue();
            assertThat(database.read(view -> clinic.audit.verify(view, List.of(noted)))
                            .whole())
                    .as("what came after the backup is missed")
                    .isFalse();
        }
    }

    private Clinic merged() {
        shared.database().change(tx -> {
            tx.handle().execute("alter table audit disable trigger all");
            tx.handle().execute(OLD.formatted("1"));
            tx.handle().execute(OLD.formatted("2"));
            tx.handle().execute("alter table audit enable trigger all");
        });
        var theirs = new Clinic(shared.database(), outside).setUp();
        theirs.database.change(theirs.audit::begin);
        RichHistory.ended(theirs, "B");
        desk.move(shared.address());
        return theirs;
    }

    private static void oldRow(Database database) {
        database.change(tx -> {
            var rule = tx.handle()
                    .createQuery("select sql from sqlite_master where name = 'audit_is_a_chain'")
                    .mapTo(String.class)
                    .one();
            tx.handle().execute("drop trigger audit_is_a_chain");
            tx.handle().execute(OLD.formatted("0"));
            tx.handle().execute(rule);
        });
    }

    private static long rows(ChainReport report) {
        return report.chains().getFirst().rows();
    }

    private static ChainReport look(Clinic clinic) {
        return clinic.database.read(view -> clinic.audit.verify(view, List.of()));
    }
}
