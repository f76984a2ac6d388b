package dev.tillbridge.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.BalanceAnswer;
import dev.tillbridge.payment.BalanceLine;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.RefundOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The balance of a day at a strict Stripe-shaped server.
class StripeBalanceTest {
    private static final String BALANCE = "/v1/balance_transactions";

    @TempDir
    private Path folder;

    private Far far;
    private int orders;

    @BeforeEach
    void open() {
        far = new Far(folder);
    }

    @AfterEach
    void close() {
        far.close();
    }

    @Test
    void each_payment_and_what_went_back_of_it_is_known_by_the_id_that_our_books_have_with_its_fee() {
        var payment = paid(10_000);
        var refund = new RefundOrder("r1", payment, Money.of(4_000, "USD"), Map.of());
        far.access.givingBack().refund(refund, "r1");

        var lines = today();

        assertThat(lines).filteredOn(BalanceLine::paid).singleElement().satisfies(line -> {
            assertThat(line.reference()).contains(payment);
            assertThat(line.gross()).isEqualTo(Money.of(10_000, "USD"));
            assertThat(line.fee().isPositive()).isTrue();
        });
        assertThat(lines).filteredOn(line -> !line.paid()).singleElement().satisfies(line -> {
            assertThat(line.gross()).isEqualTo(Money.of(-4_000, "USD"));
            assertThat(line.reference().orElseThrow()).startsWith("re_");
        });
    }

    @Test
    void more_than_one_page_is_read_to_its_end() {
        for (int i = 0; i < 53; i++) {
            paid(1_000);
        }

        assertThat(today()).hasSize(53);
    }

    @Test
    void a_page_that_does_not_come_makes_the_whole_list_not_known() {
        for (int i = 0; i < 53; i++) {
            paid(1_000);
        }
        far.control.arm("error_before", "GET", BALANCE, 1, 0);

        assertThat(far.access
                        .balanceBook()
                        .between(far.clock.instant(), far.clock.instant().plusSeconds(60)))
                .isInstanceOf(BalanceAnswer.NotListed.class);
    }

    @Test
    void another_day_is_not_told() {
        paid(1_000);
        far.clock.pass(Duration.ofDays(2));

        assertThat(today()).isEmpty();
    }

    private String paid(long cents) {
        var attempt = "a" + ++orders;
        var order = new ChargeOrder(attempt, Money.of(cents, "USD"), "Practice", Map.of("installation", "i1"), false);
        var reference = ((ProviderAnswer.Known) far.access.payments().create(order, attempt))
                .truth()
                .reference();
        far.pay(reference);
        return reference;
    }

    private List<BalanceLine> today() {
        var now = far.clock.instant();
        var answer = far.access.balanceBook().between(now.minus(Duration.ofHours(12)), now.plus(Duration.ofHours(12)));
        assertThat(answer).isInstanceOf(BalanceAnswer.Listed.class);
        return ((BalanceAnswer.Listed) answer).lines();
    }
}
