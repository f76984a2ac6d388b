package dev.tillbridge.receipt;

import dev.tillbridge.money.Money;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Receipts for tests.
final class SomeReceipt {
    private SomeReceipt() {}

    static Receipt of(Paper paper, String client, int lines) {
        var price = Money.of(1_050, "USD");
        var total = Money.of(1_050L * lines, "USD");
        var rows = IntStream.rangeClosed(1, lines)
                .mapToObj(each -> new Receipt.Line("Visit " + each, "1", Optional.of(price), price))
                .toList();
        var none = Money.zero(total.currency());
        return new Receipt(
                "Klinik Østergård",
                List.of("12 Willow Lane"),
                "(973) 555-0142",
                "K7M42QX",
                ZonedDateTime.parse("2026-11-23T10:44:00-05:00[America/New_York]"),
                Optional.of("Ann"),
                client,
                "5521",
                "invoice",
                List.of(new Receipt.OnInvoice(
                        "1042",
                        List.of(new Receipt.OfPatient(Optional.of("Bella"), rows, total)),
                        none,
                        total,
                        none,
                        total,
                        none)),
                false,
                new Receipt.Payment("CARD_READER", "Visa", "4242", "tapped", "031882", "pi_1", total),
                Optional.empty(),
                Optional.empty(),
                total,
                List.of(),
                none,
                Map.of("AID", "A0000000031010"),
                false,
                false,
                paper,
                Locale.US);
    }
}
