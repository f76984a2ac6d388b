package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.Screen;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Receipts by e-mail against a running service and a real mail server.
final class ReceiptMailCommandTest extends CommandScene {
    private GreenMail far;

    @BeforeEach
    void startMailServer() {
        far = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        far.start();
        far.setUser("clinic", "s3cret-words");
    }

    @AfterEach
    void stopMailServer() {
        far.stop();
    }

    @Test
    void the_clinics_mail_server_is_set_up_tried_and_sends_a_receipt() throws Exception {
        assertThat(refused(service.say("message", "test", "tech@vet.example")).err())
                .contains("mail-server");
        done(service.say(
                "location", "set", "mail-server", "127.0.0.1:" + far.getSmtp().getPort()));
        assertThat(refused(service.say("message", "test", "tech@vet.example")).err())
                .contains("mail-from");
        done(service.say("location", "set", "mail-from", "clinic@vet.example"));
        done(service.say("location", "set", "name", "Klinik Østergård"));
        done(service.say("location", "set", "mail-user", "clinic"));
        assertThat(refused(service.say("message", "test", "tech@vet.example")).err())
                .contains("secret set smtp.password");
        done(service.typing("s3cret-words\n", "secret", "set", "smtp.password"));

        done(service.say("message", "test", "tech@vet.example"));

        assertThat(far.getReceivedMessages()).hasSize(1);
        assertThat(refused(service.say("message", "test", "tech@vet.example, all@vet.example"))
                        .err())
                .contains("no e-mail address");
        receipt();
        whatNeedsSomebody();
    }

    private void receipt() throws MessagingException, IOException {
        var reader = TestDesk.reader(service);
        try (var desk = TestDesk.at(service)) {
            var payment = desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);
            PaymentCommandsTest.tap(service.control, reader);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> service.call(Methods.PAYMENT, new PaymentRef(payment.code()))
                                    .view()
                                    .screen()
                            == Screen.ENTER_IT);

            done(service.say("payment", "receipt", payment.code(), "--mail", "anna@mail.com"));

            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            service.say("payment", "show", payment.code()).out().contains("sent to a...@mail.com"));
            assertThat(far.getReceivedMessages()).hasSize(2);
            var mail = far.getReceivedMessages()[1];
            assertThat(mail.getSubject()).isEqualTo("Receipt " + payment.code() + ", Klinik Østergård");
            assertThat(mail.getFrom()[0].toString()).contains("clinic@vet.example");
            assertThat(GreenMailUtil.getWholeMessage(mail))
                    .contains("application/pdf", "Receipt-" + payment.code() + ".pdf", "text/html");
        }
        nothingPersonalInTheLog();
    }

    private void whatNeedsSomebody() throws MessagingException, IOException {
        assertThat(refused(service.say("location", "set", "attention-to", "mia"))
                        .err())
                .contains("an address like");
        assertThat(refused(service.say("location", "set", "attention-at", "7 o'clock"))
                        .err())
                .contains("a time like 07:30");
        done(service.say("location", "set", "attention-at", "00:00"));
        done(service.say("location", "set", "attention-to", "mia@vet.example"));
        service.restart();

        await().atMost(Duration.ofSeconds(40)).until(() -> far.getReceivedMessages().length == 3);
        var mail = far.getReceivedMessages()[2];
        assertThat(mail.getSubject()).isEqualTo("PRACTICE: Needs you: 1 - Klinik Østergård");
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("$184.20").doesNotContain("Okafor");
    }

    private void nothingPersonalInTheLog() throws IOException {
        try (var files = Files.walk(service.data.log())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("anna@mail.com", "s3cret-words");
            }
        } catch (java.nio.file.NoSuchFileException none) {
            assertThat(service.data.log()).doesNotExist();
        }
    }
}
