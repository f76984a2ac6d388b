package dev.tillbridge.pims.profile;

import dev.tillbridge.money.Money;
import java.util.Currency;
import java.util.Optional;

/// Reads and writes amounts as a PIMS does. Reading is strict: what could be read in two ways is not read at all.
final class MoneyText {
    private static final int MOST_DIGITS = 13;
    private static final String MINUS = "-−–";

    private MoneyText() {}

    static Money read(String raw, Formats formats) throws Unreadable {
        var text = Clean.text(raw);
        var number = new StringBuilder();
        var sign = new StringBuilder();
        var currency = Optional.<Currency>empty();
        boolean ended = false;
        boolean negative = text.startsWith("(") && text.endsWith(")");
        var inner = negative ? text.substring(1, text.length() - 1) : text;
        for (int at = 0; at <= inner.length(); at++) {
            char character = at < inner.length() ? inner.charAt(at) : ' ';
            if (isSign(character) || (character == '.' && sign.length() > 0)) {
                sign.append(character);
                ended |= number.length() > 0;
                continue;
            }
            if (sign.length() > 0) {
                currency = Optional.of(same(currency, sign.toString(), formats, text));
                sign.setLength(0);
            }
            if (MINUS.indexOf(character) >= 0) {
                if (isDashForZeros(inner, at, formats)) {
                    number.append("00");
                } else if (negative) {
                    throw new Unreadable("two minus signs in \"" + text + "\"");
                } else {
                    negative = true;
                }
                ended |= number.length() > 0;
            } else if (character == ' ' && !isGroupSpace(inner, at, formats)) {
                ended |= number.length() > 0;
            } else if (ended) {
                throw new Unreadable("more than one number in \"" + text + "\"");
            } else {
                number.append(character == '’' ? '\'' : character);
            }
        }
        return amount(number.toString(), currency.orElse(formats.currency()), negative, formats, text);
    }

    /// The amount without sign or thousands mark, for a form.
    static String write(Money amount, Formats formats) {
        int decimals = amount.currency().getDefaultFractionDigits();
        var digits = new StringBuilder(Long.toString(Math.absExact(amount.minorUnits())));
        while (digits.length() <= decimals) {
            digits.insert(0, '0');
        }
        if (decimals > 0) {
            digits.insert(digits.length() - decimals, formats.decimal());
        }
        return (amount.isNegative() ? "-" : "") + digits;
    }

    private static Money amount(String number, Currency currency, boolean negative, Formats formats, String text)
            throws Unreadable {
        int decimals = currency.getDefaultFractionDigits();
        int mark = number.lastIndexOf(formats.decimal());
        var whole = mark < 0 ? number : number.substring(0, mark);
        var fraction = mark < 0 ? "" : number.substring(mark + 1);
        if (decimals < 0
                || (mark >= 0 && fraction.isEmpty())
                || fraction.length() > decimals
                || !isDigits(fraction)
                || whole.indexOf(formats.decimal()) >= 0) {
            throw new Unreadable("\"" + text + "\" is not an amount as the profile says");
        }
        var digits = grouped(whole, formats, text) + fraction + "0".repeat(decimals - fraction.length());
        if (digits.length() > MOST_DIGITS) {
            throw new Unreadable("\"" + text + "\" is more than can be charged");
        }
        long units = Long.parseLong(digits);
        return new Money(negative ? -units : units, currency);
    }

    /// Thousands marks stand after every third digit or not at all.
    private static String grouped(String whole, Formats formats, String text) throws Unreadable {
        var groups = new StringBuilder();
        int sinceMark = 0;
        boolean marked = false;
        for (int at = 0; at < whole.length(); at++) {
            char character = whole.charAt(at);
            if (character >= '0' && character <= '9') {
                groups.append(character);
                sinceMark++;
            } else if (character == formats.group() && sinceMark > 0 && sinceMark <= 3 && (!marked || sinceMark == 3)) {
                marked = true;
                sinceMark = 0;
            } else {
                throw new Unreadable("\"" + text + "\" is not an amount as the profile says");
            }
        }
        if (groups.isEmpty() || (marked && sinceMark != 3)) {
            throw new Unreadable("\"" + text + "\" is not an amount as the profile says");
        }
        return groups.toString();
    }

    private static Currency same(Optional<Currency> seen, String sign, Formats formats, String text) throws Unreadable {
        var currency = CurrencySigns.of(sign, formats.currency())
                .orElseThrow(() -> new Unreadable("\"" + sign + "\" in \"" + text + "\" is no currency"));
        if (seen.isPresent() && !seen.get().equals(currency)) {
            throw Unreadable.twoCurrencies(text);
        }
        return currency;
    }

    private static boolean isSign(char character) {
        return Character.isLetter(character) || Character.getType(character) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isGroupSpace(String text, int at, Formats formats) {
        return formats.group() == ' '
                && at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    /// "100,-" is how some write one hundred and nothing.
    private static boolean isDashForZeros(String text, int at, Formats formats) {
        return at > 1 && text.charAt(at - 1) == formats.decimal() && Character.isDigit(text.charAt(at - 2));
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
