package dev.tillbridge.pims.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.money.Money;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {
    private static Formats formats(String currency, String decimal, String group) {
        return new Formats(
                Currency.getInstance(currency),
                decimal.charAt(0),
                group.equals("none") ? '\0' : group.charAt(0),
                List.of("yyyy-MM-dd"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            184.20              | USD | .  | ,    | 18420   | USD
            $184.20             | USD | .  | ,    | 18420   | USD
            $ 1,234.50          | USD | .  | ,    | 123450  | USD
            1234.5              | USD | .  | ,    | 123450  | USD
            1234                | USD | .  | ,    | 123400  | USD
            ($40.00)            | USD | .  | ,    | -4000   | USD
            -$40.00             | USD | .  | ,    | -4000   | USD
            $-40.00             | USD | .  | ,    | -4000   | USD
            −40.00              | USD | .  | ,    | -4000   | USD
            40.00-              | USD | .  | ,    | -4000   | USD
            1.234,50 kr.        | DKK | `,`| .    | 123450  | DKK
            kr. 1.234,50        | DKK | `,`| .    | 123450  | DKK
            100,-               | DKK | `,`| .    | 10000   | DKK
            1 234,50            | SEK | `,`| ` `  | 123450  | SEK
            1’234.50 CHF        | CHF | .  | '    | 123450  | CHF
            € 12,00             | EUR | `,`| .    | 1200    | EUR
            € 12.00             | USD | .  | ,    | 1200    | EUR
            USD 12.00           | USD | .  | ,    | 1200    | USD
            US$12.00 USD        | USD | .  | ,    | 1200    | USD
            $12.00              | CAD | .  | ,    | 1200    | CAD
            ¥1,200              | JPY | .  | ,    | 1200    | JPY
            0.00                | USD | .  | ,    | 0       | USD
            .50                 | USD | .  | ,    | refused |
            1,23.00             | USD | .  | ,    | refused |
            12,345,6.00         | USD | .  | ,    | refused |
            1.234.50            | USD | .  | ,    | refused |
            1.000               | USD | .  | ,    | refused |
            1,000               | DKK | `,`| .    | refused |
            1,234.50            | USD | .  | none | refused |
            12.00 13.00         | USD | .  | ,    | refused |
            12.00 due           | USD | .  | ,    | refused |
            1e5                 | USD | .  | ,    | refused |
            $                   | USD | .  | ,    | refused |
            ``                  | USD | .  | ,    | refused |
            --5.00              | USD | .  | ,    | refused |
            (-5.00)             | USD | .  | ,    | refused |
            12.                 | USD | .  | ,    | refused |
            ١٢.٠٠               | USD | .  | ,    | refused |
            99999999999999.00   | USD | .  | ,    | refused |
            12.00 kr            | USD | .  | ,    | refused |
            """)
    void an_amount_is_read_one_way_or_not_at_all(
            String text, String currency, String decimal, String group, String units, String read) throws Unreadable {
        var formats = formats(currency, decimal, group);

        if (units.equals("refused")) {
            assertThatThrownBy(() -> MoneyText.read(text, formats)).isInstanceOf(Unreadable.class);
        } else {
            assertThat(MoneyText.read(text, formats)).isEqualTo(Money.of(Long.parseLong(units), read));
        }
    }

    @Test
    void direction_marks_and_odd_spaces_do_not_matter() throws Unreadable {
        var formats = formats("USD", ".", ",");

        assertThat(MoneyText.read("\u200e$\u00a01,234\u200b.50\u202c\n", formats))
                .isEqualTo(Money.of(123450, "USD"));
        assertThat(MoneyText.read("1\u202f234,50\u00a0kr", formats("SEK", ",", " ")))
                .isEqualTo(Money.of(123450, "SEK"));
    }

    @Test
    void two_currencies_in_one_amount_are_refused_as_that() {
        assertThatThrownBy(() -> MoneyText.read("$12.00 EUR", formats("USD", ".", ",")))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        fault -> assertThat(fault.isTwoCurrencies()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"18420,USD,184.20", "5,USD,0.05", "-5,USD,-0.05", "0,USD,0.00", "1200,JPY,1200"})
    void an_amount_is_written_as_it_would_be_typed(long units, String currency, String text) {
        assertThat(MoneyText.write(Money.of(units, currency), formats(currency, ".", ",")))
                .isEqualTo(text);
    }
}
