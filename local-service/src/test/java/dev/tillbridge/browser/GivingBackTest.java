package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Money goes back from the desk, counted at the processor.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GivingBackTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void all_of_a_payment_goes_back_and_the_desk_is_told_what_to_take_out() {
        long before = here.town().processor().refundedMinor();
        paid("1042", "$184.20");

        here.desk().panel().press("Give back");
        here.desk().panel().awaitTitle("Give back").awaitText("Given back so far $0.00");
        here.desk().panel().press("service not done");
        here.desk().panel().type("PIN", "7319");
        here.picture("give-back");
        here.desk().panel().press("Give back $184.20");

        here.desk().panel().awaitTitle("Given back $184.20. Now take it out of Willow Creek");
        assertThat(here.desk().panel().toCopy().get("Amount")).startsWith("-184.20");
        here.picture("take-out");
        here.desk().panel().press("I have entered it");
        here.desk().panel().awaitTitle("Given back $184.20").awaitLine("Willow Creek", "taken out");
        here.picture("given-back");
        assertThat(here.desk().panel().offers("Give back")).isFalse();
        assertThat(here.town().processor().refundedMinor() - before).isEqualTo(184_20);
    }

    @Test
    void a_part_goes_back_once_though_the_answer_is_lost_and_the_pin_was_wrong_first() {
        long before = here.town().processor().refundedMinor();
        paid("1039", "$72.50");
        here.town().processor().arm("drop_after", "POST", "/v1/refunds");

        here.desk().panel().press("Give back");
        here.desk().panel().press("Part");
        here.desk().panel().type("How much", "80");
        here.desk().panel().press("charged too much");
        here.desk().panel().type("PIN", "0000");
        here.desk().panel().press("Give back $72.50");
        here.desk().panel().awaitText("At most $72.50.");
        here.desk().panel().type("How much", "30.25");
        here.desk().panel().press("Give back $30.25");
        here.desk().panel().awaitText("The PIN is wrong");
        assertThat(here.town().processor().refundedMinor()).isEqualTo(before);

        here.desk().panel().press("Give back");
        here.desk().panel().press("Part");
        here.desk().panel().type("How much", "30.25");
        here.desk().panel().press("charged too much");
        here.desk().panel().type("PIN", "7319");
        here.desk().panel().press("Give back $30.25");
        here.desk().panel().awaitTitle("Given back $30.25. Now take it out of Willow Creek");
        here.desk().panel().awaitText("$30.25 given back by Ann: charged too much");
        here.picture("take-out-a-part");

        assertThat(here.town().processor().fired()).contains("DROP_AFTER");
        assertThat(here.town().processor().refundedMinor() - before).isEqualTo(30_25);
        assertThat(here.desk().panel().offers("Give back")).isTrue();
    }

    private void paid(String invoice, String amount) {
        here.desk().pay(Face.CLASSIC, invoice);
        here.desk().chargeAndTap(amount);
        here.desk().panel().awaitLine("Willow Creek", "in Willow Creek");
    }
}
