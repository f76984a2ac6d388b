package dev.tillbridge.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.browser.ClinicPage.Face;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ProfileFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A profile is added while a page of its program is open; nothing is built or loaded again. The programs are the
/// demo clinic under other addresses, which no profile reads before.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class NewProgramTest {
    private static final String FAR = "far-clinic.example";

    @RegisterExtension
    final OneTown here = new OneTown("--host-resolver-rules=MAP " + FAR + " 127.0.0.1");

    @Test
    @Order(1)
    void the_button_comes_on_the_open_page_as_soon_as_its_profile_is_added() throws IOException {
        var page = openAt("localhost", "1042");

        add(copy("added-here", "added-here", "http://localhost:*"));
        page.payButton().press();

        here.desk().panel().awaitTicked("1042").awaitReady();
        assertThat(page.buttons()).isEqualTo(1);
    }

    @Test
    void a_misspelt_locator_is_named_with_its_profile_and_page_and_the_invoice_can_be_typed_in() throws IOException {
        var page = here.desk().page().invoice(Face.CLASSIC, "1043");
        page.payButton().await();
        var original = copy("willow-creek-classic", "willow-creek", "http://127.0.0.1:*");

        add(original.replace("label: Balance due", "label: Balence due")
                .replaceFirst("(?m)^version: .*$", "version: \"9.1\""));
        var trials = new TrialOf(here.town().control());
        trials.use("9.1", "its author is sure");
        page.payButton().press();
        here.desk()
                .panel()
                .awaitText("\"due\" was not found on the page \"invoice\"")
                .awaitText("Nothing was charged.");
        here.picture("misspelt-locator");

        here.desk().panel().press("Type it in");
        here.desk().panel().type("Invoice number", "1043");
        here.desk().panel().type("Client", "Anna Okafor");
        here.desk().panel().type("Amount due", "96.45");
        here.desk().panel().press("Go on");
        here.desk().panel().awaitText("typed").awaitReady();

        trials.back();
        trials.drop();
        page.payButton().press();
        here.desk().panel().awaitTicked("1043").awaitReady();
    }

    @Test
    void an_address_that_was_never_allowed_is_asked_for_with_one_button() throws IOException {
        here.desk().pay(Face.CLASSIC, "0987");
        openAt(FAR, "1042");

        add(copy("far", "far", "http://" + FAR + ":*"));

        here.desk().panel().awaitText("Allow Tillbridge on " + addressOf(FAR));
        here.picture("allow-address");
    }

    /// The browser's own question cannot be answered by a program; its page of extensions gives the same
    /// permission.
    @Test
    @Order(2)
    void the_button_comes_as_soon_as_an_address_is_allowed() throws IOException {
        here.desk().pay(Face.CLASSIC, "0962");
        ExtensionsPage.allowOnly(here.desk().browser(), "http://127.0.0.1/*");
        var page = openAt("localhost", "1043");
        add(copy("added-here", "added-here", "http://localhost:*"));
        here.desk().panel().awaitText("Allow Tillbridge on " + addressOf("localhost"));
        assertThat(page.buttons()).isZero();

        ExtensionsPage.allow(here.desk().browser(), "http://localhost/*");
        page.payButton().press();

        here.desk().panel().awaitTicked("1043").awaitReady();
    }

    private ClinicPage openAt(String host, String invoice) {
        return ClinicPage.signIn(here.desk().browser(), addressOf(host), "ann").invoice(Face.CLASSIC, invoice);
    }

    private URI addressOf(String host) {
        return URI.create("http://" + host + ":" + here.town().clinic().getPort());
    }

    private void add(String yaml) {
        here.town().control().call(Methods.PROFILE_ADD, new ProfileFile("new.yaml", yaml));
    }

    /// The demo clinic's classic profile under another name, for another address.
    private static String copy(String id, String pims, String origin) throws IOException {
        try (InputStream file = NewProgramTest.class.getResourceAsStream("/profiles/demo-v1.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^profile: .*$", "profile: " + id)
                    .replaceFirst("(?m)^pims: .*$", "pims: " + pims)
                    .replaceFirst("(?m)^origins: .*$", "origins: [\"" + origin + "\"]");
        }
    }
}
