package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.FarSide.Call;
import dev.tillbridge.payment.FarSide.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every [PaymentProvider] must do, over a real line to a far side that can misbehave.
public abstract class PaymentProviderContract {
    protected abstract PaymentProvider provider();

    protected abstract FarSide farSide();

    protected abstract Instant now();

    @Test
    void an_order_becomes_an_open_charge_that_says_what_was_ordered() {
        var truth = known(provider().create(order("a1", 10_50), "k1"));

        assertThat(truth.status()).isEqualTo(ChargeStatus.OPEN);
        assertThat(truth.asked()).isEqualTo(usd(10_50));
        assertThat(truth.captured()).isEqualTo(usd(0));
        assertThat(truth.metadata()).containsAllEntriesOf(order("a1", 10_50).metadata());
        assertThat(known(provider().look(truth.reference())).asked()).isEqualTo(usd(10_50));
    }

    @Test
    void the_same_key_makes_one_charge() {
        var first = known(provider().create(order("a1", 10_50), "k1"));
        var again = known(provider().create(order("a1", 10_50), "k1"));

        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(farSide().objects()).isEqualTo(1);
    }

    @Test
    void a_repeated_order_tells_what_is_true_today_not_what_was_true_then() {
        var reference = created("a1", 10_50);
        farSide().pay(reference);

        assertThat(known(provider().create(order("a1", 10_50), "k1")).status()).isEqualTo(ChargeStatus.CAPTURED);
    }

    @Test
    void the_same_key_with_another_amount_is_never_a_new_charge() {
        created("a1", 10_50);

        assertThat(provider().create(order("a1", 20_00), "k1")).isInstanceOf(ProviderAnswer.Unknown.class);
        assertThat(farSide().objects()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_AFTER", "ERROR_AFTER", "TOO_SLOW"})
    void when_the_answer_is_lost_the_charge_is_found_by_the_attempt(Trouble trouble) {
        farSide().next(Call.CREATE, trouble);

        assertThat(provider().create(order("a1", 10_50), "k1")).isInstanceOf(ProviderAnswer.Unknown.class);

        assertThat(known(provider().find(order("a1", 10_50), now())).asked()).isEqualTo(usd(10_50));
        assertThat(farSide().happened()).isEqualTo(1);
        Awaitility.await().until(() -> farSide().creates() == 1);
        assertThat(farSide().objects()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_BEFORE", "ERROR_BEFORE", "KEY_IN_USE"})
    void when_nobody_can_say_it_is_not_sure_until_looked_up(Trouble trouble) {
        farSide().next(Call.CREATE, trouble);

        assertThat(provider().create(order("a1", 10_50), "k1")).isInstanceOf(ProviderAnswer.Unknown.class);

        assertThat(provider().find(order("a1", 10_50), now())).isInstanceOf(ProviderAnswer.Absent.class);
        assertThat(farSide().happened()).isEqualTo(1);
        assertThat(farSide().creates()).isEqualTo(1);
        assertThat(known(provider().create(order("a1", 10_50), "k1")).status()).isEqualTo(ChargeStatus.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"CONFLICT", "RATE_LIMIT"})
    void a_processor_that_is_busy_did_nothing_and_may_be_asked_again(Trouble trouble) {
        farSide().next(Call.CREATE, trouble);

        var refused = (ProviderAnswer.NotDone) provider().create(order("a1", 10_50), "k1");

        assertThat(refused.again()).isTrue();
        assertThat(farSide().objects()).isZero();
        assertThat(known(provider().create(order("a1", 10_50), "k1")).status()).isEqualTo(ChargeStatus.OPEN);
        assertThat(farSide().happened()).isEqualTo(1);
    }

    @Test
    void a_key_without_the_right_did_nothing_and_is_not_tried_again() {
        farSide().next(Call.CREATE, Trouble.FORBIDDEN);

        assertThat(((ProviderAnswer.NotDone) provider().create(order("a1", 10_50), "k1")).again())
                .isFalse();
        assertThat(farSide().happened()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"WRONG_AMOUNT", "WRONG_CURRENCY", "WRONG_REFERENCE"})
    void a_new_charge_that_is_not_what_was_ordered_is_not_taken_for_it(Trouble trouble) {
        farSide().next(Call.CREATE, trouble);

        assertThat(provider().create(order("a1", 10_50), "k1")).isInstanceOf(ProviderAnswer.Unknown.class);
        assertThat(farSide().happened()).isEqualTo(1);
        assertThat(AnswerCheck.compare(order("a1", 10_50), known(provider().find(order("a1", 10_50), now()))))
                .isInstanceOf(AnswerFit.NothingMoved.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"WRONG_AMOUNT", "WRONG_CURRENCY", "WRONG_REFERENCE"})
    void a_paid_charge_that_answers_something_else_does_not_fit_the_order(Trouble trouble) {
        var reference = created("a1", 10_50);
        farSide().pay(reference);
        farSide().next(Call.LOOK, trouble);

        var fit = AnswerCheck.compare(order("a1", 10_50), known(provider().look(reference)));

        assertThat(fit).isInstanceOf(AnswerFit.Differs.class);
        assertThat(farSide().happened()).isEqualTo(1);
        assertThat(AnswerCheck.compare(order("a1", 10_50), known(provider().look(reference))))
                .isEqualTo(new AnswerFit.Agrees(usd(10_50)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_BEFORE", "DROP_AFTER", "ERROR_BEFORE", "CONFLICT", "RATE_LIMIT", "FORBIDDEN", "TOO_SLOW"})
    void a_look_that_fails_says_nothing(Trouble trouble) {
        var reference = created("a1", 10_50);
        farSide().next(Call.LOOK, trouble);
        if (trouble == Trouble.DROP_BEFORE || trouble == Trouble.DROP_AFTER) {
            // A question may be asked twice by the transport itself.
            farSide().next(Call.LOOK, trouble);
        }

        assertThat(provider().look(reference)).isInstanceOf(ProviderAnswer.Unknown.class);
        assertThat(farSide().happened()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ERROR_BEFORE", "RATE_LIMIT", "FORBIDDEN"})
    void a_search_that_fails_never_says_absent(Trouble trouble) {
        farSide().next(Call.LIST, trouble);

        assertThat(provider().find(order("a1", 10_50), now())).isInstanceOf(ProviderAnswer.Unknown.class);
        assertThat(farSide().happened()).isEqualTo(1);
    }

    @Test
    void a_charge_is_found_behind_a_hundred_others() {
        created("a1", 10_50);
        for (int i = 0; i < 101; i++) {
            provider().create(order("other" + i, 1_00), "other" + i);
        }

        assertThat(known(provider().find(order("a1", 10_50), now())).asked()).isEqualTo(usd(10_50));
        assertThat(provider().find(order("nobody", 10_50), now())).isInstanceOf(ProviderAnswer.Absent.class);
    }

    @Test
    void a_paid_charge_tells_amount_and_card() {
        var reference = created("a1", 10_50);
        farSide().pay(reference);

        var truth = known(provider().look(reference));

        assertThat(truth.status()).isEqualTo(ChargeStatus.CAPTURED);
        assertThat(truth.captured()).isEqualTo(usd(10_50));
        var card = truth.card().orElseThrow();
        assertThat(card.brand()).isEqualTo("Visa");
        assertThat(card.last4()).hasSize(4);
        assertThat(card.entry()).isEqualTo("tapped");
        assertThat(card.approval()).isNotEmpty();
        assertThat(card.emv()).containsKeys("AID", "TVR", "Cryptogram");
        assertThat(farSide().charges("a1")).isEqualTo(1);
    }

    @Test
    void a_declined_charge_is_still_open_and_says_why() {
        var reference = created("a1", 10_50);
        farSide().decline(reference);

        var truth = known(provider().look(reference));

        assertThat(truth.status()).isEqualTo(ChargeStatus.OPEN);
        assertThat(truth.decline().orElseThrow().code()).isEqualTo("generic_decline");
        assertThat(truth.card()).isEmpty();
        assertThat(farSide().charges("a1")).isZero();
    }

    @Test
    void a_part_is_approved_only_when_asked_for_and_known_as_a_part() {
        var order = new ChargeOrder("a1", usd(10_50), "Practice", metadata("a1"), true);
        var reference = known(provider().create(order, "k1")).reference();
        farSide().payPartly(reference, 4_00);

        var truth = known(provider().look(reference));
        assertThat(truth.asked()).isEqualTo(usd(10_50));
        assertThat(truth.approved()).isEqualTo(usd(4_00));
        assertThat(AnswerCheck.compare(order, truth)).isEqualTo(new AnswerFit.Partial(usd(4_00)));

        var whole = created("a2", 10_50, "k2");
        farSide().payPartly(whole, 4_00);
        assertThat(known(provider().look(whole)).decline().orElseThrow().code()).isEqualTo("insufficient_funds");
    }

    @Test
    void a_charge_that_was_made_final_can_never_be_paid() {
        var reference = created("a1", 10_50);
        farSide().ask(reference);

        assertThat(known(provider().makeFinal(reference, "f1")).status()).isEqualTo(ChargeStatus.CLOSED);
        farSide().tap();

        assertThat(known(provider().look(reference)).status()).isEqualTo(ChargeStatus.CLOSED);
        assertThat(known(provider().makeFinal(reference, "f1")).status()).isEqualTo(ChargeStatus.CLOSED);
        assertThat(farSide().charges("a1")).isZero();
    }

    @Test
    void money_that_was_there_first_stays_when_a_charge_is_made_final() {
        var reference = created("a1", 10_50);
        farSide().pay(reference);

        assertThat(known(provider().makeFinal(reference, "f1")).status()).isEqualTo(ChargeStatus.CAPTURED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"DROP_BEFORE", "DROP_AFTER", "ERROR_BEFORE", "ERROR_AFTER", "KEY_IN_USE"})
    void a_cancel_whose_answer_is_lost_is_looked_up_until_it_is_final(Trouble trouble) {
        var reference = created("a1", 10_50);
        farSide().next(Call.CANCEL, trouble);

        assertThat(known(provider().makeFinal(reference, "f1")).status()).isEqualTo(ChargeStatus.CLOSED);
        assertThat(farSide().happened()).isEqualTo(1);
    }

    @Test
    void a_charge_that_could_not_be_cancelled_is_not_called_final() {
        var reference = created("a1", 10_50);
        farSide().next(Call.CANCEL, Trouble.DROP_BEFORE);
        farSide().next(Call.CANCEL, Trouble.ERROR_BEFORE);

        assertThat(provider().makeFinal(reference, "f1")).isInstanceOf(ProviderAnswer.Unknown.class);
        farSide().pay(reference);
        assertThat(known(provider().makeFinal(reference, "f1")).status()).isEqualTo(ChargeStatus.CAPTURED);
    }

    @Test
    void a_charge_of_another_installation_is_listed_with_whose_it_is() {
        created("a1", 10_50);
        var theirs = known(provider().create(foreign("i2", "b1", 7_00), "k2")).reference();

        var listed = strangers("i1");

        assertThat(listed.charges()).hasSize(1);
        var stranger = listed.charges().getFirst();
        assertThat(stranger.reference()).isEqualTo(theirs);
        assertThat(stranger.installation()).isEqualTo("i2");
        assertThat(stranger.attempt()).isEqualTo("b1");
        assertThat(stranger.code()).isEqualTo("TB-7K4");
        assertThat(stranger.amount()).contains(usd(7_00));
        assertThat(stranger.status()).isEqualTo(ChargeStatus.OPEN);
        assertThat(stranger.created()).isEqualTo(now().truncatedTo(ChronoUnit.SECONDS));
        assertThat(listed.newest()).isEqualTo(stranger.created());
        assertThat(strangers("i2").charges()).hasSize(1);
        assertThat(((Strangers.Listed) provider().strangers(longAgo(), (any, attempt) -> true)).charges())
                .isEmpty();
    }

    @Test
    void a_paid_charge_of_another_installation_is_listed_as_paid() {
        farSide().pay(known(provider().create(foreign("i2", "b1", 7_00), "k2")).reference());

        assertThat(strangers("i1").charges().getFirst().status()).isEqualTo(ChargeStatus.CAPTURED);
    }

    @Test
    void charges_of_other_programs_are_no_strangers() {
        provider().create(new ChargeOrder("x1", usd(10_50), "Web shop", Map.of("order", "77"), false), "k1");

        assertThat(strangers("i1").charges()).isEmpty();
    }

    @Test
    void a_stranger_is_found_behind_a_hundred_charges_of_ours_and_the_newest_comes_first() {
        provider().create(foreign("i2", "b1", 7_00), "b1");
        for (int i = 0; i < 101; i++) {
            provider().create(order("a" + i, 1_00), "a" + i);
        }
        provider().create(foreign("i3", "c1", 8_00), "c1");

        assertThat(strangers("i1").charges().stream().map(StrangerCharge::installation))
                .containsExactly("i3", "i2");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"ERROR_BEFORE", "RATE_LIMIT", "FORBIDDEN"})
    void a_list_that_fails_never_says_that_there_are_no_strangers(Trouble trouble) {
        farSide().next(Call.LIST, trouble);

        assertThat(provider().strangers(longAgo(), (name, attempt) -> name.equals("i1")))
                .isInstanceOf(Strangers.NotListed.class);
        assertThat(farSide().happened()).isEqualTo(1);
    }

    @Test
    void a_charge_of_another_installation_is_never_found_as_ours_even_under_the_same_attempt_and_amount() {
        provider().create(foreign("i2", "a1", 10_50), "k2");

        assertThat(provider().find(order("a1", 10_50), now())).isInstanceOf(ProviderAnswer.Absent.class);

        var ours = created("a1", 10_50);
        assertThat(known(provider().find(order("a1", 10_50), now())).reference())
                .isEqualTo(ours);
    }

    @Test
    void under_a_key_that_another_installation_used_nothing_of_theirs_is_taken_for_ours() {
        farSide().pay(known(provider().create(foreign("i2", "a1", 10_50), "k1")).reference());

        assertThat(provider().create(order("a1", 10_50), "k1")).isInstanceOf(ProviderAnswer.Unknown.class);
    }

    private Strangers.Listed strangers(String us) {
        return (Strangers.Listed) provider().strangers(longAgo(), (name, attempt) -> name.equals(us));
    }

    private Instant longAgo() {
        return now().minus(Duration.ofDays(30));
    }

    private static ChargeOrder foreign(String installation, String attempt, long minorUnits) {
        var metadata = new HashMap<>(metadata(attempt));
        metadata.put("installation", installation);
        return new ChargeOrder(attempt, usd(minorUnits), "Practice", metadata, false);
    }

    protected static ChargeOrder order(String attempt, long minorUnits) {
        return new ChargeOrder(attempt, usd(minorUnits), "Practice", metadata(attempt), false);
    }

    protected static ChargeTruth known(ProviderAnswer answer) {
        assertThat(answer).isInstanceOf(ProviderAnswer.Known.class);
        return ((ProviderAnswer.Known) answer).truth();
    }

    protected static Money usd(long minorUnits) {
        return Money.of(minorUnits, "USD");
    }

    private String created(String attempt, long minorUnits) {
        return created(attempt, minorUnits, "k1");
    }

    private String created(String attempt, long minorUnits, String key) {
        return known(provider().create(order(attempt, minorUnits), key)).reference();
    }

    private static Map<String, String> metadata(String attempt) {
        return Map.of(
                "installation",
                "i1",
                "activity",
                "act1",
                "attempt",
                attempt,
                "code",
                "TB-7K4",
                "invoices",
                "demo 1041");
    }
}
