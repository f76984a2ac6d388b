package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.FarSide.Trouble;
import dev.tillbridge.payment.LinkFarSide.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every [LinkProvider] must do, over a real line to a far side that can misbehave.
public abstract class LinkProviderContract {
    private static final Instant ORDERED = Instant.parse("2026-11-02T15:00:00Z");

    private static final String PAYS = "000123456789";
    private static final String NO_FUNDS = "000222222227";

    protected abstract LinkProvider provider();

    protected abstract LinkFarSide farSide();

    @Test
    void a_link_is_what_was_ordered_and_nobody_has_paid_by_it() {
        var truth = known(provider().create(order("a1"), "k1"));

        assertThat(truth.on()).isTrue();
        assertThat(truth.asked()).isEqualTo(Money.of(184_20, "USD"));
        assertThat(truth.metadata()).containsEntry("attempt", "a1").containsEntry("installation", "i1");
        assertThat(truth.charge().status()).isEqualTo(ChargeStatus.OPEN);
        assertThat(farSide().open(truth.address())).isNotEmpty();
    }

    @Test
    void what_is_paid_by_it_is_the_charge_with_our_ids_and_the_card() {
        var link = known(provider().create(order("a1"), "k1"));
        farSide().pay(farSide().open(link.address()));

        var now = known(provider().look(link.reference()));

        var charge = now.charge();
        assertThat(charge.status()).isEqualTo(ChargeStatus.CAPTURED);
        assertThat(charge.captured()).isEqualTo(Money.of(184_20, "USD"));
        assertThat(charge.reference()).startsWith("pi_");
        assertThat(charge.metadata()).containsEntry("attempt", "a1");
        assertThat(charge.card())
                .hasValueSatisfying(card -> assertThat(card.last4()).isEqualTo("4242"));
        assertThat(now.off()).isTrue();
    }

    @Test
    void nobody_pays_by_a_link_that_is_off_not_even_on_a_page_that_was_open_before() {
        var link = known(provider().create(order("a1"), "k1"));
        var page = farSide().open(link.address());

        var off = known(provider().turnOff(link.reference()));

        assertThat(off.off()).isTrue();
        assertThat(off.charge().status()).isEqualTo(ChargeStatus.CLOSED);
        assertThat(farSide().pay(page)).isFalse();
        assertThat(farSide().open(link.address())).isEmpty();
        assertThat(farSide().charges()).isZero();
    }

    @Test
    void turning_off_what_was_paid_first_says_that_it_was_paid() {
        var link = known(provider().create(order("a1"), "k1"));
        farSide().pay(farSide().open(link.address()));

        assertThat(known(provider().turnOff(link.reference())).charge().status())
                .isEqualTo(ChargeStatus.CAPTURED);
    }

    @Test
    void once_it_is_paid_turning_off_ends_the_other_pages_too() {
        var link = known(provider().create(order("a1"), "k1"));
        var other = farSide().open(link.address());
        farSide().pay(farSide().open(link.address()));
        assertThat(known(provider().look(link.reference())).off()).isFalse();

        assertThat(known(provider().turnOff(link.reference())).off()).isTrue();
        assertThat(farSide().pay(other)).isFalse();
        assertThat(farSide().charges()).isEqualTo(1);
    }

    @Test
    void a_link_that_two_paid_at_once_names_both_charges_the_first_one_first() {
        var link = known(provider().create(order("a1"), "k1"));
        var first = farSide().open(link.address());
        var second = farSide().open(link.address());
        farSide().pay(second);
        var one = known(provider().look(link.reference())).charge().reference();
        farSide().pay(first);

        var both = known(provider().look(link.reference()));
        assertThat(both.charges()).hasSize(2).extracting(ChargeTruth::reference).contains(one);
    }

    @Test
    void the_same_key_makes_one_link() {
        var first = known(provider().create(order("a1"), "k1"));
        assertThat(known(provider().create(order("a1"), "k1")).reference()).isEqualTo(first.reference());
        assertThat(farSide().links()).isEqualTo(1);
    }

    @Test
    void a_repeated_order_tells_what_is_true_today() {
        var first = known(provider().create(order("a1"), "k1"));
        farSide().pay(farSide().open(first.address()));
        assertThat(known(provider().create(order("a1"), "k1")).charge().status())
                .isEqualTo(ChargeStatus.CAPTURED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_AFTER", "ERROR_AFTER", "TOO_SLOW", "WRONG_CURRENCY", "WRONG_REFERENCE"})
    void when_the_answer_is_lost_the_link_is_found_by_our_id(Trouble trouble) {
        farSide().next(Call.CREATE, trouble);
        assertThat(provider().create(order("a1"), "k1")).isInstanceOf(LinkAnswer.Unknown.class);
        assertThat(farSide().happened()).isEqualTo(1);
        Awaitility.await().until(() -> farSide().links() == 1);

        known(provider().create(order("a2"), "k2"));
        assertThat(known(provider().find(order("a1"))).metadata()).containsEntry("attempt", "a1");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_BEFORE", "ERROR_BEFORE", "KEY_IN_USE"})
    void when_nobody_can_say_it_is_not_sure_until_looked_up(Trouble trouble) {
        farSide().next(Call.CREATE, trouble);
        assertThat(provider().create(order("a1"), "k1")).isInstanceOf(LinkAnswer.Unknown.class);
        assertThat(provider().find(order("a1"))).isInstanceOf(LinkAnswer.Absent.class);
        known(provider().create(order("a1"), "k1"));
        assertThat(farSide().links()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ERROR_BEFORE", "RATE_LIMIT", "FORBIDDEN"})
    void a_list_that_fails_never_says_that_there_is_no_link(Trouble trouble) {
        farSide().next(Call.LIST, trouble);
        assertThat(provider().find(order("a1"))).isInstanceOf(LinkAnswer.Unknown.class);
        assertThat(farSide().happened()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_BEFORE", "DROP_AFTER", "ERROR_BEFORE", "ERROR_AFTER", "TOO_SLOW", "WRONG_REFERENCE"})
    void whatever_becomes_of_the_answer_off_is_only_said_when_nobody_can_pay(Trouble trouble) {
        var link = known(provider().create(order("a1"), "k1"));
        var page = farSide().open(link.address());
        farSide().next(Call.OFF, trouble);

        var off = provider().turnOff(link.reference());

        assertThat(farSide().happened()).isEqualTo(1);
        if (off instanceof LinkAnswer.Known(var truth)) {
            assertThat(truth.off()).isTrue();
            assertThat(farSide().pay(page)).isFalse();
        }
        assertThat(known(provider().turnOff(link.reference())).off()).isTrue();
        assertThat(farSide().pay(page)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_BEFORE", "DROP_AFTER", "ERROR_BEFORE", "ERROR_AFTER", "RATE_LIMIT"})
    void a_page_whose_end_got_lost_is_never_taken_for_ended(Trouble trouble) {
        var link = known(provider().create(order("a1"), "k1"));
        var page = farSide().open(link.address());
        farSide().next(Call.EXPIRE, trouble);

        var off = provider().turnOff(link.reference());

        assertThat(farSide().happened()).isEqualTo(1);
        if (off instanceof LinkAnswer.Known) {
            assertThat(farSide().pay(page)).isFalse();
            assertThat(farSide().charges()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ERROR_BEFORE", "RATE_LIMIT", "FORBIDDEN", "TOO_SLOW"})
    void pages_that_cannot_be_listed_leave_it_unsure(Trouble trouble) {
        var link = known(provider().create(order("a1"), "k1"));
        farSide().next(Call.PAGES, trouble);
        assertThat(provider().turnOff(link.reference())).isInstanceOf(LinkAnswer.Unknown.class);
        assertThat(farSide().happened()).isEqualTo(1);
    }

    @Test
    void a_link_of_another_installation_is_never_ours_even_under_the_same_id() {
        var others = new LinkOrder(
                new ChargeOrder("a1", Money.of(184_20, "USD"), "x", Map.of("installation", "i2"), false),
                "Invoice 1042",
                "off",
                ORDERED);
        provider().create(others, "k1");
        assertThat(provider().find(order("a1"))).isInstanceOf(LinkAnswer.Absent.class);
        assertThat(provider().create(order("a1"), "k1")).isInstanceOf(LinkAnswer.Unknown.class);
    }

    @Test
    void one_question_says_by_which_of_many_links_something_was_paid() {
        var paid = known(provider().create(order("a1"), "k1"));
        for (int i = 2; i <= 9; i++) {
            farSide().open(known(provider().create(order("a" + i), "k" + i)).address());
        }
        farSide().pay(farSide().open(paid.address()));
        long before = farSide().lists();

        var news = provider().paidSince(ORDERED.minus(Duration.ofDays(1)));

        assertThat(news).isEqualTo(new LinkNews.Listed(Map.of(paid.reference(), 1)));
        assertThat(farSide().lists() - before).isEqualTo(1);
    }

    @Test
    void agreed_to_from_a_bank_account_it_is_on_its_way_until_the_bank_says() {
        var link = known(provider().create(bank("a1"), "k1"));
        assertThat(farSide().payFromBank(farSide().open(link.address()), PAYS)).isTrue();

        var charge = known(provider().look(link.reference())).charge();
        assertThat(charge.status()).isEqualTo(ChargeStatus.UNDER_WAY);
        assertThat(charge.debit()).hasValueSatisfying(debit -> {
            assertThat(debit.stage()).isEqualTo(BankDebit.Stage.ON_ITS_WAY);
            assertThat(debit.last4()).isEqualTo("6789");
        });
        assertThat(charge.captured().isZero()).isTrue();

        farSide().days(9);
        var now = known(provider().look(link.reference())).charge();
        assertThat(now.status()).isEqualTo(ChargeStatus.CAPTURED);
        assertThat(now.captured()).isEqualTo(Money.of(184_20, "USD"));
        assertThat(now.metadata()).containsEntry("attempt", "a1");
    }

    @Test
    void what_a_bank_sends_back_is_open_to_nobody_and_says_why() {
        var link = known(provider().create(bank("a1"), "k1"));
        farSide().payFromBank(farSide().open(link.address()), NO_FUNDS);
        farSide().days(9);

        var back = known(provider().look(link.reference())).charge();
        assertThat(back.status()).isEqualTo(ChargeStatus.OPEN);
        assertThat(back.failedDebit().map(BankDebit::stage)).contains(BankDebit.Stage.CAME_BACK);
        assertThat(back.decline().map(Decline::code)).contains("insufficient_funds");

        var ended =
                known(provider().withdraw(link.reference(), Optional.empty())).charge();
        assertThat(ended.status()).isEqualTo(ChargeStatus.CLOSED);
        assertThat(ended.failedDebit().map(BankDebit::stage)).contains(BankDebit.Stage.CAME_BACK);
        assertThat(farSide().charges()).isZero();
    }

    @Test
    void a_debit_is_withdrawn_before_it_is_sent_and_goes_on_after() {
        var early = known(provider().create(bank("a1"), "k1"));
        farSide().payFromBank(farSide().open(early.address()), PAYS);
        var gone = known(provider().withdraw(early.reference(), Optional.empty()));
        assertThat(gone.charge().status()).isEqualTo(ChargeStatus.CLOSED);
        assertThat(gone.charge().failedDebit()).isEmpty();

        var late = known(provider().create(bank("a2"), "k2"));
        farSide().payFromBank(farSide().open(late.address()), PAYS);
        farSide().days(3);
        var sent = known(provider().withdraw(late.reference(), Optional.empty()));
        assertThat(sent.charge().status()).isEqualTo(ChargeStatus.UNDER_WAY);
        farSide().days(9);
        assertThat(farSide().charges()).isEqualTo(1);
    }

    @Test
    void withdrawing_all_but_one_leaves_that_one() {
        var link = known(provider().create(bank("a1"), "k1"));
        var one = farSide().open(link.address());
        var two = farSide().open(link.address());
        farSide().payFromBank(one, PAYS);
        var kept = known(provider().look(link.reference())).charge().reference();
        farSide().payFromBank(two, PAYS);

        var now = known(provider().withdraw(link.reference(), Optional.of(kept)));
        assertThat(now.charge().reference()).isEqualTo(kept);
        assertThat(now.charge().status()).isEqualTo(ChargeStatus.UNDER_WAY);
        farSide().days(9);
        assertThat(farSide().charges()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_BEFORE", "DROP_AFTER", "ERROR_BEFORE", "ERROR_AFTER", "RATE_LIMIT", "TOO_SLOW"})
    void whatever_becomes_of_the_answer_a_debit_is_only_called_withdrawn_when_it_never_goes(Trouble trouble) {
        var link = known(provider().create(bank("a1"), "k1"));
        farSide().payFromBank(farSide().open(link.address()), PAYS);
        farSide().next(Call.CANCEL, trouble);

        var answer = provider().withdraw(link.reference(), Optional.empty());

        assertThat(farSide().happened()).isEqualTo(1);
        boolean saysClosed =
                answer instanceof LinkAnswer.Known(var truth) && truth.charge().status() == ChargeStatus.CLOSED;
        if (!saysClosed) {
            saysClosed = known(provider().withdraw(link.reference(), Optional.empty()))
                            .charge()
                            .status()
                    == ChargeStatus.CLOSED;
        }
        assertThat(saysClosed).isTrue();
        farSide().days(9);
        assertThat(farSide().charges()).isZero();
    }

    @Test
    void the_address_is_in_no_text_of_the_answer() {
        var link = known(provider().create(order("a1"), "k1"));
        assertThat(new LinkAnswer.Known(link).toString()).doesNotContain(link.address());
    }

    @Test
    void what_is_no_link_of_the_processor_is_never_sent_to_it() {
        assertThatThrownBy(() -> provider().look("../charges")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> provider().turnOff("pi_1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static LinkOrder bank(String attempt) {
        var card = order(attempt);
        return new LinkOrder(card.charge(), card.title(), card.whenOff(), card.orderedAt(), true);
    }

    private static LinkOrder order(String attempt) {
        return new LinkOrder(
                new ChargeOrder(
                        attempt,
                        Money.of(184_20, "USD"),
                        "Invoice 1042, TB K7M42QX",
                        Map.of("installation", "i1", "activity", attempt, "code", "K7M42QX"),
                        false),
                "Invoice 1042",
                "This link takes nothing any more.",
                ORDERED);
    }

    private static LinkTruth known(LinkAnswer answer) {
        assertThat(answer).isInstanceOf(LinkAnswer.Known.class);
        return ((LinkAnswer.Known) answer).truth();
    }
}
