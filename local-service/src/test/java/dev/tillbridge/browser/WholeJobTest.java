package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The main job on the demo clinic's other faces and with other amounts, counted at the far side.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WholeJobTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void an_invoice_of_the_new_program_is_paid_and_entered_there() {
        var before = here.town().farSide();

        here.desk().pay(Face.NEW, "1043");
        here.picture("ready-to-charge");
        here.desk().chargeAndTap("$96.45").awaitLine("Willow Creek", "in Willow Creek");
        here.picture("paid");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(96_45));
        assertThat(here.town().books().entries("1043")).isEqualTo(1);
        assertThat(here.town().books().dueMinor("1043")).isZero();
        assertThat(here.town().books().references("1043"))
                .containsExactly("TB " + here.desk().panel().code());
    }

    @Test
    void where_nothing_can_be_entered_the_person_copies_it_and_ticks_it_off() {
        var before = here.town().farSide();

        here.desk().pay(Face.FRONT_DESK, "1039");
        here.desk().panel().charge();
        here.desk().reader().awaitAsking();
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Now enter it in Willow Creek Front Desk");
        here.picture("paid-now-enter-it");
        var fields = here.desk().panel().toCopy();
        here.desk().panel().press("I have entered it");
        here.desk().panel().awaitText("entered by");

        assertThat(fields.keySet()).containsExactly("Amount", "Date", "Type", "Note");
        assertThat(fields.get("Amount")).startsWith("72.50");
        assertThat(fields.get("Type")).startsWith("Visa");
        assertThat(fields.get("Note")).startsWith("TB ");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(72_50));
        assertThat(here.town().books().entries("1039")).isZero();
    }

    @Test
    void two_ticked_invoices_are_one_charge_and_one_entry_each() {
        var before = here.town().farSide();

        here.desk().pay(Face.CLASSIC, "1044");
        here.desk().panel().tick("1031");
        here.desk().panel().awaitText("Charge $361.70");
        here.picture("two-invoices-ticked");
        here.desk().chargeAndTap("$361.70").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(361_70));
        assertThat(here.town().books().entries("1044")).isEqualTo(1);
        assertThat(here.town().books().entries("1031")).isEqualTo(1);
        assertThat(here.town().books().dueMinor("1044")).isZero();
        assertThat(here.town().books().dueMinor("1031")).isZero();
        assertThat(here.town().books().entries("1018")).isZero();
    }

    @Test
    void part_of_an_invoice_needs_a_reason_and_leaves_the_rest_due() {
        var before = here.town().farSide();

        here.desk().pay(Face.CLASSIC, "1050");
        here.desk().panel().press("Pay part");
        here.desk().panel().type("Amount for", "50.00");
        here.desk().panel().awaitText("Why only part?");
        var readyWithoutReason = here.desk().panel().mayCharge();
        here.desk().panel().chooseFirstReason();
        here.picture("pay-part");
        here.desk().chargeAndTap("$50.00").awaitLine("Willow Creek", "in Willow Creek");

        assertThat(readyWithoutReason).isFalse();
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(50_00));
        assertThat(here.town().books().entries("1050")).isEqualTo(1);
        assertThat(here.town().books().dueMinor("1050")).isEqualTo(134_20);
    }

    @Test
    void more_than_the_due_is_refused_before_the_card() {
        var before = here.town().farSide();

        here.desk().pay(Face.CLASSIC, "0962");
        here.desk().panel().press("Pay part");
        here.desk().panel().type("Amount for", "58.01");
        here.desk().panel().awaitText("At most $58.00.");

        assertThat(here.desk().panel().mayCharge()).isFalse();
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
    }

    @Test
    void an_invoice_that_cannot_be_read_is_typed_in_and_entered_by_hand() {
        var before = here.town().farSide();

        here.desk().press(Face.CLASSIC, "1046").awaitText("lines come to");
        here.desk().panel().press("Type it in");
        here.desk().panel().type("Invoice number", "A-77");
        here.desk().panel().type("Client", "Nora Quist");
        here.desk().panel().type("Amount due", "25.00");
        here.picture("type-it-in");
        here.desk().panel().press("Go on");
        here.desk().panel().awaitText("typed");
        here.desk().panel().charge();
        here.desk().reader().awaitAsking();
        here.desk().reader().tap();
        here.desk().panel().awaitTitle("Paid $25.00. Now enter it");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.one(25_00));
        assertThat(here.desk().panel().toCopy().get("Amount")).startsWith("25.00");
    }
}
