package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.bridge.BridgeRig;
import dev.tillbridge.bridge.PairedBrowser;
import dev.tillbridge.bridge.TestBrowser;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.protocol.client.Endpoint;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Hello;
import dev.tillbridge.protocol.frame.Signatures;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rows 6 and 7: both sides prove themselves over the whole transcript, fresh each time.
final class ProofTest {
    private final BridgeRig rig = new BridgeRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_program_without_the_secret_is_not_let_in() throws IOException {
        var stolen = Files.createTempDirectory("tillbridge-thief");
        var endpoint = Endpoint.read(rig.folder).orElseThrow();
        endpoint.write(stolen, TestBrowser.nonce());

        assertThatThrownBy(() -> ControlClient.connect(stolen, Locale.ENGLISH))
                .hasMessageContaining("SERVICE_NOT_OURS");
        assertThat(rig.bridge().sessions().connected()).isEmpty();
    }

    @Test
    void a_browser_with_another_key_another_port_or_another_extension_is_not_let_in() {
        var paired = rig.pairedBrowser();
        var otherKey = new PairedBrowser(paired.clientId(), Signatures.newKeyPair(), "", paired.extensionId());
        var otherExtension = new PairedBrowser(paired.clientId(), paired.keys(), "", TestBrowser.SECOND_EXTENSION);
        var unknown = new PairedBrowser("nobody", paired.keys(), "", paired.extensionId());

        assertThat(closeAfterIdentify(otherKey, rig.port())).isEqualTo(CloseCode.WRONG_PROOF);
        assertThat(closeAfterIdentify(paired, rig.port() + 1)).isEqualTo(CloseCode.WRONG_PROOF);
        assertThat(closeAfterIdentify(otherExtension, rig.port())).isEqualTo(CloseCode.UNKNOWN_CLIENT);
        assertThat(closeAfterIdentify(unknown, rig.port())).isEqualTo(CloseCode.UNKNOWN_CLIENT);
    }

    @Test
    void a_proof_that_was_overheard_is_worth_nothing_on_the_next_connection() {
        var paired = rig.pairedBrowser();
        try (var first = TestBrowser.open(rig.port(), "/bridge");
                var second = TestBrowser.open(rig.port(), "/bridge")) {
            var overheard = first.identify(first.next(Hello.class), paired, rig.port(), null, 0);
            second.next(Hello.class);
            second.send(overheard);

            assertThat(second.closeCode()).isEqualTo(CloseCode.WRONG_PROOF.code());
        }
    }

    @Test
    void a_squatter_on_the_port_is_found_out_by_the_command_line() throws Exception {
        var folder = Files.createTempDirectory("tillbridge-left-over");
        var squatter = new Squatter(rig.bridge().instanceId(), TestBrowser.nonce()).begin();
        try {
            new Endpoint(squatter.getPort(), rig.bridge().instanceId(), "1.2.3")
                    .write(folder, Endpoint.secret(rig.folder).orElseThrow());

            assertThatThrownBy(() -> ControlClient.connect(folder, Locale.ENGLISH))
                    .hasMessageContaining("SERVICE_NOT_OURS");
        } finally {
            squatter.stop();
        }
    }

    private CloseCode closeAfterIdentify(PairedBrowser paired, int portDialled) {
        try (var browser = TestBrowser.open(rig.port(), "/bridge", paired.extensionId())) {
            var hello = browser.next(Hello.class);
            browser.send(browser.identify(hello, paired, portDialled, null, 0));
            return CloseCode.of(browser.closeCode()).orElseThrow();
        }
    }
}
