package dev.tillbridge.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.ClinicScene;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Gate;
import dev.tillbridge.operator.Role;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// A backup is put back, and with it the books forget a payment that the client made since.
final class RestoredBackupTest extends ClinicScene {
    private final TestDatabase test = TestDatabases.sqlite();
    private TestDatabase backup = test;

    @SuppressWarnings("NullAway.Init")
    private Clinic restored;

    @Override
    protected TestDatabase fresh() {
        return test;
    }

    @AfterEach
    void closeBackup() {
        if (!backup.equals(test)) {
            backup.close();
        }
    }

    /// The client pays invoice 1042 after the backup was made; the entry in the PIMS is lost on the way.
    private String paidSinceTheBackup(Executable sale) throws Throwable {
        clinic.person("Ann", Role.MANAGER, "2486");
        backup = test.copy();
        sale.execute();
        restored = new Clinic(backup.database(), outside);
        assertThat(restored.room.accounts().look()).isEmpty();
        return found().reference();
    }

    private void pay() {
        outside.gate(new Gate() {
            @Override
            public <T> T effect(String what, Supplier<T> work) {
                if (what.equals("enter")) {
                    throw new IllegalStateException("the page is gone");
                }
                return work.get();
            }

            @Override
            public <T> T look(String what, Supplier<T> work) {
                return work.get();
            }
        });
        outside.reader().next(Card.APPROVED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        outside.gate(Gate.OPEN);
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(outside.pims().entries("1042")).isZero();
    }

    private LostCharges.Lost found() {
        return restored.database.read(view -> restored.others.lost().open(view)).getFirst();
    }

    private Problem problem() {
        return restored.database.read(restored.attention::list).getFirst().problem();
    }

    private SaleAsk meant() {
        var capture = restored.show("1042");
        var due = capture.first().reading().invoice().due();
        return restored.ask(capture, List.of(new SaleAsk.Row("1042", due)), null, "the first one was given back");
    }

    @Test
    void a_payment_that_the_backup_does_not_know_is_shown_and_its_invoice_is_not_charged_a_second_time()
            throws Throwable {
        paidSinceTheBackup(this::pay);

        assertThat(restored.needsYou()).containsExactly(AttentionKind.CHARGE_NOT_IN_BOOKS);
        assertThat(problem().code()).isEqualTo(ProblemCode.CHARGE_NOT_IN_BOOKS);
        assertThat(problem().details()).containsEntry("invoices", "1042").containsEntry("amount", "money:USD:18420");
        assertRefused(ProblemCode.SAME_AMOUNT_AGAIN, () -> restored.charge("1042"));
        restored.pass(Duration.ofSeconds(30));
        assertThat(outside.processor().captures()).isEqualTo(1);
        assertThat(restored.charge("2001")).isNotEmpty();
    }

    @Test
    void whoever_means_it_may_charge_the_invoice_and_the_reason_stays_with_the_payment() throws Throwable {
        paidSinceTheBackup(this::pay);

        var payment = restored.charge(meant());

        assertThat(restored.attempt(payment).asked().secondReason()).contains("the first one was given back");
    }

    @Test
    void a_manager_says_what_became_of_it_by_name_and_the_invoice_is_free_again() throws Throwable {
        var reference = paidSinceTheBackup(this::pay);
        var ann = restored.database.read(restored.people::list).getFirst().id();
        var guard = restored.room.accounts();

        assertRefused(ProblemCode.WRONG_PIN, () -> guard.foundCharge(reference, ann, "1111", "in the PIMS"));
        assertRefused(ProblemCode.FOUND_CHARGE_NEEDS_REASON, () -> guard.foundCharge(reference, ann, "2486", " "));
        assertRefused(ProblemCode.NOT_FOUND, () -> guard.foundCharge("pi_other", ann, "2486", "in the PIMS"));
        guard.foundCharge(reference, ann, "2486", "put in by hand");

        assertThat(restored.needsYou()).isEmpty();
        assertThat(restored.charge("1042")).isNotEmpty();
        var row = restored.database.read(view -> restored.audit.list(view, 1)).getFirst();
        assertThat(row.what()).isEqualTo("FOUND_CHARGE");
        assertThat(row.by().name()).isEqualTo("Ann");
    }

    @Test
    void a_charge_that_nobody_has_paid_yet_is_shown_until_the_processor_has_closed_it() throws Throwable {
        var reference = paidSinceTheBackup(() -> {
            clinic.charge("1042");
            clinic.run();
        });

        assertThat(problem().code()).isEqualTo(ProblemCode.CHARGE_MAY_BE_TAKEN);
        assertRefused(ProblemCode.SAME_AMOUNT_AGAIN, () -> restored.charge("1042"));
        outside.processor().makeFinal(reference, "by hand");
        assertThat(restored.room.accounts().look()).isEmpty();

        assertThat(restored.needsYou()).isEmpty();
        assertThat(restored.charge("1042")).isNotEmpty();
    }

    @Test
    void a_payment_of_ours_that_the_books_know_is_never_taken_for_a_lost_one() {
        outside.reader().next(Card.APPROVED);
        clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(30));

        assertThat(clinic.room.accounts().look()).isEmpty();

        assertThat(clinic.needsYou()).isEmpty();
    }

    @Test
    void after_a_restore_nothing_is_charged_before_the_account_was_looked_at_again() throws Throwable {
        var guard = clinic.room.accounts();
        guard.restored();

        assertRefused(
                ProblemCode.ACCOUNT_NOT_CHECKED,
                () -> clinic.database.change(tx -> guard.check(
                        tx, outside.processor().account(), outside.processor().live())));
    }
}
