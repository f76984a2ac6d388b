package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Scripts of a page and of other programs in the browser that want to move money.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostilePageTest {
    @RegisterExtension
    final OneTown here = new OneTown();

    @Test
    void a_script_that_clicks_pay_shows_nothing_and_charges_nothing() {
        var intents = here.town().processor().intents();
        var payments = here.town().payments().size();
        here.desk().pay(Face.CLASSIC, "1043");
        here.desk().panel().press("Refresh");
        here.desk().panel().awaitTicked("1043").awaitReady();

        here.desk().page().invoice(Face.CLASSIC, "1039").payButton().await();
        var driver = here.desk().browser().driver();
        driver.executeScript("""
                const host = document.querySelector('tillbridge-pay');
                host.click();
                for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
                  host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }));
                }
                return host.shadowRoot;
                """);
        // What a person presses afterwards is answered after it, so nothing of the script can still be on its way.
        here.desk().pay(Face.CLASSIC, "0962");

        assertThat(here.desk().panel().text()).doesNotContain("1039");
        assertThat(here.town().processor().intents()).isEqualTo(intents);
        assertThat(here.town().payments()).hasSize(payments);
    }

    @Test
    void a_script_that_rewrites_the_total_changes_no_charge() {
        var before = here.town().farSide();
        here.desk().page().invoice(Face.CLASSIC, "1050").payButton().await();
        here.desk().browser().driver().executeScript("""
                document.querySelectorAll('table.sums td').forEach(cell => {
                  cell.textContent = cell.textContent.replace('184.20', '1.00');
                });
                document.querySelectorAll('table.lines tbody tr').forEach((row, index) => {
                  if (index > 0) row.remove();
                  else row.lastElementChild.textContent = '$1.00';
                });
                """);
        here.desk().page().payButton().press();
        here.desk().panel().awaitTicked("1050").awaitReady();
        assertThat(here.desk().panel().chargeWords()).isEqualTo("Charge $1.00");

        here.desk().panel().charge();
        here.desk().panel().awaitTitle("The invoice changed meanwhile").awaitText("Nothing was charged.");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
        assertThat(here.desk().reader().screen()).isNotEqualTo("asking");
    }

    @Test
    void a_page_that_shows_another_client_than_the_clinic_has_is_not_charged() {
        var before = here.town().farSide();
        here.desk().page().invoice(Face.CLASSIC, "1031").payButton().await();
        here.desk().browser().driver().executeScript("""
                document.querySelectorAll('dd').forEach(cell => {
                  if (cell.textContent === '5547') cell.textContent = '5519';
                });
                """);
        here.desk().page().payButton().press();
        here.desk().panel().awaitTicked("1031").awaitText("client 5519").awaitReady();

        here.desk().panel().charge();
        here.desk().panel().awaitText("Nothing was charged.");

        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
        assertThat(here.desk().reader().screen()).isNotEqualTo("asking");
    }

    @Test
    void a_script_in_the_panel_itself_cannot_press_charge() {
        var before = here.town().farSide();
        here.desk().pay(Face.CLASSIC, "1044");
        here.desk().browser().panel();

        here.desk().browser().driver().executeScript("""
                const form = document.querySelector('main form');
                const charge = form.querySelector('button[type=submit]');
                charge.click();
                charge.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                charge.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
                form.requestSubmit(charge);
                form.requestSubmit();
                form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: charge }));
                """);
        here.desk().panel().takeReader("Exam 2");

        assertThat(here.town().payments())
                .noneMatch(payment -> payment.requested().minorUnits() == 243_70);
        assertThat(here.desk().panel().chargeWords()).isEqualTo("Charge $243.70");
        assertThat(here.town().farSide().since(before)).isEqualTo(FarSide.nothing());
        here.desk().panel().takeReader("Front desk").charge();
        here.desk().reader().awaitAmount(243_70);
        here.desk().panel().press("Stop");
        here.desk().panel().awaitText("Nothing was charged.");
    }

    @Test
    void autofill_never_changes_an_amount() {
        here.desk().pay(Face.CLASSIC, "1018");
        here.desk().panel().press("Pay part");
        here.desk().panel().type("Amount for", "50.00");
        here.desk().browser().panel();

        var stands = here.desk().browser().driver().executeScript("""
                const field = document.querySelector('main input.amount');
                const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
                setter.call(field, '88.00');
                field.dispatchEvent(new Event('input', { bubbles: true }));
                field.dispatchEvent(new Event('change', { bubbles: true }));
                return field.value;
                """);

        assertThat(stands).isEqualTo("50.00");
        assertThat(here.desk().panel().chargeWords()).isEqualTo("Charge $50.00");
    }

    @Test
    void our_pages_can_speak_to_no_other_computer() {
        here.desk().browser().panel();

        var stopped = here.desk().browser().driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const stopped = [];
                addEventListener('securitypolicyviolation', event => {
                  stopped.push(event.effectiveDirective);
                  if (stopped.length === 2) done(stopped.join(' '));
                });
                fetch('https://collector.test/').catch(() => {});
                try { new WebSocket('ws://collector.test/'); } catch {}
                setTimeout(() => done('only ' + stopped.join(' ')), 5000);
                """);

        assertThat(stopped).isEqualTo("connect-src connect-src");
    }
}
