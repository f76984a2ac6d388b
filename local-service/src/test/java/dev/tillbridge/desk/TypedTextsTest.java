package dev.tillbridge.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.MappingTry;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PageGone;
import dev.tillbridge.protocol.PageHere;
import dev.tillbridge.protocol.PaymentSearch;
import dev.tillbridge.protocol.RowsHere;
import dev.tillbridge.protocol.ShowInvoice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What counts as typed by a person.
final class TypedTextsTest {
    private final TypedTexts texts = new TypedTexts();

    @Test
    void a_page_whose_name_in_chrome_looks_like_a_card_number_by_chance_can_be_charged() {
        var page = "AB" + number() + "CDEF0123ABCDEF";

        for (var call : List.<Runnable>of(
                () -> texts.look(
                        Methods.PAGE_HERE, new PageHere(page, "demo", "invoice", "http://127.0.0.1", "/1", "1042")),
                () -> texts.look(Methods.SHOW, new ShowInvoice(page, "demo", false)),
                () -> texts.look(Methods.MAPPING_TRY, new MappingTry("demo", page)),
                () -> texts.look(Methods.PAGE_GONE, new PageGone(page)))) {
            assertThatCode(call::run).doesNotThrowAnyException();
        }
    }

    @Test
    void a_listed_invoice_whose_number_could_be_a_card_has_its_pay_button() {
        var rows = new RowsHere("demo", List.of(number()));

        assertThatCode(() -> texts.look(Methods.PAGE_ROWS, rows)).doesNotThrowAnyException();
    }

    @Test
    void a_card_number_that_somebody_types_is_refused_in_a_list_too() {
        var sought = PaymentSearch.of("Okafor " + number(), 10);

        assertThatThrownBy(() -> texts.look(Methods.PAYMENTS, sought)).hasMessageContaining("CARD_NUMBER_REFUSED");
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
