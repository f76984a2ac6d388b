package dev.tillbridge.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.checkout.PaymentStory;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.checkout.StoryScreen;
import dev.tillbridge.giveback.BankReturnNews;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.BankBlocks;
import dev.tillbridge.payment.BankDays;
import dev.tillbridge.payment.FeedPage;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bank payments from the client's word to the ledger and the PIMS, with their days.
abstract class BankContract extends LinkScene {
    static final String PAYS = "000123456789";
    private static final String NOT_ALLOWED = "000333333335";
    private static final String NO_FUNDS = "000222222227";
    private static final Duration SOME_DAYS = Duration.ofDays(8);

    @BeforeEach
    void banks() {
        desk.withBanks();
    }

    @Test
    void agreed_on_the_page_it_is_on_its_way_for_days_and_then_paid_booked_once_and_put_in_once() {
        var payment = agreed(PAYS);

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.PENDING);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.BANK_ON_ITS_WAY);
        assertThat(story(payment).money().text()).contains("on its way", "sure by about " + sureDay());
        assertThat(mark("1042")).isEqualTo("On its way, sure by about " + sureDay());
        assertThat(link(payment).state()).isEqualTo(LinkState.ON_ITS_WAY);
        assertThat(onInvoice("1042")).isEmpty();
        assertThat(outside.pims().entries("1042")).isZero();
        assertThat(control.charges()).isZero();

        clinic.leap(SOME_DAYS);
        sweep();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.attempt(payment).card())
                .hasValueSatisfying(account -> assertThat(account.last4()).isEqualTo("6789"));
        assertThat(link(payment).state()).isEqualTo(LinkState.PAID);
        assertThat(onInvoice("1042")).containsExactly(usd(-184_20));
        assertThat(bookings(payment)).isEqualTo(1);
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void k1_what_the_bank_sends_back_makes_the_invoice_due_again_and_is_never_called_declined() {
        var payment = agreed(NO_FUNDS);
        assertRefused(ProblemCode.MORE_THAN_DUE, () -> clinic.charge("1042"));

        clinic.leap(SOME_DAYS);

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.FAILED);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.BANK_CAME_BACK);
        assertThat(story(payment).problem().orElseThrow().code()).isEqualTo(ProblemCode.BANK_CAME_BACK);
        assertThat(story(payment).money().text()).doesNotContain("declined");
        assertThat(clinic.needsYou()).containsExactly(AttentionKind.BANK_CAME_BACK);
        assertThat(link(payment).state()).isEqualTo(LinkState.CAME_BACK);
        assertThat(listed(payment).owed()).isTrue();
        assertThat(onInvoice("1042")).isEmpty();
        assertThat(outside.pims().entries("1042")).isZero();
        assertThat(clinic.charge("1042")).isNotEmpty();
    }

    @Test
    void k1_what_comes_back_after_it_was_paid_is_booked_back_once_and_to_be_taken_out() {
        var payment = agreed(PAYS);
        clinic.leap(SOME_DAYS);
        var intent = clinic.attempt(payment).reference().orElseThrow();
        control.debitReturns(intent);
        var hint = returned(intent);

        take(hint);
        take(hint);
        clinic.pass(Duration.ofSeconds(3));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.attempt(payment).amounts().refunded()).isEqualTo(usd(184_20));
        assertThat(onInvoice("1042")).containsExactly(usd(0));
        assertThat(bookings(payment)).isEqualTo(2);
        assertThat(clinic.needsYou()).contains(AttentionKind.BANK_CAME_BACK, AttentionKind.TAKE_OUT);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.TAKE_OUT);
        assertThat(story(payment).money().text()).contains("the client's bank took");
        assertThat(story(payment).problem().orElseThrow().code()).isEqualTo(ProblemCode.BANK_RETURNED);
        assertThat(story(payment).mayGiveBack()).isEqualTo(usd(0));
    }

    @Test
    void k1_a_return_that_is_read_before_the_payment_itself_waits_for_it_and_is_booked_back_once() {
        var payment = agreed(PAYS);
        // Nobody looks for some days: it is paid, and comes back, before anything is read.
        outside.clock().pass(SOME_DAYS);
        var intent = paidIntent();
        control.debitReturns(intent);
        var hint = returned(intent);
        var account = clinic.attempt(payment).asked().account();

        assertThat(news().handle(account, hint)).isInstanceOf(Handled.Cannot.class);
        clinic.pass(Duration.ofSeconds(5));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        take(hint);
        take(hint);

        assertThat(clinic.attempt(payment).amounts().refunded()).isEqualTo(usd(184_20));
        assertThat(onInvoice("1042")).containsExactly(usd(0));
        assertThat(clinic.needsYou()).contains(AttentionKind.BANK_CAME_BACK);
    }

    private String paidIntent() {
        return ((FeedPage.Listed) desk.feed().newest())
                .happenings().stream()
                        .filter(each -> each.type().equals("payment_intent.succeeded"))
                        .map(Happening::object)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void k2_a_client_who_said_that_it_was_not_allowed_is_debited_no_more_until_a_manager_says_so() {
        var payment = agreed(NOT_ALLOWED);
        clinic.leap(SOME_DAYS);

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.FAILED);
        var refused = refused(() -> start(clinic.ask("0987")));
        assertThat(refused.code()).isEqualTo(ProblemCode.BANK_BLOCKED);
        assertThat(refused.details()).containsEntry("said", "debit_not_authorized");
        assertThat(control.links()).isEqualTo(1);

        var payer = clinic.attempt(payment).asked().payer();
        clinic.database.change(tx -> new BankBlocks()
                .allow(
                        tx,
                        payer,
                        "Carol",
                        "a mistake of the bank",
                        outside.clock().instant()));
        assertThat(start(clinic.ask("0987"))).isNotEmpty();
    }

    @Test
    void k2_r10_after_it_was_paid_blocks_as_well() {
        var payment = agreed(PAYS);
        clinic.leap(SOME_DAYS);
        var intent = clinic.attempt(payment).reference().orElseThrow();
        control.debitReturns(intent);
        take(returned(intent));

        assertThat(refused(() -> start(clinic.ask("0987"))).code()).isEqualTo(ProblemCode.BANK_BLOCKED);
        assertThat(clinic.charge("0987")).isNotEmpty();
    }

    @Test
    void a_return_whose_looking_up_breaks_is_taken_in_later() {
        var payment = agreed(PAYS);
        clinic.leap(SOME_DAYS);
        var intent = clinic.attempt(payment).reference().orElseThrow();
        control.debitReturns(intent);
        control.arm("error_before", "GET", "/v1/disputes/*", 1, 0);

        assertThat(news().handle(clinic.attempt(payment).asked().account(), returned(intent)))
                .isInstanceOf(Handled.Cannot.class);
        assertThat(bookings(payment)).isEqualTo(1);
        take(returned(intent));
        assertThat(bookings(payment)).isEqualTo(2);
    }

    @Test
    void while_a_part_is_on_its_way_the_rest_can_be_charged_and_no_more_than_the_rest() {
        var payment = start(part("1042", 100_00));
        agree(payment, PAYS);

        assertThat(mark("1042")).doesNotContain("On its way");
        assertRefused(ProblemCode.MORE_THAN_DUE, () -> clinic.room.checkout().start(card("1042", 84_21)));
        assertThat(clinic.room.checkout().start(card("1042", 84_20))).isNotEmpty();
    }

    @Test
    void an_account_that_is_to_be_proved_says_so_until_it_is_and_pays_only_then() {
        var payment = start(clinic.ask("1042"));
        client.payFromUnprovedBank(page(payment), PAYS);
        sweep();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.PENDING);
        assertThat(story(payment).money().text()).contains("confirm the bank account");
        assertThat(mark("1042")).contains("has yet to confirm");
        clinic.leap(Duration.ofDays(3));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.PENDING);

        clinic.leap(Duration.ofDays(25));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.FAILED);
        assertThat(story(payment).problem().orElseThrow().code()).isEqualTo(ProblemCode.BANK_NOT_PROVED);
        assertThat(control.charges()).isZero();
    }

    @Test
    void stopped_before_it_is_sent_it_never_goes() {
        var payment = agreed(PAYS);
        desk.links().cancel(payment, ANN);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CANCELLED);
        clinic.leap(SOME_DAYS);
        assertThat(control.charges()).isZero();
        assertThat(clinic.needsYou()).isEmpty();
        assertThat(clinic.charge("1042")).isNotEmpty();
    }

    @Test
    void stopped_after_it_is_sent_it_goes_on_and_says_so() {
        var payment = agreed(PAYS);
        clinic.leap(Duration.ofDays(3));
        desk.links().cancel(payment, ANN);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.PENDING);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.BANK_ON_ITS_WAY);
        clinic.leap(SOME_DAYS);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(story(payment).problem().orElseThrow().code()).isEqualTo(ProblemCode.PAID_BEFORE_STOP);
        assertThat(onInvoice("1042")).containsExactly(usd(-184_20));
    }

    @Test
    void of_two_who_agree_on_two_pages_one_pays() {
        var payment = start(clinic.ask("1042"));
        var one = page(payment);
        var two = page(payment);
        client.payFromBank(one, PAYS);
        client.payFromBank(two, PAYS);
        sweep();
        clinic.leap(SOME_DAYS);

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(onInvoice("1042")).containsExactly(usd(-184_20));
    }

    @Test
    void a_line_that_breaks_while_it_is_on_its_way_makes_nothing_unsure() {
        var payment = agreed(PAYS);
        control.arm("drop_before", "GET", LINKS + "/*", 1, 0);
        clinic.leap(Duration.ofHours(7));

        assertThat(control.fired()).hasSize(1);
        assertThat(story(payment).screen()).isEqualTo(StoryScreen.BANK_ON_ITS_WAY);
        assertThat(clinic.needsYou()).isEmpty();
        clinic.leap(SOME_DAYS);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
    }

    @Test
    void after_two_weeks_in_which_no_service_ran_the_next_one_finds_it_paid() {
        var payment = agreed(PAYS);
        outside.clock().pass(Duration.ofDays(14));

        var other = new LinkClinic(test.database(), outside, server.address());
        other.clinic.pass(Duration.ofSeconds(10));

        assertThat(other.clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(onInvoice("1042")).containsExactly(usd(-184_20));
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void a_bank_payment_is_only_made_where_somebody_switched_it_on() {
        clinic.database.change(tx -> clinic.locations.set(tx, "bank-payments", "off", "installer"));
        assertRefused(ProblemCode.WAY_NOT_SET_UP, () -> start(clinic.ask("1042")));
        assertThat(control.links()).isZero();
    }

    @Test
    void an_open_bank_link_is_turned_off_before_the_desk_charges() {
        var payment = start(clinic.ask("1042"));
        var open = page(payment);
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));
        desk.links().cancel(payment, ANN);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(link(payment).state()).isEqualTo(LinkState.CANCELLED);
        assertThat(clinic.charge("1042")).isNotEmpty();
        assertThat(client.payFromBank(open, PAYS).text()).doesNotContain("Thank you");
        assertThat(control.charges()).isZero();
    }

    private BankReturnNews news() {
        return new BankReturnNews(
                clinic.database,
                clinic.payments,
                clinic.giveBack.giveBack(),
                desk.returns(),
                desk.provider(),
                clinic.activities);
    }

    private void take(Happening hint) {
        var account = clinic.database.read(view -> clinic.payments
                .byReference(view, desk.account(), hint.payment().orElseThrow())
                .orElseThrow()
                .asked()
                .account());
        if (news().handle(account, hint) instanceof Handled.Done(var stored)) {
            clinic.database.change(stored);
        }
    }

    private Happening returned(String intent) {
        return ((FeedPage.Listed) desk.feed().newest())
                .happenings().stream()
                        .filter(each -> each.kind().equals("dispute"))
                        .filter(each -> each.payment().equals(Optional.of(intent)))
                        .findFirst()
                        .orElseThrow();
    }

    /// A bank payment for all that is due, agreed to on the page.
    final String agreed(String account) {
        var payment = start(clinic.ask("1042"));
        agree(payment, account);
        return payment;
    }

    final String start(SaleAsk ask) {
        return desk.bank(ask);
    }

    final void agree(String payment, String account) {
        client.payFromBank(page(payment), account);
        sweep();
    }

    private SaleAsk part(String invoice, long minor) {
        return ask(invoice, minor, null);
    }

    private SaleAsk card(String invoice, long minor) {
        return ask(invoice, minor, clinic.ask(invoice).reader());
    }

    private SaleAsk ask(String invoice, long minor, @Nullable String reader) {
        var whole = clinic.ask(invoice);
        return new SaleAsk(
                whole.activityId(),
                whole.captureId(),
                List.of(new SaleAsk.Row(invoice, usd(minor))),
                reader,
                whole.desk(),
                whole.personId(),
                "split",
                null,
                null,
                null);
    }

    final PaymentStory story(String payment) {
        return clinic.database.read(view -> clinic.room.stories().story(view, payment));
    }

    private String mark(String invoice) {
        return clinic.database
                .read(view -> clinic.room.marks().mark(view, new InvoiceKey("farpims", invoice), "Farpims"))
                .label();
    }

    private int bookings(String payment) {
        var attempt = clinic.attempt(payment).id();
        return clinic.database
                .read(view -> clinic.ledger.bookings(view, attempt))
                .size();
    }

    private String sureDay() {
        var zone = clinic.database.read(clinic.locations::location).zone();
        return DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH)
                .format(BankDays.sure(outside.clock().instant(), zone));
    }
}
