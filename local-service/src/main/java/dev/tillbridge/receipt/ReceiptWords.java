package dev.tillbridge.receipt;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one receipt, in its language; the same in every layout.
final class ReceiptWords {
    private final Receipt receipt;
    private final ResourceBundle words;

    ReceiptWords(Receipt receipt) {
        this.receipt = receipt;
        this.words = Wording.of("dev.tillbridge.receipt.receipt", receipt.locale());
    }

    String of(String key) {
        return words.getString(key);
    }

    String language() {
        var language = words.getLocale().getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    /// When it was paid, with the clinic's time zone.
    String time() {
        var at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(receipt.locale())
                .format(receipt.at());
        return at + " (" + receipt.at().getZone() + ")";
    }

    String invoice(Receipt.OnInvoice invoice) {
        var word = receipt.invoiceWord();
        var capital = word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return capital + " " + invoice.number();
    }

    /// "Visa •••• 4242, tapped"; "Cash" where a person took the money
    String card() {
        var payment = receipt.payment();
        var way = "way." + payment.way();
        if (words.containsKey(way)) {
            var digits = payment.last4().isEmpty() ? "" : " •••• " + payment.last4();
            return payment.brand().isEmpty() ? of(way) : of(way) + " (" + payment.brand() + digits + ")";
        }
        var card = payment.brand().isEmpty() ? of("card") : payment.brand();
        var last4 = payment.last4().isEmpty() ? "" : " •••• " + payment.last4();
        var key = "entry." + payment.entry().replace(' ', '-');
        var entry = payment.entry().isEmpty() ? "" : ", " + (words.containsKey(key) ? of(key) : payment.entry());
        return card + last4 + entry;
    }

    /// What the approval code is called; a check has a number instead.
    String approval() {
        var check = "approval." + receipt.payment().way();
        return of(words.containsKey(check) ? check : "approval");
    }

    /// "Refunded Nov 23, 2026"
    String refunded(Receipt.GivenBack back) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(receipt.locale());
        return of("refunded") + " " + day.format(back.at());
    }

    String money(Money amount) {
        int digits = amount.currency().getDefaultFractionDigits();
        var format = NumberFormat.getCurrencyInstance(receipt.locale());
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(amount.minorUnits(), digits));
    }
}
