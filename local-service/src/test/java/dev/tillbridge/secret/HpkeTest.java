package dev.tillbridge.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first example of RFC 9180 (A.1.1), and what must not open.
final class HpkeTest {
    private static final byte[] INFO = hex("4f6465206f6e2061204772656369616e2055726e");
    private static final byte[] BOUND = hex("436f756e742d30");
    private static final byte[] TO = hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d");
    private static final byte[] TO_PRIVATE = hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8");
    private static final byte[] FRESH = hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431");
    private static final byte[] FRESH_PRIVATE = hex("52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736");
    private static final String SEALED = "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"
            + "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a";
    private static final String PLAIN = "Beauty is truth, truth beauty";

    @Test
    void what_the_standard_seals_is_sealed_and_opened_here_byte_by_byte() throws GeneralSecurityException {
        var sealed =
                Hpke.seal(Hpke.pair(FRESH, FRESH_PRIVATE), TO, INFO, BOUND, PLAIN.getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(sealed)).isEqualTo(SEALED);
        assertThat(new String(
                        Hpke.open(Hpke.pair(TO, TO_PRIVATE), INFO, BOUND, hex(SEALED)), StandardCharsets.US_ASCII))
                .isEqualTo(PLAIN);
    }

    @Test
    void nothing_opens_that_was_changed_cut_short_or_bound_to_something_else() throws GeneralSecurityException {
        var own = Hpke.pair(TO, TO_PRIVATE);
        var sealed = hex(SEALED);

        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertRefused(() -> Hpke.open(own, INFO, BOUND, changed));
            var cut = java.util.Arrays.copyOf(sealed, i);
            assertRefused(() -> Hpke.open(own, INFO, BOUND, cut));
        }
        assertRefused(() -> Hpke.open(own, INFO, hex("436f756e742d31"), sealed));
        assertRefused(() -> Hpke.open(own, BOUND, BOUND, sealed));
        assertRefused(() -> Hpke.open(Hpke.pair(FRESH, FRESH_PRIVATE), INFO, BOUND, sealed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"
            })
    void nothing_is_sealed_to_a_key_that_is_none_or_whose_secret_everybody_knows(String publicKey) {
        assertRefused(() -> Hpke.seal(hex(publicKey), INFO, BOUND, new byte[1]));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(GeneralSecurityException.class);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
