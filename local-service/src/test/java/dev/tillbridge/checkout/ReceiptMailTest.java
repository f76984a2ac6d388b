package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.farside.Card;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.MailAnswer;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptMailTest extends ClinicScene {
    private static final MailAnswer BUSY = new MailAnswer.NotSent(problem(ProblemCode.MAIL_SERVER_UNREACHABLE), false);
    private static final MailAnswer NO_SUCH = new MailAnswer.NotSent(problem(ProblemCode.MAIL_ADDRESS_REFUSED), true);

    private String payment = "";

    @BeforeEach
    void paid() {
        outside.reader().next(Card.APPROVED);
        payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(5));
    }

    @Test
    void a_receipt_goes_out_once_with_its_pdf_and_the_payment_says_so_without_the_whole_address() {
        mail();
        clinic.pass(Duration.ofMinutes(2));

        assertThat(clinic.mail.taken()).hasSize(1);
        var sent = clinic.mail.taken().getFirst();
        assertThat(sent.to().text()).isEqualTo("anna@mail.com");
        assertThat(sent.text()).contains("184.20", "Dental cleaning").doesNotContain("COPY");
        assertThat(sent.attachments().getFirst().name()).isEqualTo("Receipt-" + code() + ".pdf");
        assertThat(line().text()).startsWith("sent to a...@mail.com ");
        String support = clinic.database.read(view -> clinic.room.stories().forSupport(view, payment));
        assertThat(support).doesNotContain("mail.com");
    }

    @Test
    void what_was_not_taken_is_tried_again_until_it_is() {
        clinic.mail.next(BUSY).next(BUSY);
        mail();
        clinic.run();
        assertThat(line().text()).startsWith("not sent to a...@mail.com yet");
        clinic.pass(Duration.ofSeconds(62));
        assertThat(clinic.mail.taken()).isEmpty();
        clinic.leap(Duration.ofMinutes(5));

        assertThat(clinic.mail.taken()).hasSize(1);
        assertThat(line().state()).isEqualTo("MAIL_SENT");
    }

    @Test
    void an_address_that_does_not_exist_is_not_tried_again_and_the_next_receipt_is_no_copy() {
        clinic.mail.next(NO_SUCH);
        mail();
        clinic.leap(Duration.ofDays(2));
        assertThat(clinic.mail.taken()).isEmpty();
        assertThat(line().text()).startsWith("could not be sent to a...@mail.com");

        mail();
        clinic.run();

        assertThat(clinic.mail.taken().getFirst().text()).doesNotContain("COPY");
        mail();
        clinic.run();
        assertThat(clinic.mail.taken().getLast().text()).contains("COPY");
    }

    @Test
    void after_a_day_of_refusals_it_is_given_up_and_said() {
        for (int tries = 0; tries < 40; tries++) {
            clinic.mail.next(BUSY);
        }
        mail();
        for (int hours = 0; hours < 30; hours++) {
            clinic.leap(Duration.ofHours(1));
        }

        assertThat(line().state()).isEqualTo("MAIL_NOT_SENT");
    }

    @Test
    void a_service_that_is_killed_while_it_sends_never_sends_it_again_by_itself() {
        clinic.mail.nextKills();
        mail();
        assertThatThrownBy(clinic::run).isInstanceOf(AssertionError.class);

        var again = new Clinic(clinic.database, outside);
        again.pass(Duration.ofMinutes(2));

        assertThat(clinic.mail.taken()).hasSize(1);
        assertThat(again.mail.taken()).isEmpty();
        assertThat(line().text()).startsWith("may have been sent to a...@mail.com ");
    }

    @Test
    void what_is_queued_when_the_service_is_killed_goes_out_when_it_starts_again() {
        mail();

        var again = new Clinic(clinic.database, outside);
        again.run();

        assertThat(again.mail.taken()).hasSize(1);
        assertThat(line().state()).isEqualTo("MAIL_SENT");
    }

    private void mail() {
        clinic.database.change(
                tx -> clinic.receiptMails.send(tx, payment, MailAddress.of("anna@mail.com"), Actor.named("Ann")));
    }

    private StoryLine line() {
        return clinic.database
                .read(view -> clinic.room.stories().story(view, payment))
                .receipt();
    }

    private String code() {
        return clinic.attempt(payment).code().value();
    }

    private static Problem problem(ProblemCode code) {
        return Problem.of(code, "server", "smtp.example", "why", "no");
    }
}
