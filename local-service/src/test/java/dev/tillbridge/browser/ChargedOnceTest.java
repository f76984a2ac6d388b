package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whatever is pressed twice, at one desk or at two, is charged once. Counted at the processor and in the clinic.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChargedOnceTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @SuppressWarnings("NullAway.Init")
    private Desk other;

    @BeforeAll
    void second_desk() {
        other = Desk.at(here.town(), "Exam 2");
    }

    @Test
    void a_double_click_on_charge_is_one_charge() {
        var before = here.town().farSide();
        var intents = here.town().processor().intents();

        here.desk().pay(Face.CLASSIC, "1039");
        here.desk().panel().doubleCharge();
        here.desk().reader().awaitAsking();
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $72.50").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().processor().intents() - intents).isEqualTo(1);
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(72_50));
        assertThat(here.town().books().entries("1039")).isEqualTo(1);
    }

    @Test
    void two_desks_charge_one_invoice_at_the_same_moment_and_the_second_is_told_by_whom() throws Exception {
        var before = here.town().farSide();
        var intents = here.town().processor().intents();
        here.desk().pay(Face.CLASSIC, "1042");
        other.pay(Face.CLASSIC, "1042");

        var barrier = new CyclicBarrier(2);
        try (var hands = Executors.newFixedThreadPool(2)) {
            var presses = Stream.of(here.desk(), other)
                    .map(desk -> hands.submit(() -> {
                        desk.panel().awaitReady();
                        barrier.await();
                        desk.panel().charge();
                        return desk;
                    }))
                    .toList();
            for (var press : presses) {
                press.get();
            }
        }
        Awaitility.await().until(() -> asking(here.desk()) || asking(other));
        boolean hereFirst = asking(here.desk());
        var first = hereFirst ? here.desk() : other;
        var second = hereFirst ? other : here.desk();
        second.panel().awaitText("Invoice 1042 is already being paid at");
        second.panel().awaitText("since");
        assertThat(asking(second)).isFalse();
        first.reader().tap();
        first.panel().awaitTitle("Paid $184.20").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().processor().intents() - intents).isEqualTo(1);
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(184_20));
        assertThat(here.town().books().entries("1042")).isEqualTo(1);
    }

    @Test
    void paid_but_not_yet_in_the_clinic_program_is_not_charged_again_at_another_desk() {
        var before = here.town().farSide();
        here.desk().pay(Face.FRONT_DESK, "1050");
        here.desk().panel().press("Pay part");
        here.desk().panel().type("Amount for", "100.00");
        here.desk().panel().chooseFirstReason();
        here.desk().chargeAndTap("$100.00. Now enter it");

        other.pay(Face.CLASSIC, "1050");
        other.panel().awaitText("Paid, not in Willow Creek yet");
        assertThat(other.panel().chargeWords()).isEqualTo("Charge $84.20");
        assertThat(here.town().books().dueMinor("1050")).isEqualTo(184_20);
        other.chargeAndTap("$84.20");

        assertThat(here.town().farSide().since(before)).isEqualTo(new FarSide(2, 184_20, 0));
    }

    @Test
    void the_same_client_and_amount_again_within_minutes_needs_a_reason() {
        var before = here.town().farSide();
        part(here.desk(), "1018", "40.00");
        here.desk().chargeAndTap("$40.00").awaitLine("Willow Creek", "in Willow Creek");

        part(here.desk(), "1031", "40.00");
        here.desk().panel().charge();
        here.desk().panel().awaitText("Charge this a second time?");
        var readyWithoutReason = here.desk().panel().mayCharge();
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(40_00));
        here.desk().panel().type("Why a second time?", "two animals, two visits");
        here.desk().chargeAndTap("$40.00").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(readyWithoutReason).isFalse();
        assertThat(here.town().farSide().since(before)).isEqualTo(new FarSide(2, 80_00, 0));
        assertThat(here.town().books().entries("1018")).isEqualTo(1);
        assertThat(here.town().books().entries("1031")).isEqualTo(1);
    }

    private static void part(Desk desk, String invoice, String amount) {
        desk.pay(Face.CLASSIC, invoice);
        desk.panel().press("Pay part");
        desk.panel().type("Amount for", amount);
        desk.panel().chooseFirstReason();
    }

    private static boolean asking(Desk desk) {
        return desk.reader().screen().equals("asking");
    }
}
