package dev.tillbridge.checkout;

import dev.tillbridge.location.Location;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.pims.Client;
import dev.tillbridge.pims.InvoiceLine;
import dev.tillbridge.pims.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a payment's receipt goes out by itself. Pure; the same for what is done and for what people are told.
sealed interface ReceiptWish {
    /// Nothing goes out by itself here.
    record None() implements ReceiptWish {}

    record To(MailAddress address) implements ReceiptWish {}

    /// The PIMS shows no address that mail could go to.
    record NoAddress() implements ReceiptWish {}

    /// A line of the invoice has a word after which a person decides.
    record Held(String word) implements ReceiptWish {}

    /// The lines could not be read or do not add up: nobody knows what stands in them.
    record NotItemized() implements ReceiptWish {}

    /// By what a person chose, else as the location says.
    ///
    /// @param chosen before charging; see [SaleAsk]
    static ReceiptWish of(Location location, SaleReadings shown, @Nullable String chosen) {
        if (chosen != null && location.mails()) {
            return chosen.isEmpty() ? new None() : new To(new MailAddress(chosen));
        }
        if (!location.mailsReceipts()) {
            return new None();
        }
        var held = heldBy(location, shown.readings());
        if (held.isPresent()) {
            return new Held(held.get());
        }
        if (shown.typed() || !shown.readings().stream().allMatch(Reading::itemized)) {
            return new NotItemized();
        }
        return email(shown).<ReceiptWish>map(To::new).orElseGet(NoAddress::new);
    }

    /// The address that the PIMS shows.
    static Optional<MailAddress> email(SaleReadings shown) {
        return shown.readings().stream()
                .map(reading -> reading.invoice().client())
                .map(Client::email)
                .filter(Objects::nonNull)
                .filter(MailAddress::isAddress)
                .map(MailAddress::of)
                .findFirst();
    }

    private static Optional<String> heldBy(Location location, List<Reading> readings) {
        return location.mailHolds().stream()
                .filter(word -> readings.stream()
                        .flatMap(reading -> reading.invoice().lines().stream())
                        .map(InvoiceLine::description)
                        .anyMatch(text -> small(text).contains(small(word))))
                .findFirst();
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
