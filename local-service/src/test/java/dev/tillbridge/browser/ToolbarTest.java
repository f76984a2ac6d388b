package dev.tillbridge.browser;

import dev.tillbridge.browser.ClinicPage.Face;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The extension's icon and its shortcut, pressed by mouse and keyboard in a browser that stands on a screen.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ToolbarTest {
    /// Most of the icon has this colour, and nothing else beside it.
    private static final int ICON = 0x0a5a9c;

    @RegisterExtension
    @Order(1)
    final Display display = new Display();

    @RegisterExtension
    @Order(2)
    final OneTown here = new OneTown();

    @Test
    void alt_p_opens_the_panel_on_the_invoice() {
        var browser = here.town().browser(display);
        show(browser, "1042");

        display.press("alt+p");

        new Panel(browser).awaitTicked("1042").awaitReady();
    }

    @Test
    void the_icon_opens_the_panel_on_the_invoice() {
        var browser = here.town().browser(display);
        ExtensionsPage.pin(browser);
        show(browser, "1043");

        display.clickInToolbar(ICON);

        new Panel(browser).awaitTicked("1043").awaitReady();
    }

    private void show(Chromium browser, String invoice) {
        here.town().signIn(browser).invoice(Face.CLASSIC, invoice).payButton().await();
        display.focus("Invoice " + invoice);
    }
}
