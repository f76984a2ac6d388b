package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.bridge.BridgeRig;
import dev.tillbridge.http.Listener;
import dev.tillbridge.http.ListenerSettings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rows 1 and 12: only this computer hears us, and no certificate is needed for that.
final class LoopbackOnlyTest {
    /// The head of a TLS record with a client's hello in it.
    private static final byte[] TLS_HELLO = {22, 3, 1, 0, 5, 1, 0, 0, 1, 0};

    private final BridgeRig rig = new BridgeRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void no_address_of_this_computer_but_loopback_is_listened_on() throws IOException {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, rig.port()).close())
                            .as("%s", address)
                            .isInstanceOf(ConnectException.class);
                }
            }
        }
        // Another loopback address than the one that is bound: a listener on all interfaces would answer here.
        assertThatThrownBy(() -> new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), rig.port()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void a_taken_port_is_named_or_another_one_is_taken() {
        var only = new ListenerSettings(List.of(rig.port()), false, "1.2.3");
        assertThatThrownBy(() -> Listener.bind(only, System::nanoTime))
                .hasMessageContaining("PORT_TAKEN")
                .hasMessageContaining(Integer.toString(rig.port()));

        try (var other = Listener.bind(new ListenerSettings(List.of(rig.port()), true, "1.2.3"), System::nanoTime)) {
            assertThat(other.port()).isNotEqualTo(rig.port());
        }
    }

    @Test
    void no_door_speaks_tls_and_no_certificate_is_made() throws IOException {
        var answer = RawDoor.bytes(rig.port(), TLS_HELLO);

        // A TLS server answers a hello with a handshake record (22) or an alert (21).
        assertThat(answer.length == 0 || (answer[0] != 22 && answer[0] != 21)).isTrue();
        try (var files = Files.walk(rig.folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.matches(".*\\.(p12|pfx|jks|crt|cer|pem|der)"));
        }
    }
}
