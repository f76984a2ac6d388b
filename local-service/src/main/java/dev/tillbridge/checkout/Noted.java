package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person notes of money that she took herself.
///
/// @param given the cash that the client handed over; null when it was just the amount
/// @param reference the check's number, the financing's or the other machine's approval code
/// @param brand the card's brand on the other machine, or who finances
/// @param last4 the card's last four digits on the other machine
/// @param why why another machine was used
public record Noted(
        @Nullable Money given,
        @Nullable String reference,
        @Nullable String brand,
        @Nullable String last4,
        @Nullable String why) {
    private static final Noted NOTHING = new Noted(null, null, null, null, null);
    private static final int LONGEST = 60;

    /// So many digits in words are an account, whatever they are called.
    private static final int LONG_NUMBER = 7;

    public Noted {
        reference = stripped(reference);
        brand = stripped(brand);
        last4 = stripped(last4);
        why = stripped(why);
        for (var text : Stream.of(reference, brand, last4, why)
                .flatMap(each -> Optional.ofNullable(each).stream())
                .toList()) {
            if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a text of at most " + LONGEST + " characters, on one line");
            }
            CardNumberGuard.refuse(text);
        }
        for (var words : Stream.of(brand, why)
                .flatMap(each -> Optional.ofNullable(each).stream())
                .toList()) {
            if (words.chars().filter(Character::isDigit).count() >= LONG_NUMBER) {
                throw Problem.of(ProblemCode.NOTED_LONG_NUMBER).asException();
            }
        }
        // A check's number and an approval code are short; an account's number has no field here.
        if (reference != null && !reference.matches("[A-Za-z0-9-]{1,8}")) {
            throw new IllegalArgumentException("a check's number or an approval code has at most 8 letters and digits");
        }
        if (last4 != null && !last4.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("the last four digits are four digits");
        }
    }

    /// What was noted, or nothing.
    static Noted of(@Nullable Noted noted) {
        return noted == null ? NOTHING : noted;
    }

    /// Throws what is missing before this may be noted, or what does not belong there.
    ///
    /// @param financing who finances clients here
    void check(WayToPay way, Money amount, List<String> financing) {
        boolean fits = switch (way) {
            case CASH -> reference == null && brand == null && last4 == null && why == null;
            case CHECK -> given == null && brand == null && last4 == null && why == null;
            case FINANCING -> given == null && last4 == null && why == null;
            case OTHER_TERMINAL -> given == null;
            case CARD_READER, CARD_BY_PHONE, SAVED_CARD, PAYMENT_LINK, BANK_PAYMENT -> false;
        };
        if (!fits) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "not to be noted of " + way)
                    .asException();
        }
        if (given != null && !given.currency().equals(amount.currency())) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "cash of another currency")
                    .asException();
        }
        if (given != null && given.compareTo(amount) < 0) {
            throw new Problem(ProblemCode.NOTED_TOO_LITTLE, Map.of("given", text(given), "amount", text(amount)))
                    .asException();
        }
        if (way == WayToPay.FINANCING && (brand == null || !financing.contains(brand))) {
            throw Problem.of(ProblemCode.NOTED_WHO_FINANCES).asException();
        }
        if (way == WayToPay.OTHER_TERMINAL && (reference == null || why == null)) {
            throw Problem.of(ProblemCode.NOTED_NEEDS_APPROVAL).asException();
        }
    }

    /// What is known of it as of a card: who, the last digits, the number.
    Optional<CardFacts> facts() {
        return brand == null && last4 == null && reference == null
                ? Optional.empty()
                : Optional.of(new CardFacts(text(brand), text(last4), "", text(reference), Map.of()));
    }

    /// What goes back to the client at once; empty where nothing does.
    Optional<Money> change(Money amount) {
        return Optional.ofNullable(given).map(cash -> cash.minus(amount)).filter(Money::isPositive);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String text(Money money) {
        return Detail.money(money.minorUnits(), money.currency().getCurrencyCode());
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
