package dev.tillbridge.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.LinkException;
import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Payment links from Send to the ledger and the PIMS.
abstract class LinkContract extends LinkScene {
    @Test
    void a_link_is_mailed_paid_booked_and_put_into_the_pims_by_itself() {
        var payment = sent();

        var mail = clinic.mail.taken().getFirst();
        assertThat(mail.to().text()).isEqualTo(LinkClinic.MAIL);
        assertThat(mail.text()).contains("Dear Anna", "184.20", address(payment), "Willow Vets");
        assertThat(link(payment).state()).isEqualTo(LinkState.OPEN);

        assertThat(pay(page(payment))).isTrue();
        sweep();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.CAPTURED);
        assertThat(link(payment).state()).isEqualTo(LinkState.PAID);
        assertThat(link(payment).exception()).isEqualTo(LinkException.NONE);
        assertThat(clinic.attempt(payment).card())
                .hasValueSatisfying(card -> assertThat(card.last4()).isEqualTo("4242"));
        assertThat(onInvoice("1042")).containsExactly(usd(-184_20));
        assertThat(clinic.posting(payment).state()).isEqualTo(PostingState.POSTED);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void after_the_link_is_off_for_certain_the_desk_charges_and_a_page_that_was_open_takes_nothing() {
        var payment = sent();
        var open = page(payment);

        desk.links().cancel(payment, ANN);
        assertRefused(ProblemCode.ALREADY_BEING_PAID, () -> clinic.charge("1042"));
        clinic.pass(Duration.ofSeconds(3));

        assertThat(link(payment).state()).isEqualTo(LinkState.CANCELLED);
        assertThat(pay(open)).isFalse();
        assertThat(clinic.charge("1042")).isNotEmpty();
        assertThat(control.charges()).isZero();
    }

    @Test
    void i2_who_pays_while_the_link_is_turned_off_has_paid_and_the_desk_charges_nothing() {
        var payment = sent();
        var open = page(payment);
        desk.links().cancel(payment, ANN);
        pay(open);
        clinic.pass(Duration.ofSeconds(3));

        assertThat(link(payment).state()).isEqualTo(LinkState.PAID);
        assertThat(refused(() -> clinic.charge("1042")).code())
                .isIn(ProblemCode.NOTHING_DUE, ProblemCode.MORE_THAN_DUE);
        assertThat(control.charges()).isEqualTo(1);
        assertThat(onInvoice("1042")).containsExactly(usd(-184_20));
    }

    @Test
    void i1_a_replaced_link_is_off_before_the_new_one_is_made_over_what_is_due_then() {
        var old = sent();
        var open = page(old);
        outside.pims().total("1042", usd(204_20));

        var next = clinic.ids.next();
        desk.links().replace(old, next, "Desk 1", null, ANN);
        desk.links().replace(old, next, "Desk 1", null, ANN);
        clinic.pass(Duration.ofSeconds(10));

        assertThat(link(old).state()).isEqualTo(LinkState.CANCELLED);
        assertThat(link(next).state()).isEqualTo(LinkState.OPEN);
        assertThat(clinic.attempt(next).requested()).isEqualTo(usd(204_20));
        assertThat(pay(open)).isFalse();
        assertThat(clinic.mail.taken()).hasSize(2);
        assertThat(clinic.mail.taken().getLast().text()).contains("204.20");
        assertThat(control.links()).isEqualTo(2);
    }

    @Test
    void two_desks_that_replace_at_once_end_with_one_live_link() {
        var old = sent();
        var one = clinic.ids.next();
        var two = clinic.ids.next();
        desk.links().replace(old, one, "Desk 1", null, ANN);
        desk.links().replace(old, two, "Desk 2", null, Actor.named("Bea"));
        clinic.pass(Duration.ofSeconds(15));

        assertThat(open(List.of(old, one, two))).isEqualTo(1);
        assertThat(control.links()).isEqualTo(2);
        assertThat(clinic.needsYou()).contains(AttentionKind.LINK_NOT_REPLACED);
    }

    @Test
    void i3_after_its_days_a_link_is_off_still_listed_and_owed() {
        var payment = sent();
        clinic.leap(Duration.ofDays(14).minusMinutes(10));
        assertThat(link(payment).state()).isEqualTo(LinkState.OPEN);
        var open = page(payment);

        clinic.leap(Duration.ofMinutes(10));

        assertThat(link(payment).state()).isEqualTo(LinkState.EXPIRED);
        assertThat(pay(open)).isFalse();
        assertThat(listed(payment).owed()).isTrue();
        clinic.charge("1042");
        clinic.run();
        assertThat(listed(payment).owed()).isFalse();
    }

    @Test
    void a_link_that_two_paid_at_once_is_booked_both_times_once_on_the_invoice_once_as_credit() {
        var payment = sent();
        var one = page(payment);
        var two = page(payment);
        pay(one);
        pay(two);
        sweep();
        sweep();

        assertThat(control.charges()).isEqualTo(2);
        assertThat(link(payment).state()).isEqualTo(LinkState.PAID);
        assertThat(link(payment).exception()).isEqualTo(LinkException.TWICE);
        assertThat(onInvoice("1042")).containsExactly(usd(-184_20));
        assertThat(credit()).containsExactly(usd(-184_20));
        assertThat(clinic.needsYou()).contains(AttentionKind.PAID_TWICE);
        assertThat(outside.pims().entries("1042")).isEqualTo(1);
    }

    @Test
    void a_service_that_dies_between_making_and_sending_sends_once() {
        var payment = desk.send("1042");
        // Read, made: the next step would queue the message.
        clinic.runner.runDue();
        var other = new LinkClinic(test.database(), outside, server.address());
        other.clinic.pass(Duration.ofSeconds(5));

        assertThat(other.clinic.mail.taken().size() + clinic.mail.taken().size())
                .isEqualTo(1);
        assertThat(control.links()).isEqualTo(1);
        assertThat(link(payment).state()).isEqualTo(LinkState.OPEN);
    }
}
