package dev.tillbridge.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.checkout.SendKind;
import dev.tillbridge.checkout.SendTo;
import dev.tillbridge.message.Consent;
import dev.tillbridge.message.ConsentHow;
import dev.tillbridge.message.ConsentKind;
import dev.tillbridge.message.PhoneNumber;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.sandbox.text.Sms;
import dev.tillbridge.sandbox.text.TextFault;
import dev.tillbridge.sandbox.text.TextSandbox;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Payment links by text message; texts are counted at the provider.
abstract class LinkTextContract extends LinkScene {
    private static final String SECRET = "practice-texts";
    private static final String TYPED = "(503) 555-0142";
    private static final PhoneNumber ANNA = new PhoneNumber("+15035550142");

    private TextSandbox provider;

    @BeforeEach
    void texts() {
        provider = TextSandbox.start(outside.clock(), SECRET);
        desk.textsBy(provider, SECRET);
    }

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void a_link_is_texted_paid_booked_and_its_arrival_is_told() {
        var payment = texted();

        assertThat(outgoing()).hasSize(1);
        var text = outgoing().getFirst();
        assertThat(text.to()).isEqualTo(ANNA.text());
        assertThat(text.body())
                .contains("Dear Anna", "184.20", address(payment), "Willow Vets. Text STOP to end texts.");
        clinic.pass(Duration.ofSeconds(10));
        assertThat(listed(payment).message()).hasValueSatisfying(sent -> {
            assertThat(sent.state()).isEqualTo("ARRIVED");
            assertThat(sent.to()).isEqualTo("+1...42");
        });

        pay(page(payment));
        sweep();
        assertThat(link(payment).state()).isEqualTo(LinkState.PAID);
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void nothing_is_texted_before_somebody_noted_that_the_client_agrees_and_then_nobody_is_asked_again() {
        assertRefused(ProblemCode.TEXT_CONSENT_NEEDED, () -> send(TYPED, false));
        assertThat(control.links()).isZero();

        var payment = send(TYPED, true);
        clinic.leap(Duration.ofMinutes(5));
        desk.links().resend(payment, desk.links().textTo(TYPED), false, ANN);
        clinic.pass(Duration.ofSeconds(3));

        assertThat(outgoing()).hasSize(2);
        assertThat(said()).hasValueSatisfying(said -> {
            assertThat(said.kind()).isEqualTo(ConsentKind.AGREED);
            assertThat(said.by()).isEqualTo("Ann");
        });
    }

    @Test
    void a_text_whose_answer_was_lost_is_looked_for_and_never_sent_twice() {
        provider.nextIs(TextFault.DROP_AFTER);
        var payment = texted();
        clinic.leap(Duration.ofHours(1));

        assertThat(outgoing()).hasSize(1);
        assertThat(listed(payment).message().orElseThrow().state()).isEqualTo("ARRIVED");
    }

    @Test
    void a_text_that_the_provider_never_had_is_sent_again_only_when_that_is_certain() {
        provider.nextIs(TextFault.DROP_BEFORE);
        var payment = texted();
        clinic.pass(Duration.ofMinutes(5));
        assertThat(outgoing()).isEmpty();
        assertThat(listed(payment).message().orElseThrow().state()).isEqualTo("MAY_BE_SENT");

        clinic.leap(Duration.ofHours(2));

        assertThat(outgoing()).hasSize(1);
    }

    @Test
    void i6_no_text_goes_to_a_landline_and_no_link_is_made_for_it() {
        assertRefused(ProblemCode.TEXT_NUMBER_LANDLINE, () -> send("(800) 555-0199", true));
        assertRefused(ProblemCode.TEXT_NUMBER_LANDLINE, () -> send("+44 20 7946 0123", true));
        assertRefused(ProblemCode.TEXT_NUMBER_MALFORMED, () -> send("12345", true));
        assertThat(control.links()).isZero();
        assertThat(outgoing()).isEmpty();
    }

    @Test
    void i6_a_landline_that_only_the_provider_knows_is_told_and_not_tried_again() {
        var payment = send("(503) 555-0160", true);
        clinic.leap(Duration.ofHours(2));

        var sent = listed(payment).message().orElseThrow();
        assertThat(sent.state()).isEqualTo("NOT_SENT");
        assertThat(sent.problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_NUMBER_LANDLINE));
        assertThat(link(payment).state()).isEqualTo(LinkState.OPEN);
    }

    @Test
    void i7_stop_in_odd_wording_is_an_opt_out_with_one_confirmation() {
        var payment = texted();
        provider.answer(ANNA.text(), "Hi, please stop texting me, thank you");
        sweepReplies();
        sweepReplies();
        clinic.pass(Duration.ofSeconds(5));

        assertThat(outgoing()).hasSize(2);
        assertThat(outgoing().getFirst().body()).contains("no more texts from Willow Vets");
        assertRefused(
                ProblemCode.TEXT_OPTED_OUT,
                () -> desk.links().resend(payment, desk.links().textTo(TYPED), true, ANN));
        assertThat(said()).hasValueSatisfying(said -> assertThat(said.how()).isEqualTo(ConsentHow.REPLY));
    }

    @Test
    void i5_who_opted_out_gets_no_reminder_and_no_second_text_and_may_come_back_by_start() {
        var payment = texted();
        provider.answer(ANNA.text(), "STOP");
        sweepReplies();

        assertRefused(
                ProblemCode.TEXT_OPTED_OUT,
                () -> desk.links().resend(payment, new SendTo(SendKind.TEXT, ANNA.text()), true, ANN));
        clinic.pass(Duration.ofMinutes(1));
        assertThat(outgoing()).hasSize(1);

        provider.answer(ANNA.text(), "Start");
        sweepReplies();
        desk.links().resend(payment, new SendTo(SendKind.TEXT, ANNA.text()), false, ANN);
        clinic.pass(Duration.ofSeconds(3));
        assertThat(outgoing()).hasSize(2);
    }

    @Test
    void a_text_that_waited_while_the_client_opted_out_is_not_sent() {
        var payment = desk.send(clinic.ask("1042"), desk.links().textTo(TYPED), true);
        clinic.database.change(
                tx -> desk.inside().consents().told(tx, ANNA, ConsentKind.STOPPED, "Ann", "said so at the desk"));
        clinic.leap(Duration.ofHours(2));

        assertThat(outgoing()).isEmpty();
        assertThat(listed(payment).message().orElseThrow().state()).isEqualTo("NOT_SENT");
    }

    @Test
    void a_number_on_the_providers_own_list_is_stopped_here_too() {
        provider.answer(ANNA.text(), "STOP");
        var payment = texted();

        assertThat(outgoing()).isEmpty();
        assertThat(listed(payment).message().orElseThrow().state()).isEqualTo("NOT_SENT");
        assertThat(said()).hasValueSatisfying(said -> {
            assertThat(said.kind()).isEqualTo(ConsentKind.STOPPED);
            assertThat(said.how()).isEqualTo(ConsentHow.PROVIDER);
        });
    }

    @Test
    void who_said_stop_comes_back_when_a_named_person_notes_the_wish_and_an_old_stop_read_again_does_not_undo_it() {
        texted();
        provider.answer(ANNA.text(), "no more texts please");
        sweepReplies();
        clinic.pass(Duration.ofSeconds(5));
        clinic.database.change(tx ->
                desk.inside().consents().told(tx, ANNA, ConsentKind.STARTED, "Ann", "asked for the link by text"));
        sweepReplies();

        assertThat(said()).hasValueSatisfying(said -> assertThat(said.kind()).isEqualTo(ConsentKind.STARTED));
    }

    @Test
    void a_stop_holds_although_the_clock_of_this_computer_is_ahead_of_the_providers() {
        texted();
        var earlier = outside.clock().instant().minus(Duration.ofMinutes(3));
        clinic.database.change(tx -> desk.inside().consents().stop(tx, ANNA, ConsentHow.REPLY, "", "SM1", earlier));

        assertThat(said()).hasValueSatisfying(said -> assertThat(said.kind()).isEqualTo(ConsentKind.STOPPED));
    }

    @Test
    void a_second_stop_that_is_read_again_does_not_undo_what_the_client_said_since() {
        texted();
        provider.answer(ANNA.text(), "stop texting me");
        provider.answer(ANNA.text(), "I said no more texts");
        sweepReplies();
        clinic.database.change(tx ->
                desk.inside().consents().told(tx, ANNA, ConsentKind.STARTED, "Ann", "asked for the link by text"));
        sweepReplies();

        assertThat(said()).hasValueSatisfying(said -> assertThat(said.kind()).isEqualTo(ConsentKind.STARTED));
    }

    @Test
    void send_it_again_pressed_twice_sends_one_text() {
        var payment = texted();
        outside.clock().pass(Duration.ofMinutes(5));
        desk.links().resend(payment, desk.links().textTo(TYPED), true, ANN);
        desk.links().resend(payment, desk.links().textTo(TYPED), true, ANN);
        clinic.pass(Duration.ofSeconds(5));

        assertThat(outgoing()).hasSize(2);
    }

    @Test
    void a_text_that_did_not_arrive_says_why_and_a_quiet_provider_is_asked_a_bounded_number_of_times() {
        provider.notDelivered(ANNA.text(), 30_003);
        var payment = texted();
        clinic.pass(Duration.ofSeconds(10));

        var sent = listed(payment).message().orElseThrow();
        assertThat(sent.state()).isEqualTo("NOT_ARRIVED");
        assertThat(sent.problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem.details().get("why")).contains("30003"));
        int asked = provider.requests();
        clinic.leap(Duration.ofDays(2));
        assertThat(provider.requests()).isEqualTo(asked);
        assertThat(desk.replies().due()).isTrue();
    }

    @Test
    void the_one_reminder_is_texted_too() {
        clinic.database.change(tx -> clinic.locations.set(tx, "link-reminder-days", "3", "installer"));
        texted();
        clinic.leap(Duration.ofDays(4));

        assertThat(outgoing()).hasSize(2);
        assertThat(outgoing().getFirst().body()).contains("reminder", "Text STOP");
    }

    private String texted() {
        var payment = send(TYPED, true);
        clinic.pass(Duration.ofSeconds(3));
        return payment;
    }

    private String send(String number, boolean agreed) {
        return desk.send(clinic.ask("1042"), desk.links().textTo(number), agreed);
    }

    private void sweepReplies() {
        assertThat(desk.replies().sweep()).isEmpty();
    }

    private Optional<Consent> said() {
        return clinic.database.read(view -> desk.inside().consents().now(view, ANNA));
    }

    private List<Sms> outgoing() {
        return provider.texts().stream().filter(sms -> !sms.inbound()).toList();
    }
}
