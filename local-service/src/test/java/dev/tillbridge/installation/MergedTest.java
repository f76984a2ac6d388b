package dev.tillbridge.installation;

import static dev.tillbridge.installation.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.PaymentCode;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A further desk, with a history of its own, moves into a shared database that has an installation.
final class MergedTest {
    @TempDir
    private Path folder;

    private final Outsiders outside = Outsiders.fresh();
    private final TestDatabase shared = TestDatabases.postgres();
    private Premises desk;
    private Clinic theirs;

    @BeforeEach
    void open() {
        desk = new Premises(folder, outside);
        theirs = new Clinic(shared.database(), outside).setUp();
    }

    @AfterEach
    void close() {
        shared.close();
    }

    @Test
    void both_histories_stand_there_and_each_payment_is_told_as_before() {
        var there = RichHistory.ended(theirs, "B");
        var toldThere = RichHistory.told(theirs, there);
        var here = desk.alone(clinic -> RichHistory.all(clinic, "A"));
        var toldHere = desk.alone(clinic -> RichHistory.told(clinic, here));
        var id = id(shared.database());

        var report = desk.move(shared.address());

        assertThat(RichHistory.told(theirs, there)).isEqualTo(toldThere);
        assertThat(unnumbered(RichHistory.told(theirs, here))).isEqualTo(unnumbered(toldHere));
        assertThat(id(shared.database())).isEqualTo(id).isEqualTo(report.into());
        assertThat(desk.kin).containsExactly(report.installation());
        assertThat(holes(shared.database()))
                .as("numbers that are missing in the journal")
                .isZero();
    }

    @Test
    void what_nobody_knew_goes_on_there_and_is_charged_once() {
        RichHistory.ended(theirs, "B");
        var here = desk.alone(clinic -> RichHistory.all(clinic, "A"));
        int charges = outside.processor().captures();
        desk.move(shared.address());

        outside.reader().tap(Card.APPROVED);
        outside.internetDown(false);
        theirs.pass(Duration.ofMinutes(6));

        assertThat(theirs.attempt(here.getLast()).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(outside.processor().captures()).isEqualTo(charges + 1);
    }

    @Test
    void a_person_of_a_name_that_works_there_comes_as_one_who_left() {
        theirs.person("Ann", Role.STAFF, "4821");
        var here = desk.alone(clinic -> clinic.person("Ann", Role.STAFF, "9175"));

        var report = desk.move(shared.address());

        var moved =
                shared.database().read(view -> theirs.people.find(view, here).orElseThrow());
        assertThat(moved.name()).isEqualTo("Ann");
        assertThat(moved.active()).isFalse();
        assertThat(moved.hasPin()).isFalse();
        assertThat(shared.database().read(theirs.people::list).stream()
                        .filter(one -> one.name().equals("Ann")))
                .hasSize(1);
        assertThat(report.remarks()).anyMatch(line -> line.startsWith("person Ann: "));
    }

    @Test
    void settings_and_card_readers_stay_as_they_are_there_and_differences_are_listed() {
        desk.alone(clinic -> {
            clinic.database.change(tx -> clinic.locations.set(tx, "language", "da", "installer"));
            return clinic;
        });

        var report = desk.move(shared.address());

        assertThat(shared.database().read(theirs.locations::location).locale().getLanguage())
                .isEqualTo("en");
        assertThat(report.remarks())
                .anyMatch(line -> line.startsWith("setting language: da on this desk, en in the shared database"))
                .anyMatch(line -> line.startsWith("terminal "));
        assertThat(line(report, "terminal").keptBack()).isOne();
    }

    @Test
    void two_payments_of_one_code_both_keep_it_and_neither_is_taken_for_the_other() {
        var there = paid(theirs, "2001");
        var here = desk.alone(clinic -> paid(clinic, "1042"));
        var code = theirs.attempt(there).code();
        desk.asItIs(database -> sql(
                database,
                "update attempt set code = '" + code.value() + "', search = search || ' ' || lower('" + code.value()
                        + "')"));

        var report = desk.move(shared.address());

        assertThat(theirs.attempt(here).code()).isEqualTo(theirs.attempt(there).code());
        assertThat(report.remarks()).anyMatch(line -> line.startsWith("payment code " + code.value()));
        assertRefused(
                ProblemCode.CODE_NAMES_TWO,
                () -> shared.database().read(view -> theirs.payments.byCode(view, new PaymentCode(code.value()))));
        assertThat(shared.database()
                        .read(view -> theirs.payments.search(view, code.value(), 10))
                        .size())
                .isEqualTo(2);
    }

    @Test
    void payments_under_way_on_the_same_invoice_in_both_are_finished_first() {
        theirs.charge("1042");
        theirs.run();
        var here = desk.alone(clinic -> {
            // The clinic of this test is one installation to the processor, which tells each of the other's charge.
            var due = clinic.ask("1042").rows();
            var payment = clinic.charge(clinic.ask(clinic.show("1042"), due, null, "the other desk's is known"));
            clinic.run();
            return clinic.attempt(payment).code().value();
        });

        assertRefused(ProblemCode.MOVE_PAYMENTS_CLASH, () -> desk.move(shared.address()));

        assertThat(desk.files()).containsExactly("tillbridge.db");
        assertThat(desk.uses).isEqualTo("file");
        assertThat(here).hasSize(7);
    }

    @Test
    void real_money_and_practice_money_never_come_together() {
        RichHistory.ended(theirs, "B");
        desk.alone(clinic -> RichHistory.ended(clinic, "A"));
        desk.asItIs(database -> sql(database, "insert into live_money (one, attempt_id, since) values (1, 'x', 1)"));

        assertRefused(ProblemCode.MOVE_MIXES_PRACTICE, () -> desk.move(shared.address()));
    }

    @Test
    void the_same_history_does_not_come_twice() {
        desk.alone(clinic -> RichHistory.ended(clinic, "A"));
        var copy = new Premises(folder.resolve("copy"), outside);
        copyFile(desk.file, copy.file);
        desk.move(shared.address());

        assertRefused(ProblemCode.MOVE_HISTORY_THERE, () -> copy.move(shared.address()));
    }

    @Test
    void who_brought_the_installation_does_not_leave_with_it_once_others_have_come() {
        try (var empty = TestDatabases.postgres()) {
            desk.alone(clinic -> RichHistory.ended(clinic, "A"));
            desk.move(empty.address());
            var other = new Premises(folder.resolve("other"), outside);
            other.alone(clinic -> RichHistory.ended(clinic, "C"));
            other.move(empty.address());

            assertRefused(ProblemCode.MOVE_BACK_REFUSED, () -> desk.back(empty.address()));
        }
    }

    private String paid(Clinic clinic, String invoice) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(invoice);
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    private static MoveReport.TableLine line(MoveReport report, String table) {
        return report.tables().stream()
                .filter(line -> line.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Database database) {
        return database.read(view -> LookRows.installation(view).orElseThrow());
    }

    private static long holes(Database database) {
        return database.read(view -> view.handle()
                .createQuery("select max(number) - min(number) + 1 - count(*) from journal")
                .mapTo(Long.class)
                .one());
    }

    private static void sql(Database database, String sql) {
        database.change(tx -> tx.handle().execute(sql));
    }

    /// The rows of a story name the journal's numbers.
    private static List<String> unnumbered(String told) {
        return told.replaceAll("StoryRow\\[number=\\d+", "StoryRow[number=n")
                .lines()
                .toList();
    }

    private static void copyFile(Path from, Path to) {
        try {
            java.nio.file.Files.copy(from, to);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
