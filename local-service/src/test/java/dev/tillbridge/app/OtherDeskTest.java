package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A running service that finds another Tillbridge on its processor account.
final class OtherDeskTest extends CommandScene {
    private static final String[] CUT_OVER = {"location", "cut-over", Stranger.NAME, "--reason", "the old PC is gone"};

    @Test
    void nothing_is_charged_until_a_manager_confirms_the_cut_over_on_the_command_line() {
        var reader = TestDesk.reader(service);
        var ann = person("Ann", "2486");
        assertThat(done(service.say("location", "others")).out()).contains("No other installation");
        var reference = service.strangerCharges(4_200);
        awaitStopped(true);

        try (var desk = TestDesk.at(service)) {
            var shown = desk.type("1042", "Anna Okafor", 18_420);
            assertThat(shown.ready()).isFalse();
            assertThat(shown.blocks().getFirst().cause()).startsWith("Another desk already uses this account");
            assertThatThrownBy(() -> desk.charge(shown, reader)).hasMessageContaining("OTHER_INSTALLATION");
            assertThat(service.control.intents()).isEqualTo(1);

            assertThat(done(service.say("location", "others")).out())
                    .contains(Stranger.NAME)
                    .contains("stops charging here")
                    .contains(reference)
                    .contains("42.00");
            assertThat(done(service.say("location", "others", "--json")).out()).contains("\"STOPS_CHARGING\"");
            assertThat(refused(cutOver("9999", ann)).err()).contains("PIN");
            assertThat(stopped()).isTrue();

            assertThat(done(cutOver("2486", ann)).out()).contains("is cut over");

            assertThat(stopped()).isFalse();
            assertThat(done(service.say("location", "others")).out()).contains("cut over by Ann: the old PC is gone");
            assertThat(refused(cutOver("2486", ann)).err()).contains("was not found");
            var paid = desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);
            service.control.autoTap(reader.substring(reader.indexOf(':') + 1), 100);
            awaitScreen(paid.code(), Screen.ENTER_IT);

            service.strangerCharges(4_300);
            awaitStopped(true);
            assertThat(done(service.say("location", "others")).out()).contains("stops charging here again");
        }
        assertThat(service.control.charges()).isEqualTo(1);
    }

    @Test
    void a_stranger_that_an_answer_of_the_processor_names_is_noticed_at_once() {
        var reader = TestDesk.reader(service);
        try (var desk = TestDesk.at(service)) {
            var first = desk.charge(desk.type("1041", "Ben Hart", 900), reader);
            service.control.autoTap(reader.substring(reader.indexOf(':') + 1), 100);
            awaitScreen(first.code(), Screen.ENTER_IT);
            new Stranger(service.processor.address(), RunningService.KEY).charges(4_200);
            // The lost answer makes the service search the account's list, in which the stranger stands.
            service.control.arm("drop_after", "POST", "/v1/payment_intents", 1, 0);

            var second = desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);

            awaitStopped(true);
            awaitScreen(second.code(), Screen.ENTER_IT);
            assertThat(service.control.charges()).isEqualTo(2);
        }
    }

    private RunningService.Said cutOver(String pin, String person) {
        var words = java.util.Arrays.copyOf(CUT_OVER, CUT_OVER.length + 2);
        words[CUT_OVER.length] = "--person";
        words[CUT_OVER.length + 1] = person;
        return service.typing(pin + "\n", words);
    }

    private void awaitStopped(boolean is) {
        await().atMost(Duration.ofSeconds(20)).until(() -> stopped() == is);
    }

    private boolean stopped() {
        return service.call(Methods.DESK, new Nothing()).setUp().stream()
                .anyMatch(text -> text.code().equals("OTHER_INSTALLATION"));
    }

    private void awaitScreen(String code, Screen screen) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.call(Methods.PAYMENT, new PaymentRef(code))
                                .view()
                                .screen()
                        == screen);
    }
}
