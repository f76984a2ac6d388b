package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.bridge.BridgeRig;
import dev.tillbridge.bridge.Pairing;
import dev.tillbridge.bridge.TestBrowser;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Signatures;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Row 8: nobody is connected but by a person who compared the digits, or by a ticket for one use.
final class PairingDoorTest {
    private final BridgeRig rig = new BridgeRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void pairing_is_closed_until_a_person_opens_it_and_the_person_compares_the_digits() {
        try (var early = TestBrowser.open(rig.port(), "/pair")) {
            assertThat(early.closeCode()).isEqualTo(CloseCode.PAIRING_CLOSED.code());
        }
        rig.bridge().pairing().open(Pairing.DESK);
        try (var browser = TestBrowser.open(rig.port(), "/pair")) {
            var keys = Signatures.newKeyPair();
            var transcript = browser.reveal("Front desk", keys, null);
            var pending = await().until(() -> rig.bridge().pairing().pending(), found -> found.isPresent())
                    .orElseThrow();
            assertThat(pending.digits()).isEqualTo(transcript.digits()).matches("\\d{6}");
            try (var second = TestBrowser.open(rig.port(), "/pair")) {
                assertThat(second.closeCode()).isEqualTo(CloseCode.PAIRING_BUSY.code());
            }

            rig.bridge().pairing().answer(pending.pairingId(), true, "Ann");

            var paired = browser.paired(keys, transcript);
            assertThat(rig.bridge()
                            .clients()
                            .find(paired.clientId())
                            .orElseThrow()
                            .pairedBy())
                    .isEqualTo("Ann");
        }
        try (var late = TestBrowser.open(rig.port(), "/pair")) {
            assertThat(late.closeCode()).isEqualTo(CloseCode.PAIRING_CLOSED.code());
        }
    }

    @Test
    void after_five_tries_or_two_minutes_pairing_is_closed_again() {
        rig.bridge().pairing().open(Pairing.DESK);
        for (int count = 0; count < 5; count++) {
            try (var browser = TestBrowser.open(rig.port(), "/pair")) {
                browser.reveal("Front desk", Signatures.newKeyPair(), null);
                var pending = await().until(() -> rig.bridge().pairing().pending(), found -> found.isPresent());
                rig.bridge().pairing().answer(pending.orElseThrow().pairingId(), false, "Ann");
                assertThat(browser.closeCode()).isEqualTo(CloseCode.PAIRING_REFUSED.code());
            }
        }
        try (var sixth = TestBrowser.open(rig.port(), "/pair")) {
            assertThat(sixth.closeCode()).isEqualTo(CloseCode.PAIRING_CLOSED.code());
        }
        rig.bridge().pairing().open(Pairing.DESK);
        rig.clock.pass(Duration.ofMinutes(2));
        try (var late = TestBrowser.open(rig.port(), "/pair")) {
            assertThat(late.closeCode()).isEqualTo(CloseCode.PAIRING_CLOSED.code());
        }
        assertThat(rig.bridge().clients().all()).isEmpty();
    }

    @Test
    void a_ticket_is_good_once_for_its_time_and_spent_by_a_wrong_proof() {
        var pairing = rig.bridge().pairing();
        var used = pairing.ticket(Pairing.DESK, "Ann", Duration.ofMinutes(1));
        var guessed = pairing.ticket(Pairing.DESK, "Ann", Duration.ofMinutes(1));
        try (var browser = TestBrowser.open(rig.port(), "/pair")) {
            browser.pairWithTicket("Front desk", used);
        }
        var wrong = guessed.substring(0, guessed.length() - 43) + TestBrowser.nonce();

        assertThat(closeWithTicket(used)).isEqualTo(CloseCode.PAIRING_REFUSED);
        assertThat(closeWithTicket(wrong)).isEqualTo(CloseCode.PAIRING_REFUSED);
        assertThat(closeWithTicket(guessed)).isEqualTo(CloseCode.PAIRING_CLOSED);
        var old = pairing.ticket(Pairing.DESK, "Ann", Duration.ofMinutes(1));
        rig.clock.pass(Duration.ofMinutes(1));
        assertThat(closeWithTicket(old)).isEqualTo(CloseCode.PAIRING_CLOSED);
        assertThat(rig.bridge().clients().all()).hasSize(1);
    }

    private CloseCode closeWithTicket(String ticket) {
        try (var browser = TestBrowser.open(rig.port(), "/pair")) {
            try {
                browser.reveal("Front desk", Signatures.newKeyPair(), ticket);
            } catch (AssertionError closedAtOnce) {
                // The door was shut before anything could be revealed.
            }
            return CloseCode.of(browser.closeCode()).orElseThrow();
        }
    }
}
