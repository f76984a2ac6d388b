package dev.tillbridge.desk;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.protocol.Amount;
import dev.tillbridge.protocol.Text;
import java.util.List;
import java.util.Locale;

/// Our values as they travel.
final class Wire {
    private Wire() {}

    static Amount amount(Money money) {
        return new Amount(money.minorUnits(), money.currency().getCurrencyCode());
    }

    /// Throws BAD_MESSAGE for a currency that there is not.
    static Money money(Amount amount) {
        try {
            return Money.of(amount.minorUnits(), amount.currency());
        } catch (IllegalArgumentException unknown) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "no such currency").asException();
        }
    }

    static Text text(Problem problem, Locale locale) {
        var words = ProblemText.of(problem, locale);
        return new Text(problem.code().name(), words.cause(), words.money(), words.remedy());
    }

    static List<Text> texts(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> text(problem, locale)).toList();
    }
}
