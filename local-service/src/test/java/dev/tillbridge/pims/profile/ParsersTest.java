package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParsersTest {
    private static final Formats DATES =
            new Formats(Currency.getInstance("USD"), '.', ',', List.of("d/M/yyyy", "d MMM yyyy", "yyyy-MM-dd"));

    @ParameterizedTest
    @CsvSource({
        "21/11/2026, read",
        "21 Nov 2026, read",
        "21 nov 2026, read",
        "21 nov. 2026, read",
        "2026-11-21, read",
        "Nov 21 2026, refused",
        "31/02/2026, refused",
        "11/21/2026, refused"
    })
    void a_date_that_does_not_exist_is_not_read(String text, String expected) throws Unreadable {
        if (expected.equals("read")) {
            assertThat(DateText.read("\u200f" + text + "\u00a0", DATES)).isEqualTo(LocalDate.of(2026, 11, 21));
        } else {
            assertThatThrownBy(() -> DateText.read(text, DATES)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_date_is_written_in_the_first_format() {
        assertThat(DateText.write(LocalDate.of(2026, 1, 5), DATES)).isEqualTo("5/1/2026");
    }

    @Test
    void texts_are_cut_by_named_parsers() {
        assertThat(new Cut.After("Bill ").apply("Bill 1042 (open)")).contains("1042 (open)");
        assertThat(new Cut.Before(" (").apply("1042 (open)")).contains("1042");
        assertThat(new Cut.Digits().apply("No. 1042/7")).contains("1042");
        assertThat(new Cut.Digits().apply("none")).isEmpty();
        assertThat(new Cut.After("Invoice").apply("Bill 1042")).isEmpty();
        assertThat(new Cut.FromAddress(new AddressPattern("/bills/{id}")).apply("https://x.test/bills/77?a=b#c"))
                .contains("77");
    }

    @Test
    void invisible_marks_and_odd_spaces_vanish_and_texts_are_bounded() {
        assertThat(Clean.text("\u2068Anna\u00a0\u2009 Okafor\u2069\u200b\u0000"))
                .isEqualTo("Anna Okafor");
        assertThat(Clean.text("x".repeat(10_000))).hasSize(Clean.MAX_LENGTH);
    }

    @Test
    void a_card_number_in_a_text_of_the_pims_is_hidden_but_for_its_end() {
        var number = "4" + "1".repeat(3) + " 1111".repeat(3);

        assertThat(CardMask.mask("paid with " + number + " today")).isEqualTo("paid with •••• •••• •••• 1111 today");
        assertThat(CardMask.mask("chip 985112345678900")).isEqualTo("chip 985112345678900");
        assertThat(CardMask.mask("call 555-0142")).isEqualTo("call 555-0142");
    }

    @ParameterizedTest
    @CsvSource({
        "Paid,PAID,true",
        "Void*,Voided 3 May,true",
        "Void*,Not void,false",
        "*,,true",
        "a*b*c,aXXbYYc,true",
        "a*b,ab\u200b,true"
    })
    void words_match_literally_or_by_stars(String pattern, String text, boolean matches) {
        assertThat(new TextPattern(pattern).matches(text == null ? "" : text)).isEqualTo(matches);
    }
}
