package dev.tillbridge.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.message.Mail;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.MailAnswer;
import dev.tillbridge.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a mail server may do wrong, over real sockets.
class SmtpFaultsTest {
    private FaultyMailServer far;

    @BeforeEach
    void start() throws IOException {
        far = new FaultyMailServer();
    }

    @AfterEach
    void stop() throws IOException {
        far.close();
    }

    @Test
    void a_mail_that_is_taken_is_sent_once() {
        assertThat(send()).isInstanceOf(MailAnswer.Sent.class);
        assertThat(far.mails()).hasSize(1).first().asString().contains("Subject: Receipt", "To: anna@mail.com");
    }

    @Test
    void a_recipient_that_is_not_wanted_now_is_tried_again_and_one_that_does_not_exist_is_not() {
        far.answer("RCPT", "450 anna@mail.com: mailbox busy");
        assertNotSent(send(), ProblemCode.MAIL_ADDRESS_REFUSED, false);
        far.answer("RCPT", "550 anna@mail.com: no such user");
        assertNotSent(send(), ProblemCode.MAIL_ADDRESS_REFUSED, true);
        assertThat(far.mails()).isEmpty();
    }

    @Test
    void what_the_server_says_is_told_without_the_clients_address() {
        far.answer("RCPT", "550 <anna@mail.com>: no such user");

        assertThat(send())
                .isInstanceOfSatisfying(
                        MailAnswer.NotSent.class,
                        refused -> assertThat(refused.problem().details().values())
                                .noneMatch(text -> text.contains("anna@"))
                                .anyMatch(text -> text.contains("no such user")));
    }

    @Test
    void a_mail_that_is_refused_after_all_of_it_was_read_went_nowhere() {
        far.answer(".", "452 disk full");
        assertNotSent(send(), ProblemCode.MAIL_REFUSED, false);
        far.answer(".", "554 looks like spam");
        assertNotSent(send(), ProblemCode.MAIL_REFUSED, true);
    }

    @Test
    void a_connection_that_breaks_after_the_mail_was_handed_over_leaves_it_unsure() {
        far.answer(".", FaultyMailServer.HANG_UP);

        assertThat(send()).isInstanceOf(MailAnswer.MayBeSent.class);
        assertThat(far.mails()).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_before_that_has_sent_nothing() {
        for (var command : List.of("EHLO", "MAIL", "RCPT", "DATA")) {
            far.answer(command, FaultyMailServer.HANG_UP);
            assertThat(send())
                    .as(command)
                    .isInstanceOfSatisfying(
                            MailAnswer.NotSent.class,
                            refused -> assertThat(refused.forGood()).isFalse());
            far.answer(command, command.equals("DATA") ? "354 go on" : "250 fine");
        }
        assertThat(far.mails()).isEmpty();
    }

    @Test
    void a_wrong_password_says_so_and_is_in_no_text() {
        far.answer("AUTH", "535 authentication failed");

        var answer = send();

        assertNotSent(answer, ProblemCode.MAIL_PASSWORD_REFUSED, false);
        assertThat(answer.toString()).doesNotContain("s3cret");
    }

    @Test
    void a_server_elsewhere_without_tls_gets_neither_password_nor_mail() {
        // Not one of this computer's own names, so what is said there would cross a network.
        var answer = sender("127.0.0.2").send(mail());

        assertNotSent(answer, ProblemCode.MAIL_SERVER_NO_TLS, false);
        assertThat(far.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void a_server_elsewhere_gets_password_and_mail_over_tls_when_its_certificate_names_it(@TempDir Path folder)
            throws Exception {
        var certificate = MailCertificate.make(folder, "ip:127.0.0.2");
        far.tls(certificate.server());

        assertThat(sender("127.0.0.2", certificate.trusting()).send(mail())).isInstanceOf(MailAnswer.Sent.class);

        assertThat(far.heard().indexOf("TLS")).isBetween(0, far.heard().indexOf("MAIL FROM:<clinic@vet.example>"));
        assertThat(far.heard().subList(0, far.heard().indexOf("TLS"))).noneMatch(line -> line.startsWith("AUTH"));
    }

    @Test
    void a_server_with_another_name_in_its_certificate_or_one_that_nobody_vouches_for_is_told_nothing(
            @TempDir Path folder) throws Exception {
        var other = MailCertificate.make(folder, "dns:other.example");
        far.tls(other.server());

        assertNotSent(sender("127.0.0.2", other.trusting()).send(mail()), ProblemCode.MAIL_SERVER_NOT_TRUSTED, false);
        assertNotSent(sender("127.0.0.2").send(mail()), ProblemCode.MAIL_SERVER_NOT_TRUSTED, false);
        assertThat(far.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void a_server_that_is_not_there_says_so() throws IOException {
        far.close();
        assertNotSent(send(), ProblemCode.MAIL_SERVER_UNREACHABLE, false);
    }

    private MailAnswer send() {
        return sender("127.0.0.1").send(mail());
    }

    private SmtpSender sender(String host) {
        return sender(host, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private SmtpSender sender(String host, SSLSocketFactory trusted) {
        var server = new SmtpServer(host, far.port(), false, "clinic", "s3cret", "clinic@vet.example", "Willow Creek");
        return new SmtpSender(() -> new MailAccess.Ready(server), trusted, Duration.ofSeconds(5), Clock.systemUTC());
    }

    static Mail mail() {
        return new Mail(MailAddress.of("anna@mail.com"), "Receipt", "Thank you.", "<p>Thank you.</p>", List.of());
    }

    private static void assertNotSent(MailAnswer answer, ProblemCode code, boolean forGood) {
        assertThat(answer).isInstanceOfSatisfying(MailAnswer.NotSent.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.forGood()).isEqualTo(forGood);
        });
    }
}
