package dev.tillbridge.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.ShowInvoice;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What counts as typed by a person.
final class TypedTextsTest {
    private final TypedTexts texts = new TypedTexts();

    @Test
    void a_page_whose_name_in_chrome_looks_like_a_card_number_by_chance_can_be_charged() {
        var page = "AB" + number() + "CDEF0123ABCDEF";

        assertThatCode(() -> texts.look(Methods.SHOW, new ShowInvoice(page, "demo", false)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_card_number_with_other_letters_beside_it_is_refused() {
        var number = number();

        for (var typed : new String[] {number, "AB" + number, "AB" + number + "CDEF0123ABCDE"}) {
            assertThatThrownBy(() -> texts.look(Methods.SHOW, new ShowInvoice("p", typed, false)))
                    .hasMessageContaining("CARD_NUMBER_REFUSED");
        }
    }

    /// Computed, so that none stands here.
    private static String number() {
        return IntStream.range(0, 10)
                .mapToObj(check -> "4".repeat(15) + check)
                .filter(TypedTextsTest::isCardNumber)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCardNumber(String digits) {
        try {
            CardNumberGuard.refuse(digits);
            return false;
        } catch (ProblemException refused) {
            return true;
        }
    }
}
