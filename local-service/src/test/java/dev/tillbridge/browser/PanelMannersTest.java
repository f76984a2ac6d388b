package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The panel keeps still under the hand, and keeps what a person has chosen.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PanelMannersTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void charge_does_not_move_when_the_clients_other_invoices_come_in() {
        here.desk().pay(Face.CLASSIC, "1042").awaitText("0987");

        here.desk().browser().panel();
        var moved = here.desk().browser().driver().executeScript("""
                const top = () => Math.round(document.querySelector('.pay-box').getBoundingClientRect().top);
                const others = [...document.querySelectorAll('.invoice:not(.ticked)')];
                const withThem = top();
                for (const other of others) other.style.display = 'none';
                const without = top();
                for (const other of others) other.style.display = '';
                return others.length === 0 ? null : withThem - without;
                """);
        assertThat(moved).isEqualTo(0L);
    }

    @Test
    void what_is_typed_in_stays_while_it_is_looked_up_in_another_tab() {
        here.desk().press(Face.CLASSIC, "1046").awaitText("lines come to");
        here.desk().panel().press("Type it in");
        here.desk().panel().type("Client", "Nora Quist");

        here.desk().page().another().open("/clinic/day").turn();
        here.desk().page().turn();
        here.desk().panel().type("Invoice number", "A-77");
        here.desk().panel().type("Amount due", "25.00");
        here.desk().panel().press("Go on");

        here.desk().panel().awaitTitle("Nora Quist").awaitReady();
        here.picture("typed-in");
    }

    @Test
    void what_was_chosen_is_there_again_after_a_look_at_another_tab() {
        here.desk().pay(Face.CLASSIC, "1044").awaitText("1031");
        here.desk().panel().tick("1031");
        here.desk().panel().press("Pay part");
        here.desk().panel().type("Amount for invoice 1044", "50.00");
        here.desk().panel().awaitText("Why only part?");
        here.desk().panel().chooseFirstReason();
        var chosen = here.desk().panel().chargeWords();

        var other = here.desk().page().another();
        here.desk().panel().awaitTitle("Next client");
        other.invoice(Face.CLASSIC, "0962").payButton().press();
        here.desk().panel().awaitTicked("0962").awaitReady();
        here.desk().page().turn();
        here.desk().panel().awaitTicked("1044").awaitReady();

        assertThat(here.desk().panel().chargeWords()).isEqualTo(chosen);
        here.desk().panel().awaitTicked("1031");
    }
}
