package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A practice program out on the internet. The browser keeps such pages from programs on this PC; the extension's
/// worker reaches the service all the same, without a question to the person.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublicPageTest {
    private static final String HOST = "pims.test";

    @RegisterExtension
    final OneTown here = new OneTown(
            "--host-resolver-rules=MAP " + HOST + " 127.0.0.1",
            "--ip-address-space-overrides=127.0.0.1:" + OneTown.CLINIC_PORT + "=public");

    @Test
    void an_invoice_on_a_public_page_is_ready_to_be_charged_and_the_page_itself_reaches_nothing_here() {
        var clinic = URI.create("http://" + HOST + ":" + here.town().clinic().getPort());
        var page = ClinicPage.signIn(here.desk().browser(), clinic, "ann").invoice(Face.CLASSIC, "1042");

        page.payButton().press();
        here.desk().panel().awaitTicked("1042").awaitReady();

        // The clinic's own policy would hide what the browser does.
        page.turn();
        here.desk().browser().driver().executeCdpCommand("Page.setBypassCSP", Map.of("enabled", true));
        page.reload().payButton().await();
        assertThat(ask(page, here.town().service())).isEqualTo("blocked");
        assertThat(ask(page, here.town().processorAddress())).isEqualTo("blocked");
        here.desk().browser().driver().get(here.town().service() + "/");
        assertThat(ask(page, here.town().processorAddress()))
                .as("asked from a page of this PC")
                .isEqualTo("answered");
    }

    /// Whether a script of the page gets any answer from an address of this PC.
    private String ask(ClinicPage page, URI address) {
        page.turn();
        return String.valueOf(here.desk().browser().driver().executeAsyncScript("""
                        const done = arguments[arguments.length - 1];
                        fetch('%s/', { mode: 'no-cors' }).then(() => done('answered'), () => done('blocked'));
                        """.formatted(address)));
    }
}
