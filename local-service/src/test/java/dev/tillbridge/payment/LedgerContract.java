package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class LedgerContract extends PaymentBooks {
    private static final LedgerAccount STRIPE = new LedgerAccount.Clearing("stripe:acct_1");
    private static final LedgerAccount ON_INVOICE = new LedgerAccount.OfInvoice(INVOICE);
    private static final LedgerAccount CREDIT = new LedgerAccount.ClientCredit("demo", "5521");

    @Test
    void a_capture_is_booked_from_the_processor_to_the_invoice_and_the_surcharge() {
        var attempt = open(row(INVOICE, 10000));
        move(attempt, AttemptState.SENT);
        database.change(tx -> ledger.capture(
                tx, payments.move(tx, attempt.id(), AttemptState.CAPTURED, captured(usd(10300), usd(300)))));

        assertThat(balance(STRIPE)).containsExactly(usd(10300));
        assertThat(balance(ON_INVOICE)).containsExactly(usd(-10000));
        assertThat(balance(new LedgerAccount.Surcharge())).containsExactly(usd(-300));
        assertThat(balance(CREDIT)).isEmpty();
    }

    @Test
    void money_that_a_person_sends_elsewhere_leaves_the_credit_but_still_came_in_at_the_processor() {
        var moved = differing(usd(10001));
        database.change(tx -> ledger.capture(tx, moved));
        database.change(tx -> ledger.settled(tx, apart(tx, moved)));

        assertThat(balance(STRIPE)).containsExactly(usd(10001));
        assertThat(balance(CREDIT)).containsExactly(usd(0));
        assertThat(balance(new LedgerAccount.Clearing("outside"))).containsExactly(usd(-10001));
        var booking = database.<List<Booking>>read(view -> ledger.bookings(view, moved.id()))
                .getLast();
        assertThat(booking.kind()).isEqualTo(BookingKind.ELSEWHERE);
        assertThat(booking.reference()).contains("re_77");
    }

    @Test
    void money_that_never_came_is_undone_where_it_was_booked() {
        var attempt = open(row(INVOICE, 10000));
        move(attempt, AttemptState.SENT);
        move(attempt, AttemptState.UNKNOWN);
        var decided = decide(attempt, decision(true, Optional.of("031882")));
        database.change(tx -> ledger.capture(tx, decided));
        var nothing = new Facts(
                Optional.empty(),
                Optional.of(Amounts.none(Currency.getInstance("USD"))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Problem.of(ProblemCode.DECISION_CONTRADICTED)));
        database.change(tx -> payments.contradicted(tx, decided.id(), nothing));
        database.change(tx -> ledger.settled(tx, apart(tx, decided)));

        assertThat(balance(STRIPE)).containsExactly(usd(0));
        assertThat(balance(ON_INVOICE)).containsExactly(usd(0));
        assertThat(balance(new LedgerAccount.Clearing("outside"))).isEmpty();
    }

    @Test
    void a_capture_is_booked_once() {
        var captured = capture(open(row(INVOICE, 10000)), 10000);
        database.change(tx -> ledger.capture(tx, captured));

        refused(tx -> ledger.capture(tx, captured));
        assertThat(balance(STRIPE)).containsExactly(usd(10000));
    }

    @Test
    void money_that_differs_goes_to_the_clients_credit_and_to_no_invoice() {
        var dkk = Money.of(10000, "DKK");
        var moved = differing(dkk);
        database.change(tx -> ledger.capture(tx, moved));

        assertThat(balance(CREDIT)).containsExactly(dkk.negated());
        assertThat(balance(ON_INVOICE)).isEmpty();
    }

    @Test
    void unallocated_money_is_booked_once_per_reference() {
        var attempt = open(row(INVOICE, 10000));
        database.change(tx -> ledger.unallocated(tx, attempt, usd(500), "pi_7", "late truth"));

        refused(tx -> ledger.unallocated(tx, attempt, usd(500), "pi_7", "late truth"));
        assertThat(balance(CREDIT)).containsExactly(usd(-500));
    }

    @Test
    void what_a_person_said_was_paid_and_never_came_is_owed_by_the_client_once_per_reference() {
        var attempt = open(row(INVOICE, 10000));
        database.change(tx -> ledger.contradiction(tx, attempt, usd(10000), usd(8000), "pi_7"));

        refused(tx -> ledger.contradiction(tx, attempt, usd(10000), usd(8000), "pi_7"));
        assertThat(balance(STRIPE)).containsExactly(usd(-2000));
        assertThat(balance(CREDIT)).containsExactly(usd(2000));
    }

    @Test
    void money_that_came_in_another_currency_than_a_person_said_is_booked_in_both() {
        var attempt = open(row(INVOICE, 10000));
        var dkk = Money.of(8000, "DKK");
        database.change(tx -> ledger.contradiction(tx, attempt, usd(10000), dkk, "pi_7"));

        assertThat(balance(STRIPE)).containsExactlyInAnyOrder(usd(-10000), dkk);
        assertThat(balance(CREDIT)).containsExactlyInAnyOrder(usd(10000), dkk.negated());
    }

    @Test
    void a_correction_undoes_its_original_once_and_names_it() {
        var captured = capture(open(row(INVOICE, 10000)), 10000);
        var booking = database.<Booking>write(tx -> ledger.capture(tx, captured));
        var counter = database.<Booking>write(tx -> ledger.counter(tx, booking, "decided wrongly"));

        assertThat(counter.corrects()).contains(booking.id());
        assertThat(balance(ON_INVOICE)).containsExactly(usd(0));
        refused(tx -> ledger.counter(tx, booking, "again"));
        assertThat(database.<List<Booking>>read(view -> ledger.bookings(view, captured.id())))
                .containsExactlyInAnyOrder(booking, counter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount_minor = amount_minor + 1",
                "delete from ledger_entry",
                "update booking set reason = 'other'",
                "delete from booking",
                "update booking_seal set booking_id = 'x'",
                "delete from booking_seal",
                "insert into ledger_entry select booking_id, 99, account_kind, account_owner, account_id, currency, 5"
                        + " from ledger_entry where position = 0",
            })
    void what_is_booked_is_never_changed_deleted_or_added_to(String sql) {
        var captured = capture(open(row(INVOICE, 10000)), 10000);
        database.change(tx -> ledger.capture(tx, captured));

        refused(tx -> tx.handle().execute(sql));
        assertThat(balance(STRIPE)).containsExactly(usd(10000));
    }

    @Test
    void a_balanced_and_sealed_booking_is_accepted() {
        database.change(tx -> {
            booking(tx);
            entry(tx, 0, "USD", 100);
            entry(tx, 1, "USD", -100);
            seal(tx);
        });

        assertThat(count("select count(*) from ledger_entry")).isEqualTo(2);
    }

    @Test
    void an_unbalanced_booking_is_refused_by_the_database() {
        refused(tx -> {
            booking(tx);
            entry(tx, 0, "USD", 100);
            entry(tx, 1, "USD", -99);
            seal(tx);
        });
        assertEmpty();
    }

    @Test
    void a_booking_that_balances_only_across_currencies_is_refused() {
        refused(tx -> {
            booking(tx);
            entry(tx, 0, "USD", 100);
            entry(tx, 1, "DKK", -100);
            seal(tx);
        });
        assertEmpty();
    }

    @Test
    void a_booking_without_entries_or_without_its_seal_cannot_be_committed() {
        refused(tx -> {
            booking(tx);
            seal(tx);
        });
        refused(tx -> {
            booking(tx);
            entry(tx, 0, "USD", 100);
            entry(tx, 1, "USD", -100);
        });
        refused(tx -> {
            booking(tx);
            entry(tx, 0, "USD", 100);
        });
        assertEmpty();
    }

    @Test
    void an_entry_without_a_booking_is_refused() {
        refused(tx -> entry(tx, 0, "USD", 100));
    }

    /// Money of that amount moved for an attempt that asked for 100.00.
    private Attempt differing(Money moved) {
        var attempt = open(row(INVOICE, 10000));
        move(attempt, AttemptState.SENT);
        var facts = new Facts(
                Optional.empty(),
                captured(moved, Money.zero(moved.currency())).amounts(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Problem.of(ProblemCode.ANSWER_DIFFERS)));
        return database.write(tx -> payments.move(tx, attempt.id(), AttemptState.CAPTURED, facts));
    }

    private Attempt apart(Tx tx, Attempt attempt) {
        var said = new Settlement(false, mia(), "given back by hand", Optional.of("re_77"), now());
        return payments.settle(tx, attempt.id(), said);
    }

    private static void booking(Tx tx) {
        tx.handle().execute("insert into booking (id, kind, reason, at) values ('b1', 'CAPTURE', 'by hand', 1)");
    }

    private static void entry(Tx tx, int position, String currency, long amount) {
        tx.handle()
                .execute(
                        "insert into ledger_entry (booking_id, position, account_kind, account_owner, account_id,"
                                + " currency, amount_minor) values ('b1', ?, 'CLEARING', 'cash', '', ?, ?)",
                        position,
                        currency,
                        amount);
    }

    private static void seal(Tx tx) {
        tx.handle().execute("insert into booking_seal (booking_id) values ('b1')");
    }

    private void refused(Consumer<Tx> work) {
        assertThatThrownBy(() -> database.change(work)).isInstanceOf(RuntimeException.class);
    }

    private void assertEmpty() {
        assertThat(count("select count(*) from booking")).isZero();
        assertThat(count("select count(*) from ledger_entry")).isZero();
    }

    private List<Money> balance(LedgerAccount account) {
        return database.read(view -> ledger.balance(view, account));
    }
}
