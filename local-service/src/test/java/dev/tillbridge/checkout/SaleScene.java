package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Card;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.List;

/// A clinic with a card reader, and what the tests of its sales share.
abstract class SaleScene extends ClinicScene {
    @Override
    protected abstract TestDatabase fresh();

    void settles(ProblemCode refused, SettleDifference asked) {
        assertRefused(refused, () -> clinic.room.checkout().settle(asked));
    }

    /// Ten dollars more than asked were taken.
    String differing() {
        outside.processor().falsify(asked -> asked.plus(Money.of(1_000, "USD")));
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).differs()).isPresent();
        return payment;
    }

    List<Money> credit() {
        return balance(new LedgerAccount.ClientCredit("farpims", "5521"));
    }

    /// What the account holds that the payment went to.
    List<Money> cameIn(String payment) {
        return balance(
                new LedgerAccount.Clearing(clinic.attempt(payment).asked().account()));
    }

    List<Money> balance(LedgerAccount account) {
        return clinic.database.read(view -> clinic.ledger.balance(view, account));
    }

    static Money usd(long minor) {
        return Money.of(minor, "USD");
    }

    /// A payment whose outcome nobody knows.
    String unknown() {
        var payment = clinic.charge("1042");
        clinic.run();
        outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        return payment;
    }
}
