package dev.tillbridge.payment;

/// Which numbers the card brands give out: first digits and lengths.
enum CardBrands {
    VISA("4", "4", 13, 13, 16, 16, 19, 19),
    MASTERCARD("51", "55", 16, 16),
    MASTERCARD_2("2221", "2720", 16, 16),
    AMEX_34("34", "34", 15, 15),
    AMEX_37("37", "37", 15, 15),
    DISCOVER("6011", "6011", 16, 19),
    DISCOVER_64("644", "649", 16, 19),
    DISCOVER_65("65", "65", 16, 19),
    DINERS_300("300", "305", 14, 19),
    DINERS_3095("3095", "3095", 14, 19),
    DINERS_36("36", "36", 14, 19),
    DINERS_38("38", "39", 14, 19),
    JCB("3528", "3589", 16, 19),
    UNIONPAY("62", "62", 16, 19),
    DANKORT("5019", "5019", 16, 16),
    MAESTRO_50("5018", "5018", 13, 19),
    MAESTRO_5020("5020", "5020", 13, 19),
    MAESTRO_5038("5038", "5038", 13, 19),
    MAESTRO_5893("5893", "5893", 13, 19),
    MAESTRO_6304("6304", "6304", 13, 19),
    MAESTRO_6759("6759", "6763", 13, 19);

    private final String first;
    private final String last;
    private final int[] lengths;

    CardBrands(String first, String last, int... lengths) {
        this.first = first;
        this.last = last;
        this.lengths = lengths;
    }

    /// Whether some brand gives out numbers of this beginning and length.
    static boolean knows(String digits) {
        for (var brand : values()) {
            if (brand.has(digits)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String digits) {
        var prefix = digits.substring(0, first.length());
        if (prefix.compareTo(first) < 0 || prefix.compareTo(last) > 0) {
            return false;
        }
        for (int i = 0; i < lengths.length; i += 2) {
            if (digits.length() >= lengths[i] && digits.length() <= lengths[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
