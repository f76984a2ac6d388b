package dev.tillbridge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextTest {
    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_problem_has_a_cause_and_a_remedy_in_both_languages(ProblemCode code) {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.of("da")}) {
            var text = ProblemText.of(Problem.of(code), locale);
            assertThat(text.cause()).isNotBlank();
            assertThat(text.remedy()).isNotBlank();
            assertThat(text.money().isEmpty()).isEqualTo(code.money() == MoneyMeaning.NO_MONEY);
        }
    }

    @Test
    void the_text_names_the_particulars_and_says_what_happened_to_the_money() {
        var problem =
                new Problem(ProblemCode.INVOICE_CHANGED, Map.of("invoice", "1042", "was", "$184.20", "now", "$204.20"));

        var text = ProblemText.of(problem, Locale.US);

        assertThat(text.line())
                .isEqualTo("Invoice 1042 is now $204.20 (was $184.20). Nothing was charged."
                        + " Look at the new amount and charge that, or stop.");
    }

    @Test
    void an_unknown_language_is_answered_in_english() {
        var text = ProblemText.of(Problem.of(ProblemCode.NO_RIGHT), Locale.FRENCH);

        assertThat(text.remedy()).isEqualTo("Ask a manager.");
    }
}
