package dev.tillbridge.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.FeedPage;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.ProcessorFeed;
import dev.tillbridge.payment.RefundOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The list of what happened, at a strict Stripe-shaped server.
class StripeFeedTest {
    private static final String EVENTS = "/v1/events";

    @TempDir
    private Path folder;

    private Far far;
    private int orders;

    @BeforeEach
    void open() {
        far = new Far(folder);
        order();
    }

    @AfterEach
    void close() {
        far.close();
    }

    private String order() {
        var attempt = "a" + ++orders;
        var order = new ChargeOrder(attempt, Money.of(1_050, "USD"), "Practice", Map.of("installation", "i1"), false);
        return ((dev.tillbridge.payment.ProviderAnswer.Known)
                        far.access.payments().create(order, attempt))
                .truth()
                .reference();
    }

    private ProcessorFeed feed() {
        return far.access.feed();
    }

    private static FeedPage.Listed listed(FeedPage page) {
        assertThat(page).isInstanceOf(FeedPage.Listed.class);
        return (FeedPage.Listed) page;
    }

    private String last() {
        return listed(feed().newest()).happenings().getLast().id();
    }

    @Test
    void what_happened_after_an_entry_is_told_oldest_first_with_the_object_and_the_payment_it_belongs_to() {
        var last = last();
        var payment = order();
        far.pay(payment);
        var refund = new RefundOrder("r1", payment, Money.of(500, "USD"), Map.of("installation", "i1", "refund", "r1"));
        far.access.givingBack().refund(refund, "r1");

        var page = listed(feed().after(last));

        assertThat(page.more()).isFalse();
        var ofPayment = page.happenings().stream()
                .filter(each -> each.kind().equals("payment_intent"))
                .toList();
        assertThat(ofPayment).allMatch(each -> each.object().equals(payment));
        assertThat(ofPayment.getFirst().type()).isEqualTo("payment_intent.created");
        assertThat(ofPayment.getLast().type()).isEqualTo("payment_intent.succeeded");
        var ofRefund = page.happenings().stream()
                .filter(each -> each.kind().equals("refund"))
                .toList();
        assertThat(ofRefund).isNotEmpty().allSatisfy(each -> {
            assertThat(each.object()).startsWith("re_");
            assertThat(each.payment()).contains(payment);
        });
    }

    @Test
    void of_many_in_one_second_a_page_boundary_loses_none_and_repeats_none() {
        var last = last();
        for (int i = 0; i < 130; i++) {
            order();
        }
        var all = new ArrayList<String>();
        for (var page = listed(feed().after(last)); ; page = listed(feed().after(all.getLast()))) {
            all.addAll(page.happenings().stream().map(Happening::id).toList());
            if (!page.more()) {
                break;
            }
        }

        assertThat(all).hasSize(130).doesNotHaveDuplicates();
        assertThat(far.control.calls("GET", EVENTS)).isEqualTo(3);
    }

    @Test
    void the_last_minutes_are_read_again_in_pages_newest_page_first() {
        far.clock.pass(Duration.ofMinutes(20));
        for (int i = 0; i < 101; i++) {
            order();
        }
        var from = far.clock.instant().minus(Duration.ofMinutes(10));

        var newer = listed(feed().since(from, Optional.empty()));
        var older = listed(
                feed().since(from, Optional.of(newer.happenings().getFirst().id())));

        assertThat(newer.more()).isTrue();
        assertThat(newer.happenings()).hasSize(100);
        assertThat(older.happenings()).hasSize(1);
        assertThat(older.more()).isFalse();
    }

    @Test
    void after_the_last_one_there_is_nothing() {
        assertThat(feed().after(last())).isEqualTo(new FeedPage.Listed(List.of(), false));
    }

    @Test
    void an_entry_that_the_processor_does_not_know_is_a_gap() {
        assertThat(feed().after("evt_1GoneLongAgo")).isInstanceOf(FeedPage.Gap.class);
        assertThat(feed().since(far.clock.instant(), Optional.of("evt_1GoneLongAgo")))
                .isInstanceOf(FeedPage.Gap.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP_BEFORE",
                "DROP_AFTER",
                "ERROR_BEFORE",
                "ERROR_AFTER",
                "CONFLICT",
                "KEY_IN_USE",
                "RATE_LIMIT",
                "FORBIDDEN"
            })
    void a_broken_answer_is_no_gap_and_the_next_question_has_it_all(String fault) {
        var last = last();
        order();
        // The connection's own second try of a GET breaks, too.
        far.control.arm(fault, "GET", EVENTS, fault.startsWith("DROP") ? 2 : 1, 0);

        assertThat(feed().after(last)).isInstanceOf(FeedPage.NotListed.class);
        assertThat(far.control.fired()).isNotEmpty().containsOnly(fault);
        assertThat(listed(feed().after(last)).happenings()).hasSize(1);
    }

    @Test
    void an_answer_that_takes_too_long_is_not_waited_for() {
        var impatient = StripeAccess.open(
                far.server.address(), "sk_test_practiceclinic", true, far.clock, () -> "", Duration.ofMillis(300));
        far.control.arm("SLOW", "GET", EVENTS, 1, 2_000);

        assertThat(impatient.feed().newest()).isInstanceOf(FeedPage.NotListed.class);
    }

    @Test
    void another_key_reads_nothing() {
        var wrong = StripeAccess.open(far.server.address(), "sk_test_another", true, far.clock, () -> "");

        assertThat(wrong.feed().after("evt_1GoneLongAgo")).isInstanceOf(FeedPage.NotListed.class);
    }
}
