package dev.tillbridge.payment;

/// Which numbers the card brands give out: first digits and lengths.
enum CardBrands {
    VISA("4", "4", 16, 16),
    VISA_OLD("4", "4", 13, 13),
    VISA_LONG("4", "4", 19, 19),
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
    private final int shortest;
    private final int longest;

    CardBrands(String first, String last, int shortest, int longest) {
        this.first = first;
        this.last = last;
        this.shortest = shortest;
        this.longest = longest;
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
        return prefix.compareTo(first) >= 0
                && prefix.compareTo(last) <= 0
                && digits.length() >= shortest
                && digits.length() <= longest;
    }
}
