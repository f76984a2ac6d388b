package dev.tillbridge.installation;

import static dev.tillbridge.installation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.installation.BrokenOff.Dead;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A way back broke off when its copy was whole, and the shared database that answers afterwards is not the one that
/// was left: what was paid today stands in the copy alone.
final class OlderDatabaseTest {
    @TempDir
    private Path folder;

    private final Outsiders outside = Outsiders.fresh();
    private final TestDatabase shared = TestDatabases.postgres();
    private final TestDatabase answering = TestDatabases.postgres();
    private Premises desk;
    private Premises lastNight;
    private String today;

    @BeforeEach
    void breakOffWithAWholeCopy() throws IOException {
        desk = new Premises(folder.resolve("desk"), outside);
        desk.alone(clinic -> paid(clinic, "1042"));
        lastNight = new Premises(folder.resolve("last-night"), outside);
        Files.copy(desk.file, lastNight.file);
        desk.move(shared.address());
        today = paid(new Clinic(shared.database(), outside).setUp(), "2001");
        var broken = new BrokenOff(3, true);
        var moves = new Moves(
                outside.clock(),
                Ids.random(),
                desk,
                () -> "desk-1",
                broken.settings(desk),
                broken.openings(),
                broken::shelf);
        assertThatThrownBy(() -> moves.back(desk.order(shared.address())))
                .isInstanceOf(Dead.class)
                .hasMessage("after committing in the file");
    }

    @AfterEach
    void close() {
        answering.close();
        shared.close();
    }

    @Test
    void a_backup_of_last_night_does_not_cost_the_payments_of_today() {
        lastNight.move(answering.address());

        undecidedAndThenKept();
    }

    @Test
    void an_empty_database_of_that_name_does_not_cost_the_payments_of_today() {
        undecidedAndThenKept();
    }

    @Test
    void a_backup_that_has_gone_on_by_itself_is_no_newer_state_of_what_was_copied() {
        lastNight.move(answering.address());
        var elsewhere = new Clinic(answering.database(), outside).setUp();
        outside.pims().invoice("3001", "0099", outside.pims().due("0987"));
        for (var invoice : List.of("0987", "3001")) {
            paid(elsewhere, invoice);
        }
        assertThat(answering.database().<Long>read(LookRows::lastNumber))
                .isGreaterThan(shared.database().<Long>read(LookRows::lastNumber));

        undecidedAndThenKept();
    }

    @Test
    void the_database_that_was_to_be_left_goes_on_and_the_copy_stands_aside() {
        paid(new Clinic(shared.database(), outside).setUp(), "0987");

        assertThat(desk.moves().settle(desk.file, shared.address())).isEmpty();

        assertThat(desk.uses).isEqualTo(shared.address().url());
        assertThat(desk.files())
                .doesNotContain("tillbridge-back.db", "tillbridge-moving.json")
                .anyMatch(name -> name.matches("tillbridge-back-\\d{8}-\\d{4}\\.db"));
    }

    private void undecidedAndThenKept() {
        for (int start = 1; start <= 2; start++) {
            assertRefused(ProblemCode.MOVE_DATABASE_BEHIND, () -> desk.moves().settle(desk.file, answering.address()));
        }
        assertThat(desk.files()).contains("tillbridge-back.db", "tillbridge-moving.json");

        desk.moves().keepFile(desk.file, own -> Actor.named("Mia"), "the server was put back");

        assertThat(desk.uses).isEqualTo("file");
        assertThat(desk.<AttemptState>alone(clinic -> clinic.attempt(today).state()))
                .isEqualTo(AttemptState.CAPTURED);
    }

    private String paid(Clinic clinic, String invoice) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(invoice);
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }
}
