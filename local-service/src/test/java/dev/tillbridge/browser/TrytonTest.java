package dev.tillbridge.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.ITERABLE;

import dev.tillbridge.browser.Tryton.Payment;
import dev.tillbridge.protocol.LocationSet;
import dev.tillbridge.protocol.Methods;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job on a practice program that nobody here wrote, with everything real; counted in its database.
@Tag("browser")
@Tag("tryton")
final class TrytonTest {
    private static final String OKONKWO = "INV-2026-0412";

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private Tryton tryton;

    @SuppressWarnings("NullAway.Init")
    private Town town;

    @SuppressWarnings("NullAway.Init")
    private Chromium browser;

    @SuppressWarnings("NullAway.Init")
    private Panel panel;

    @BeforeEach
    void open() {
        tryton = Tryton.fresh();
        town = Town.open(directory);
        set("practice-pims", tryton.address().toString());
        set("payment-type/tryton/CARD_READER/*", "Card terminal");
        browser = town.browser();
        panel = new Panel(browser);
    }

    @AfterEach
    void close() {
        if (town != null) {
            town.close();
        }
    }

    @Test
    void the_whole_invoice_is_paid_and_tryton_calls_it_paid() {
        var page = TrytonPage.signIn(browser, tryton.address(), 1);
        page.payButton().press();
        assertThat(panel.awaitReady().chargeWords()).isEqualTo("Charge $2,648.24");
        var reader = charge();
        assertThat(reader.awaitAsking()).isEqualTo(264824);
        page.watch();
        reader.tap();

        var tabs = awaitPosted();

        assertThat(tryton.payments(OKONKWO)).containsExactly(new Payment(264824, "TB " + panel.code()));
        assertThat(tryton.state(OKONKWO)).isEqualTo("paid");
        assertThat(town.processor().charges()).isEqualTo(1);
        // Another program may come to the front meanwhile; of Tryton only the tab that the person looks at.
        assertThat(tabs.front()).as("Tryton's tabs that were in front").hasSize(1);
        assertThat(tabs.touched())
                .as("tabs of ours that may ask before they close")
                .hasSizeGreaterThan(1)
                .containsAll(tabs.front());
        assertThat(tabs.shown().values())
                .as("the person's tab alone was shown")
                .filteredOn(shown -> !shown.equals(Set.of("behind hidden")))
                .hasSize(1)
                .first()
                .asInstanceOf(ITERABLE)
                .first()
                .asString()
                .startsWith("active visible");
        TabWatch.awaitOpen(browser, tryton.address(), 1);
        assertThat(page.seen()).as("what happened to the person's tab").isEqualTo("visible");
    }

    @Test
    void a_part_and_then_the_rest_are_two_payments_of_exactly_that() {
        var page = TrytonPage.signIn(browser, tryton.address(), 1);
        page.payButton().press();
        panel.awaitReady();
        panel.press("Pay part");
        panel.type("Amount for", "1000.00");
        panel.chooseFirstReason();
        var reader = charge();
        assertThat(reader.awaitAsking()).isEqualTo(100000);
        reader.tap();
        panel.awaitTitle("Paid $1,000.00");
        awaitPosted();
        var first = new Payment(100000, "TB " + panel.code());
        assertThat(tryton.payments(OKONKWO)).containsExactly(first);
        assertThat(tryton.state(OKONKWO)).isEqualTo("posted");

        page.reload();
        page.payButton().press();
        assertThat(panel.awaitReady().chargeWords()).isEqualTo("Charge $1,648.24");
        charge();
        assertThat(reader.awaitAsking()).isEqualTo(164824);
        reader.tap();
        panel.awaitTitle("Paid $1,648.24");
        awaitPosted();
        assertThat(tryton.payments(OKONKWO)).containsExactly(first, new Payment(164824, "TB " + panel.code()));
        assertThat(tryton.state(OKONKWO)).isEqualTo("paid");
    }

    @Test
    void she_types_on_in_tryton_while_the_payment_is_entered_in_a_tab_that_nobody_sees() {
        var page = TrytonPage.signIn(browser, tryton.address(), 1);
        page.payButton().press();
        var reader = charge();
        assertThat(reader.awaitAsking()).isEqualTo(264824);
        var note = page.note();
        TabWatch.begin(browser, tryton.address());
        var typed = new StringBuilder();
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();

        reader.tap();
        do {
            assertThat(System.nanoTime()).as("posted in time").isLessThan(end);
            var word = "note " + typed.length() + " ";
            page.type(note, word);
            typed.append(word);
        } while (!"paid".equals(tryton.state(OKONKWO)));

        var tabs = TabWatch.end(browser);
        panel.awaitLine("Tryton", "in Tryton");
        assertThat(page.value(note)).isEqualTo(typed.toString());
        assertThat(tabs.front()).as("Tryton's tabs that were in front").hasSize(1);
        assertThat(tabs.shown()).hasSizeGreaterThan(1);
        tabs.front()
                .forEach(hers -> assertThat(requireNonNull(tabs.shown().remove(hers)))
                        .as("the person's tab")
                        .allMatch(shown -> shown.startsWith("active visible")));
        assertThat(tabs.shown().values()).as("our tabs").allMatch(Set.of("behind hidden")::equals);
        assertThat(tryton.payments(OKONKWO)).extracting(Payment::minor).containsExactly(264824L);
    }

    /// Why the profile sets the number field: this is what a script does that takes the field it sees.
    @Test
    void an_amount_typed_into_the_field_that_shows_it_looks_right_and_pays_the_whole_invoice() {
        var page = TrytonPage.signIn(browser, tryton.address(), 1);
        page.press("pay");
        page.awaitOption(".wizard-dialog select[name=payment_method]", "Card terminal");
        page.script("""
                const dialog = document.querySelector('.wizard-dialog');
                const methods = dialog.querySelector('select[name=payment_method]');
                methods.selectedIndex = [...methods.options].findIndex((each) => each.text === 'Card terminal');
                methods.dispatchEvent(new Event('change', { bubbles: true }));
                const amount = dialog.querySelector('input[type=text][name=amount]');
                amount.value = '1,000.00';
                amount.dispatchEvent(new Event('change', { bubbles: true }));""");
        assertThat(page.script("return document.querySelector('.wizard-dialog input[type=text][name=amount]').value"))
                .isEqualTo("1,000.00");
        page.script("document.querySelector('.wizard-dialog .modal-footer button[type=submit]').click()");
        page.awaitGone(".wizard-dialog");
        assertThat(tryton.payments(OKONKWO)).extracting(Payment::minor).containsExactly(264824L);
    }

    @Test
    void a_session_that_has_ended_asks_for_the_sign_in_and_charges_nothing() {
        var page = TrytonPage.signIn(browser, tryton.address(), 1);
        page.payButton().press();
        panel.awaitReady();
        tryton.endSessions();
        var reader = charge();
        panel.awaitText("Tryton wants you to sign in");
        assertThat(town.processor().charges()).isZero();
        assertThat(reader.screen()).isEqualTo("idle");
        assertThat(tryton.payments(OKONKWO)).isEmpty();
    }

    /// Presses Charge, and gives the card reader that is asked.
    private CardReader charge() {
        panel.awaitReady();
        var reader = town.reader("Front desk");
        panel.charge();
        return reader;
    }

    /// Waits until the panel says that it is in Tryton; gives how Tryton's tabs were shown meanwhile.
    private TabWatch.Seen awaitPosted() {
        var tabs = TabWatch.until(browser, tryton.address(), "Tryton", "in Tryton");
        panel.awaitLine("Tryton", "in Tryton");
        return tabs;
    }

    private void set(String key, String value) {
        town.control().call(Methods.LOCATION_SET, new LocationSet(key, value));
    }
}
