package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PaymentCodeTest {
    private final Random random = new Random(7);

    @Test
    void one_wrong_character_is_always_noticed() {
        for (int i = 0; i < 200; i++) {
            var code = PaymentCode.next(random).value();
            for (int at = 0; at < code.length(); at++) {
                for (char other : PaymentCode.ALPHABET.toCharArray()) {
                    var wrong = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(PaymentCode.typed(wrong).isPresent()).isEqualTo(other == code.charAt(at));
                }
            }
        }
    }

    @Test
    void two_neighbours_swapped_are_noticed() {
        for (int i = 0; i < 500; i++) {
            var code = PaymentCode.next(random).value();
            for (int at = 0; at + 1 < code.length(); at++) {
                var swapped = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
                assertThat(PaymentCode.typed(swapped).isPresent()).isEqualTo(swapped.equals(code));
            }
        }
    }

    @Test
    void a_code_is_understood_in_any_case_with_its_tb_and_with_spaces() {
        var code = PaymentCode.next(random);

        assertThat(PaymentCode.typed(" tb " + code.value().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(code);
        assertThat(PaymentCode.typed("1042")).isEmpty();
    }
}
