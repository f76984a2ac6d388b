package dev.tillbridge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.Decision;
import dev.tillbridge.checkout.LinkException;
import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.checkout.SendKind;
import dev.tillbridge.checkout.SendTo;
import dev.tillbridge.message.MailAnswer;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Payment links when something goes wrong: lost answers, people who are too late or too fast, services that die.
class LinkTroubleTest extends LinkScene {
    @Test
    void the_address_of_a_link_stands_in_no_journal_no_audit_and_no_story() {
        var payment = sent();
        var code = address(payment).substring(address(payment).lastIndexOf('/') + 1);
        desk.links().resend(payment, new SendTo(SendKind.MAIL, "other@example.com"), false, ANN);
        clinic.pass(Duration.ofSeconds(2));

        assertThat(clinic.mail.taken()).hasSize(2);
        for (var table : List.of("journal", "attempt", "message", "audit", "feed_event", "attention")) {
            var all = clinic.database.read(view -> view.handle()
                    .createQuery("select * from " + table)
                    .mapToMap()
                    .list()
                    .toString());
            assertThat(all).as(table).doesNotContain(code);
        }
    }

    @Test
    void a_link_that_is_only_shown_is_sent_to_nobody() {
        var payment = desk.send(clinic.ask("1042"), null);
        clinic.pass(Duration.ofSeconds(3));

        assertThat(link(payment).state()).isEqualTo(LinkState.OPEN);
        assertThat(clinic.mail.taken()).isEmpty();
        assertThat(desk.links().show(payment).path()).startsWith("M4 4h1v1h-1z");
        assertThat(client.open(desk.links().show(payment).address()).status()).isEqualTo(303);
    }

    @Test
    void a_second_link_and_a_charge_at_the_desk_are_refused_and_told_who_sent_it_where() {
        sent();
        assertThat(clinic.attempt(sentPayment()).state()).isEqualTo(AttemptState.SENT);

        assertThat(refused(() -> desk.send("1042")).details()).containsEntry("to", "a...@example.com");
        assertThatThrownBy(() -> clinic.charge("1042"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(desk.links()
                                        .explained(refused)
                                        .problem()
                                        .code())
                                .isEqualTo(ProblemCode.LINK_OPEN));
        assertThat(control.links()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DROP_AFTER, POST, " + LINKS,
        "DROP_BEFORE, POST, " + LINKS,
        "ERROR_AFTER, POST, " + LINKS,
        "ERROR_BEFORE, POST, " + LINKS,
        "RATE_LIMIT, POST, " + LINKS,
        "WRONG_REFERENCE, POST, " + LINKS,
        "DROP_AFTER, POST, " + LINKS + "/*",
        "DROP_BEFORE, POST, " + LINKS + "/*",
        "ERROR_AFTER, POST, " + LINKS + "/*",
        "ERROR_BEFORE, POST, " + LINKS + "/*",
        "FORBIDDEN, POST, " + LINKS + "/*",
        "DROP_AFTER, POST, " + SESSIONS + "/*/expire",
        "ERROR_AFTER, POST, " + SESSIONS + "/*/expire",
        "ERROR_BEFORE, POST, " + SESSIONS + "/*/expire",
        "ERROR_BEFORE, GET, " + SESSIONS,
        "ERROR_BEFORE, GET, " + LINKS + "/*"
    })
    void one_broken_answer_never_makes_two_links_nor_says_off_while_somebody_can_pay(
            String fault, String method, String path) {
        control.arm(fault, method, path);
        var payment = desk.send("1042");
        clinic.pass(Duration.ofSeconds(12));
        if (link(payment).state() == LinkState.OPEN) {
            var open = page(payment);
            desk.links().cancel(payment, ANN);
            for (int wait : List.of(1, 3, 10, 20, 70)) {
                outside.clock().pass(Duration.ofSeconds(wait));
                clinic.pass(Duration.ofSeconds(2));
                if (clinic.attempt(payment).state().settled()) {
                    assertThat(pay(open)).isFalse();
                }
            }
            assertThat(link(payment).state()).isEqualTo(LinkState.CANCELLED);
            assertThat(pay(open)).isFalse();
        }

        assertThat(control.fired()).containsExactly(fault);
        assertThat(clinic.attempt(payment).state().settled()).isTrue();
        assertThat(control.links()).isLessThanOrEqualTo(1);
        assertThat(clinic.mail.taken()).hasSizeLessThanOrEqualTo(1);
        assertThat(control.charges()).isZero();
    }

    @Test
    void nothing_is_sent_of_a_link_that_went_off_meanwhile() {
        clinic.mail.next(new MailAnswer.NotSent(Problem.of(ProblemCode.MAIL_SERVER_UNREACHABLE), false));
        var payment = sent();
        assertThat(clinic.mail.taken()).isEmpty();
        desk.links().cancel(payment, ANN);
        clinic.pass(Duration.ofSeconds(3));

        clinic.leap(Duration.ofHours(30));
        assertThat(clinic.mail.taken()).isEmpty();
    }

    @Test
    void while_it_is_not_sure_that_the_old_link_is_off_no_new_one_is_made_and_nothing_sent() {
        var old = sent();
        control.arm("FORBIDDEN", "POST", LINKS + "/*", 1000, 0);
        desk.links().replace(old, clinic.ids.next(), "Desk 1", null, ANN);
        clinic.pass(Duration.ofSeconds(40));

        assertThat(link(old).state()).isEqualTo(LinkState.CLOSING);
        assertThat(control.links()).isEqualTo(1);
        assertThat(clinic.mail.taken()).hasSize(1);

        control.disarm();
        clinic.leap(Duration.ofMinutes(10));
        assertThat(control.links()).isEqualTo(2);
        assertThat(clinic.mail.taken()).hasSize(2);
    }

    @Test
    void a_link_that_is_paid_is_not_replaced() {
        var old = sent();
        pay(page(old));
        desk.links().replace(old, clinic.ids.next(), "Desk 1", null, ANN);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(link(old).state()).isEqualTo(LinkState.PAID);
        assertThat(control.links()).isEqualTo(1);
        assertRefused(
                ProblemCode.LINK_NOT_OPEN, () -> desk.links().replace(old, clinic.ids.next(), "Desk 1", null, ANN));
    }

    @Test
    void at_its_end_a_link_is_closing_until_the_processor_says_that_it_is_off() {
        var payment = sent();
        control.arm("FORBIDDEN", "POST", LINKS + "/*", 1000, 0);
        clinic.leap(Duration.ofDays(14));
        assertThat(link(payment).state()).isEqualTo(LinkState.CLOSING);
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));

        control.disarm();
        clinic.leap(Duration.ofHours(7));
        assertThat(link(payment).state()).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void a_link_in_doubt_is_not_called_unpaid_by_anybody_and_one_that_is_called_paid_is_turned_off_and_booked_once() {
        var manager = clinic.person("Carol", Role.MANAGER, "7319");
        var payment = sent();
        var url = address(payment);
        var open = page(payment);
        control.arm("FORBIDDEN", "POST", LINKS + "/*", 1000, 0);
        desk.links().cancel(payment, ANN);
        clinic.pass(Duration.ofSeconds(40));
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.UNKNOWN);
        assertRefused(
                ProblemCode.NOT_PAID_NEEDS_PROOF,
                () -> decide(new Decision(payment, false, manager, "7319", "client left", null, "nothing there")));

        pay(open);
        decide(new Decision(payment, true, manager, "7319", "client showed it", "pi_seen", null));
        assertThat(desk.room().sweep().sweep()).isEmpty();
        control.disarm();
        clinic.leap(Duration.ofHours(2));
        sweep();

        assertThat(client.open(url).status()).isNotEqualTo(303);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(onInvoice("1042")).containsExactly(usd(-184_20));
        assertThat(credit().stream().filter(each -> !each.isZero())).isEmpty();
        assertThat(clinic.needsYou()).doesNotContain(AttentionKind.PAID_TWICE);
    }

    private void decide(Decision decision) {
        clinic.room.checkout().decide(decision);
    }

    @Test
    void who_pays_between_its_end_and_its_going_off_has_paid_late() {
        var payment = sent();
        clinic.leap(Duration.ofDays(14).minusMinutes(10));
        var open = page(payment);
        control.arm("FORBIDDEN", "POST", LINKS + "/*", 2, 0);
        outside.clock().pass(Duration.ofMinutes(10));
        clinic.run();
        pay(open);
        clinic.leap(Duration.ofHours(7));

        assertThat(link(payment).state()).isEqualTo(LinkState.PAID);
        assertThat(link(payment).exception()).isEqualTo(LinkException.LATE);
        assertThat(onInvoice("1042")).containsExactly(usd(-184_20));
    }

    @Test
    void the_first_payment_ends_the_other_open_pages() {
        var payment = sent();
        var other = page(payment);
        pay(page(payment));
        sweep();
        assertThat(pay(other)).isFalse();
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void what_is_paid_while_less_is_due_is_booked_and_a_person_looks_before_it_goes_into_the_pims() {
        var payment = sent();
        outside.pims().total("1042", usd(100_00));
        pay(page(payment));
        sweep();
        clinic.leap(Duration.ofMinutes(5));

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.posting(payment).state().done()).isFalse();
        assertThat(outside.pims().entries("1042")).isZero();
        assertThat(clinic.needsYou()).isNotEmpty();
    }

    @Test
    void an_unpaid_link_is_sent_once_more_and_only_once() {
        clinic.database.change(tx -> clinic.locations.set(tx, "link-reminder-days", "3", "installer"));
        var payment = sent();
        clinic.leap(Duration.ofDays(2));
        assertThat(clinic.mail.taken()).hasSize(1);
        clinic.leap(Duration.ofDays(2));
        assertThat(clinic.mail.taken()).hasSize(2);
        assertThat(clinic.mail.taken().getLast().subject()).startsWith("Reminder");
        clinic.leap(Duration.ofDays(3));
        clinic.leap(Duration.ofDays(3));
        assertThat(clinic.mail.taken()).hasSize(2);
        assertThat(link(payment).state()).isEqualTo(LinkState.OPEN);
    }

    @Test
    void no_card_and_no_account_number_goes_out_with_a_link() {
        for (var text : List.of("pay to 4242 4242 4242 4242", "IBAN DK50 0040 0440 1162 43", " ")) {
            assertThat(refused(() -> desk.links().start(clinic.ask("1042"), null, text, null, false, ANN))
                            .code())
                    .isIn(ProblemCode.CARD_NUMBER_REFUSED, ProblemCode.LINK_TEXT_REFUSED);
        }
        assertThat(control.links()).isZero();
    }

    @Test
    void many_open_links_are_asked_about_in_one_question() {
        var first = sent();
        for (int i = 0; i < 5; i++) {
            outside.pims().invoice("20" + i, "55" + i, usd(10_00 + i));
            desk.send("20" + i);
        }
        clinic.pass(Duration.ofSeconds(3));
        long before = control.calls("GET", SESSIONS);
        sweep();
        assertThat(control.calls("GET", SESSIONS) - before).isEqualTo(1);
        pay(page(first));
        sweep();
        assertThat(link(first).state()).isEqualTo(LinkState.PAID);
    }

    @Test
    void a_mail_that_killed_the_service_is_known_as_maybe_sent_and_not_sent_again() {
        clinic.mail.nextKills();
        var payment = desk.send("1042");
        try {
            clinic.pass(Duration.ofSeconds(5));
        } catch (AssertionError killed) {
            assertThat(killed).hasMessage("killed");
        }
        var other = new LinkClinic(test.database(), outside, server.address());
        other.clinic.leap(Duration.ofMinutes(2));

        assertThat(other.clinic.mail.taken()).isEmpty();
        assertThat(listed(payment).message())
                .hasValueSatisfying(message -> assertThat(message.state()).isEqualTo("MAY_BE_SENT"));
    }
}
