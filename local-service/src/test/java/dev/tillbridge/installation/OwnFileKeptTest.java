package dev.tillbridge.installation;

import static dev.tillbridge.installation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.installation.BrokenOff.Dead;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.AuditRow;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A move broke off, its server seems gone for good, and a person says that the desk's own file is the true history.
/// The server comes back all the same.
final class OwnFileKeptTest {
    private static final String FORMER = "inst-1";

    @TempDir
    private Path folder;

    private final Outsiders outside = Outsiders.fresh();
    private final TestDatabase shared = TestDatabases.postgres();
    private Premises desk;

    @BeforeEach
    void sell() {
        desk = new Premises(folder, outside);
        desk.alone(clinic -> {
            clinic.database.change(tx -> LookRows.rename(tx, FORMER));
            return paid(clinic, "1042");
        });
    }

    @AfterEach
    void close() {
        shared.close();
    }

    @Test
    void the_file_charges_on_and_knows_its_own_earlier_payments() {
        breakOffAfterTheCommit();

        var report = keep();

        assertThat(desk.uses).isEqualTo("file");
        assertThat(desk.moves().pending(desk.file)).isEmpty();
        assertThat(report.installation()).isEqualTo(FORMER);
        onFile(clinic -> {
            assertThat(clinic.database.read(LookRows::installation)).contains(report.into());
            assertThat(clinic.attempt(paid(clinic, "2001")).state()).isEqualTo(AttemptState.CAPTURED);
            assertThat(clinic.needsYou()).isEmpty();
            assertThat(clinic.database.<List<AuditRow>>read(view -> clinic.audit.list(view, 50)))
                    .anySatisfy(row -> {
                        assertThat(row.what()).isEqualTo("OWN_FILE_KEPT");
                        assertThat(row.by().name()).isEqualTo("Mia");
                        assertThat(String.valueOf(row.details())).contains("the server burned");
                    });
        });
    }

    @Test
    void when_the_server_comes_back_it_charges_nothing_as_soon_as_the_file_has_charged() {
        breakOffAfterTheCommit();
        keep();
        onFile(clinic -> paid(clinic, "2001"));
        int charges = outside.processor().captures();

        var back = new Clinic(shared.database(), outside).setUp();

        assertRefused(ProblemCode.OTHER_INSTALLATION, () -> back.charge("0987"));
        back.run();
        assertThat(outside.processor().captures()).isEqualTo(charges);
    }

    @Test
    void the_file_charges_nothing_as_soon_as_the_server_that_came_back_has_charged() {
        breakOffAfterTheCommit();
        keep();
        paid(new Clinic(shared.database(), outside).setUp(), "0987");
        int charges = outside.processor().captures();

        onFile(clinic -> {
            assertRefused(ProblemCode.OTHER_INSTALLATION, () -> clinic.charge("2001"));
            clinic.run();
        });

        assertThat(outside.processor().captures()).isEqualTo(charges);
    }

    @Test
    void the_payments_do_not_come_into_that_database_a_second_time() {
        breakOffAfterTheCommit();
        keep();

        assertRefused(ProblemCode.MOVE_HISTORY_THERE, () -> desk.move(shared.address()));
    }

    @Test
    void who_joined_others_is_a_stranger_to_them_from_then_on() {
        var theirs = new Clinic(shared.database(), outside, called("inst-2")).setUp();
        breakOffAfterTheCommit();
        shared.database().change(tx -> theirs.others.joined(tx, FORMER, mia()));
        keep();
        onFile(clinic -> paid(clinic, "2001"));

        theirs.room.accounts().look();

        assertRefused(ProblemCode.OTHER_INSTALLATION, () -> theirs.charge("0987"));
        assertRefused(ProblemCode.MOVE_HISTORY_THERE, () -> desk.move(shared.address()));
    }

    @Test
    void the_power_may_go_out_at_any_step_of_it_and_it_is_said_once_more() {
        for (var at : List.of(1, 2, 3, 4)) {
            for (var after : List.of(false, true)) {
                var trial = new Premises(folder.resolve("trial-" + at + after), outside);
                copy(trial);
                var sharing = TestDatabases.postgres();
                dies(() -> moves(trial, new BrokenOff(6, true)).move(trial.order(sharing.address())));
                assertThat(trial.files()).noneMatch("tillbridge.db"::equals);
                dies(() -> moves(trial, new BrokenOff(at, after)).keepFile(trial.file, own -> mia(), "gone"));
                if (trial.moves().pending(trial.file).isPresent()) {
                    trial.moves().keepFile(trial.file, own -> mia(), "gone");
                }

                assertThat(trial.uses).isEqualTo("file");
                assertThat(trial.files()).containsExactly("tillbridge.db");
                trial.asItIs(own -> assertThat(own.<List<String>>read(MovedRows::formerNames))
                        .containsExactly(FORMER));
                sharing.close();
            }
        }
    }

    @Test
    void nobody_settles_a_move_that_still_goes_on() {
        breakOffAfterTheCommit();

        desk.asItIs(own -> {
            assertRefused(ProblemCode.DATABASE_LOCKED, () -> desk.moves().requireBrokenOff(desk.file));
            assertRefused(ProblemCode.DATABASE_LOCKED, this::keep);
        });

        desk.moves().requireBrokenOff(desk.file);
        keep();
    }

    @Test
    void a_way_back_that_broke_off_with_a_whole_copy_goes_on_with_it() {
        desk.move(shared.address());
        dies(() -> moves(desk, new BrokenOff(3, true)).back(desk.order(shared.address())));

        var report = keep();

        assertThat(desk.files()).contains("tillbridge.db").noneMatch(name -> name.contains("back"));
        onFile(clinic -> {
            assertThat(clinic.database.read(LookRows::installation)).contains(report.into());
            assertThat(clinic.attempt(paid(clinic, "2001")).state()).isEqualTo(AttemptState.CAPTURED);
        });
    }

    @Test
    void a_way_back_whose_copy_is_not_whole_cannot_be_decided() {
        desk.move(shared.address());
        dies(() -> moves(desk, new BrokenOff(3, false)).back(desk.order(shared.address())));

        assertRefused(ProblemCode.MOVE_NOT_DECIDABLE, this::keep);
        assertThat(desk.moves().pending(desk.file)).isPresent();
    }

    private void breakOffAfterTheCommit() {
        dies(() -> moves(desk, new BrokenOff(3, true)).move(desk.order(shared.address())));
        assertThat(desk.moves().pending(desk.file)).isPresent();
    }

    private MoveReport keep() {
        return desk.moves().keepFile(desk.file, own -> mia(), "the server burned");
    }

    private static Actor mia() {
        return Actor.named("Mia");
    }

    private void copy(Premises to) {
        try {
            Files.copy(desk.file, to.file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Moves moves(Premises desk, BrokenOff broken) {
        return new Moves(
                desk.outside.clock(),
                Ids.random(),
                desk,
                () -> "desk-1",
                broken.settings(desk),
                broken.openings(),
                broken::shelf);
    }

    /// The service runs on the file by the name that it has now.
    private void onFile(Consumer<Clinic> work) {
        try (Database database = Databases.sqlite(desk.file)) {
            var name = database.read(LookRows::installation).orElseThrow();
            work.accept(new Clinic(database, outside, called(name)).setUp());
        }
    }

    private static Mutant called(String installation) {
        return new Mutant() {
            @Override
            public String installation() {
                return installation;
            }
        };
    }

    private String paid(Clinic clinic, String invoice) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(invoice);
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    private static void dies(Runnable work) {
        try {
            work.run();
        } catch (Dead expected) {
            assertThat(expected).hasMessageMatching("(before|after) .*");
        }
    }
}
