package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.protocol.Action;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentDetails;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.Screen;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `payment ...` against a running service: what support sees and does.
final class PaymentCommandsTest extends CommandScene {
    @TempDir
    Path files;

    @Test
    void a_typed_in_payment_is_followed_shown_and_ticked_off() {
        var reader = TestDesk.reader(service);
        var ann = person("Ann", "2486");
        try (var desk = TestDesk.at(service)) {
            var payment = desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);
            tap(service.control, reader);

            var followed = done(service.say("payment", "follow", payment.code()));

            assertThat(followed.out()).contains("184.20").contains("Anna Okafor");
            assertThat(done(service.say("payment", "list", "okafor")).out()).contains(payment.code());
            assertThat(done(service.say("payment", "list", "nobody")).out()).contains("No payment matches");
            assertThat(done(service.say("payment", "show", payment.code())).out())
                    .contains("Receipt");
            assertThat(done(service.say("payment", "show", payment.code(), "--support"))
                            .out())
                    .contains(payment.code())
                    .doesNotContain("Okafor");
            assertThat(done(service.say("payment", "receipt", payment.code())).out())
                    .contains("Anna Okafor", "184.20");
            receiptAsPdf(payment.code(), ann);
            var entry = service.call(Methods.PAYMENT, new PaymentRef(payment.code()))
                    .view()
                    .invoices()
                    .getFirst()
                    .postingId();
            done(service.say("payment", "entered", String.valueOf(entry), "--person", ann));
            assertThat(service.say("payment", "entered", String.valueOf(entry), "--person", ann)
                            .code())
                    .isEqualTo(1);
            done(service.say("payment", "look", payment.code()));
            assertThat(done(service.say("payment", "put-in", payment.code())).out())
                    .contains("entered by Ann");
            givenBack(payment.code(), ann);
        }
        assertThat(refused(service.say("payment", "show", "K7M42QX")).err()).contains("not found");
        assertThat(service.control.charges()).isEqualTo(1);
    }

    private void givenBack(String code, String person) {
        assertThat(done(service.say("payment", "give-back", code)).out()).contains("May be given back: $184.20");
        String[] ask = {
            "payment", "give-back", code, "--amount", "60.00", "--reason", "charged too much", "--person", person
        };
        assertThat(refused(service.typing("9999\n", ask)).err()).contains("PIN");
        assertThat(service.control.refunds()).isZero();
        assertThat(done(service.typing("2486\n", ask)).out()).contains("$60.00 given back by Ann");
        ask[4] = "124.21";
        assertThat(refused(service.typing("2486\n", ask)).err()).contains("is more than the $124.20");
        assertThat(service.control.refundedMinor()).isEqualTo(6_000);

        var shown = service.call(Methods.PAYMENT, new PaymentRef(code)).view();
        assertThat(shown.screen()).isEqualTo(Screen.TAKE_OUT);
        var entry = shown.toEnter().getFirst().postingId();
        assertThat(done(service.say("payment", "entered", entry, "--person", person))
                        .out())
                .contains("taken out by Ann");
        assertThat(done(service.say("payment", "show", code)).out()).contains("$60.00 given back by Ann");
        assertThat(done(service.say("payment", "receipt", code)).out()).contains("Refunded", "-$60.00");
    }

    private void receiptAsPdf(String code, String person) {
        var file = files.resolve("receipt.pdf");
        String[] ask = {"payment", "receipt", code, "--pdf", file.toString(), "--person", person};
        assertThat(done(service.say(ask)).out()).doesNotContain("COPY");
        assertThat(file).content(java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("%PDF-");
        assertThat(refused(service.say(ask)).err()).contains("it is there already");
        ask[4] = files.resolve("again.pdf").toString();
        assertThat(done(service.say(ask)).out()).contains("COPY");
        assertThat(done(service.say("payment", "show", code)).out()).contains("made as PDF");
    }

    @Test
    void while_nobody_knows_follow_ends_with_4_and_a_person_may_decide() {
        var reader = TestDesk.reader(service);
        var ann = person("Ann", "2486");
        try (var desk = TestDesk.at(service)) {
            var shown = desk.type("1042", "Anna Okafor", 18_420);
            var payment = desk.charge(shown, reader);
            awaitAmount(service.control, reader);
            service.control.arm("error_before", "GET", "/v1/payment_intents/*", 1_000, 0);
            service.control.arm("error_before", "GET", "/v1/terminal/readers/*", 1_000, 0);
            service.control.arm("error_before", "POST", "/v1/payment_intents/*/cancel", 1_000, 0);
            awaitScreen(payment.code(), Screen.NOT_SURE);

            assertThat(service.say("payment", "follow", payment.code(), "--seconds", "0")
                            .code())
                    .isEqualTo(4);
            String[] decide = {"payment", "decide", payment.code(), "--paid", "--person", ann, "--reason", "slip seen"};
            assertThat(service.typing("9999\n", decide).err()).contains("PIN");
            assertThat(service.typing("2486\n", decide).code())
                    .as("no reference")
                    .isIn(1, 4);
            var with = new java.util.ArrayList<>(List.of(decide));
            with.addAll(List.of("--reference", "031882"));
            var decided = service.typing("2486\n", with.toArray(String[]::new));

            assertThat(decided.code()).as(decided.err()).isZero();
            assertThat(refused(service.typing("2486\n", with.toArray(String[]::new)))
                            .err())
                    .contains("nothing to decide");
        }
    }

    @Test
    void money_that_moved_otherwise_than_asked_is_settled_by_a_person() {
        var reader = TestDesk.reader(service);
        var ann = person("Ann", "2486");
        try (var desk = TestDesk.at(service)) {
            var payment = desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);
            awaitAmount(service.control, reader);
            service.control.arm("wrong_amount", "GET", "/v1/payment_intents/*", 1, 0);
            tap(service.control, reader);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> details(payment.code()).view().actions().stream()
                            .anyMatch(action -> action == Action.SETTLE_DIFFERENCE));
            String[] apart = {
                "payment", "decide", payment.code(), "--apart", "--person", ann, "--reason", "given back by hand"
            };

            assertThat(service.typing("9999\n", apart).err()).contains("PIN");
            assertThat(refused(service.typing("2486\n", apart)).err()).contains("a reference is needed");
            var with = new java.util.ArrayList<>(List.of(apart));
            with.addAll(List.of("--reference", "re_77"));
            var settled = done(service.typing("2486\n", with.toArray(String[]::new)));

            assertThat(settled.out()).contains("does not count for the invoice");
            assertThat(done(service.say("payment", "show", payment.code())).out())
                    .contains("Ann settled the difference");
            assertThat(refused(service.typing("2486\n", with.toArray(String[]::new)))
                            .err())
                    .contains("nothing to decide");
            assertThat(service.control.charges()).isEqualTo(1);
        }
    }

    private void awaitScreen(String code, Screen screen) {
        await().atMost(Duration.ofSeconds(30)).until(() -> details(code).view().screen() == screen);
    }

    private PaymentDetails details(String code) {
        return service.call(Methods.PAYMENT, new PaymentRef(code));
    }

    static void tap(SandboxControl control, String reader) {
        awaitAmount(control, reader);
        control.approve(reader.substring(reader.indexOf(':') + 1));
    }

    private static void awaitAmount(SandboxControl control, String reader) {
        var id = reader.substring(reader.indexOf(':') + 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> control.screen(id).toString().contains("amount"));
    }
}
