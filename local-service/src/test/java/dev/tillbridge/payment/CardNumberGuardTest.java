package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbers are made here from a prefix, random digits and the check digit: none stands in this file.
class CardNumberGuardTest {
    private final Random random = new Random(20261121);

    @ParameterizedTest
    @CsvSource({"4,16", "4,13", "4,19", "51,16", "2221,16", "34,15", "6011,16", "36,14", "3528,16", "62,19", "5019,16"})
    void a_card_number_is_refused_however_it_is_written(String prefix, int length) {
        var number = number(prefix, length);
        var grouped = number.replaceAll("(\\d{4})(?=\\d)", "$1 ");

        for (var text : List.of(
                number,
                "card " + number + " please",
                grouped,
                grouped.replace(' ', '-'),
                grouped.replace(' ', '\u00a0'),
                grouped.replace(' ', '\u2011'),
                "1042 " + grouped,
                "x" + number + "y",
                fullWidth(number))) {
            assertThatThrownBy(() -> CardNumberGuard.refuse(text)).isInstanceOf(ProblemException.class);
            assertThat(CardNumberGuard.mask(text)).doesNotContain(number.substring(0, 8));
        }
    }

    @Test
    void the_refusal_never_repeats_the_number() {
        var number = number("4", 16);

        assertThatThrownBy(() -> CardNumberGuard.refuse("typed " + number))
                .hasMessageNotContaining(number.substring(0, 6))
                .hasMessageNotContaining(number.substring(12));
    }

    @Test
    void a_wrong_check_digit_an_unknown_brand_or_a_wrong_length_is_no_card_number() {
        var number = number("4", 16);
        var wrongCheck = number.substring(0, 15) + (char) ('0' + (number.charAt(15) - '0' + 1) % 10);

        for (var text : List.of(wrongCheck, number("98", 15), number("4", 15), number("4", 17), number("1", 16))) {
            assertThatCode(() -> CardNumberGuard.refuse(text)).doesNotThrowAnyException();
            assertThat(CardNumberGuard.mask(text)).isEqualTo(text);
        }
    }

    @Test
    void a_number_read_from_the_practice_software_is_masked_where_it_stands() {
        var number = number("4", 16);

        assertThat(CardNumberGuard.mask("Chip " + number + ", Bella"))
                .isEqualTo("Chip ••••••••••••" + number.substring(12) + ", Bella");
    }

    @Test
    void masking_an_invoice_keeps_its_shape_and_its_numbers() {
        var number = number("4", 16);
        var invoice = Json.tree(Map.of("lines", List.of(Map.of("text", "for " + number, "amount", 18420L))));

        var masked = CardNumberGuard.mask(invoice);

        assertThat(masked.at("/lines/0/amount").asLong()).isEqualTo(18420L);
        assertThat(masked.toString()).doesNotContain(number.substring(0, 12)).contains(number.substring(12));
    }

    @Test
    void nothing_that_we_name_things_by_looks_like_a_card_number() {
        var ids = Ids.random();
        for (int i = 0; i < 20_000; i++) {
            var code = PaymentCode.next(random);
            assertThat(code.value()).containsPattern("[A-Z]").hasSize(7);
            assertThat(CardNumberGuard.mask(code.asReference())).isEqualTo(code.asReference());
            var id = ids.next();
            assertThat(CardNumberGuard.mask(id)).isEqualTo(id);
        }
    }

    private static String fullWidth(String number) {
        var wide = new StringBuilder();
        number.chars().forEach(c -> wide.append((char) (c - '0' + '\uff10')));
        return wide.toString();
    }

    private String number(String prefix, int length) {
        var digits = new StringBuilder(prefix);
        while (digits.length() < length - 1) {
            digits.append(random.nextInt(10));
        }
        for (int check = 0; check < 10; check++) {
            if (CardNumberGuard.luhn(digits.toString() + check)) {
                return digits.toString() + check;
            }
        }
        throw new AssertionError("no check digit");
    }
}
