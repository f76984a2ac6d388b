package dev.tillbridge.pims.profile;

/// Hides what looks like a card number in texts that come from a PIMS. A microchip number may look like one by
/// chance, so this is never a reason not to charge.
final class CardMask {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private CardMask() {}

    static String mask(String text) {
        var masked = new StringBuilder(text);
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfRun(text, at);
            var digits = digitsOf(text, at, end);
            if (isCard(digits)) {
                hide(masked, at, end, digits.length() - 4);
            }
            at = end;
        }
        return masked.toString();
    }

    /// Digits that are parted by single spaces or dashes are one number to a reader.
    private static int endOfRun(String text, int start) {
        int end = start;
        for (int at = start; at < text.length(); at++) {
            if (isDigit(text.charAt(at))) {
                end = at + 1;
            } else if (at != end || (text.charAt(at) != ' ' && text.charAt(at) != '-')) {
                return end;
            }
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static String digitsOf(String text, int start, int end) {
        var digits = new StringBuilder();
        for (int at = start; at < end; at++) {
            if (isDigit(text.charAt(at))) {
                digits.append(text.charAt(at));
            }
        }
        return digits.toString();
    }

    private static void hide(StringBuilder text, int start, int end, int digitsToHide) {
        int left = digitsToHide;
        for (int at = start; at < end && left > 0; at++) {
            if (isDigit(text.charAt(at))) {
                text.setCharAt(at, '•');
                left--;
            }
        }
    }

    private static boolean isCard(String digits) {
        return digits.length() >= SHORTEST && digits.length() <= LONGEST && isBrand(digits) && isLuhn(digits);
    }

    private static boolean isBrand(String digits) {
        int length = digits.length();
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        boolean visa = digits.startsWith("4") && (length == 13 || length == 16 || length == 19);
        boolean mastercard = length == 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720));
        boolean amex = length == 15 && (two == 34 || two == 37);
        boolean discover = length >= 16 && (four == 6011 || two == 65 || (four >= 6440 && four <= 6499));
        boolean diners = length >= 14 && (two == 36 || two == 38 || two == 39 || (four >= 3000 && four <= 3059));
        boolean jcb = length >= 16 && four >= 3528 && four <= 3589;
        boolean unionPay = length >= 16 && two == 62;
        boolean maestro = length >= 12 && (two == 50 || (two >= 56 && two <= 58) || two == 67);
        return visa || mastercard || amex || discover || diners || jcb || unionPay || maestro;
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int counted = at % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
