package dev.tillbridge.checkout;

import dev.tillbridge.payment.BankDays;
import dev.tillbridge.payment.BankDebit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// What is said of money that is on its way from a client's bank account.
final class BankWords {
    private BankWords() {}

    /// The ending of the key of its words.
    static String key(BankDebit debit) {
        return debit.stage() == BankDebit.Stage.TO_PROVE ? "BANK_TO_PROVE" : "BANK_ON_ITS_WAY";
    }

    /// About when it is sure, as "Thu 27".
    static Map<String, String> day(BankDebit debit, ZoneId zone, Locale locale) {
        return Map.of("day", day(BankDays.sure(debit.since(), zone), locale));
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d", locale).format(day);
    }
}
