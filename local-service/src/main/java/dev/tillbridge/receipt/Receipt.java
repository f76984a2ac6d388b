package dev.tillbridge.receipt;

import dev.tillbridge.money.Money;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A receipt, complete and in no layout. Its number is the payment's code.
///
/// @param address the clinic's, by lines
/// @param phone the clinic's; empty while it is not set
/// @param summary whether at least one invoice's lines do not add up, so that the receipt lists none and says so
/// @param deposit what of it is kept as a deposit
/// @param givenBack what was given back of it since, oldest first
/// @param emv what a chip card adds, by name
/// @param practice whether no real money moved
/// @param copy whether one was given out before
public record Receipt(
        String clinic,
        List<String> address,
        String phone,
        String number,
        ZonedDateTime at,
        Optional<String> staff,
        String clientName,
        String clientId,
        String invoiceWord,
        List<OnInvoice> invoices,
        boolean summary,
        Payment payment,
        Optional<Money> surcharge,
        Optional<Money> deposit,
        Money paid,
        List<GivenBack> givenBack,
        Money balanceDue,
        Map<String, String> emv,
        boolean practice,
        boolean copy,
        Paper paper,
        Locale locale) {
    /// Money that was given back.
    public record GivenBack(ZonedDateTime at, Money amount) {}

    /// One invoice: its lines by patient, and what was paid on it.
    ///
    /// @param paidBefore what was paid before this payment
    /// @param paidNow this payment's part
    public record OnInvoice(
            String number,
            List<OfPatient> patients,
            Money tax,
            Money total,
            Money paidBefore,
            Money paidNow,
            Money balance) {
        public OnInvoice {
            patients = List.copyOf(patients);
        }
    }

    /// The lines of one patient.
    ///
    /// @param patient empty for lines that name none
    public record OfPatient(Optional<String> patient, List<Line> lines, Money subtotal) {
        public OfPatient {
            lines = List.copyOf(lines);
        }
    }

    /// One row of an invoice.
    public record Line(String description, String quantity, Optional<Money> unitPrice, Money amount) {}

    /// How it was paid. Texts are empty where nothing is known.
    ///
    /// @param way [Enum#name] of the way to pay
    /// @param reference the processor's
    public record Payment(
            String way, String brand, String last4, String entry, String approval, String reference, Money amount) {}

    public Receipt {
        address = List.copyOf(address);
        invoices = List.copyOf(invoices);
        givenBack = List.copyOf(givenBack);
        emv = Map.copyOf(emv);
    }

    /// What is left of what was taken, after all that was given back.
    Money kept() {
        return givenBack.stream().map(GivenBack::amount).reduce(payment.amount(), Money::minus);
    }

    /// The same receipt, as the first one or as a copy.
    public Receipt copy(boolean isCopy) {
        return new Receipt(
                clinic,
                address,
                phone,
                number,
                at,
                staff,
                clientName,
                clientId,
                invoiceWord,
                invoices,
                summary,
                payment,
                surcharge,
                deposit,
                paid,
                givenBack,
                balanceDue,
                emv,
                practice,
                isCopy,
                paper,
                locale);
    }
}
