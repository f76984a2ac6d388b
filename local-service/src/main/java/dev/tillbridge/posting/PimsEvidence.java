package dev.tillbridge.posting;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.PimsPayment;
import java.util.Locale;

/// Judges a fresh reading of the invoice. Pure.
final class PimsEvidence {
    private PimsEvidence() {}

    /// @param otherwise what other payments of ours on this invoice were entered since this payment was started
    static Evidence of(NewPosting asked, Invoice now, Money otherwise) {
        if (!now.id().equals(asked.invoice().id())
                || !now.due().currency().equals(asked.amount().currency())) {
            return Evidence.OTHER_INVOICE;
        }
        var ours = now.payments().stream()
                .filter(payment -> carries(payment, asked.reference()))
                .toList();
        if (ours.size() > 1) {
            return Evidence.TWICE;
        }
        if (ours.size() == 1) {
            return ours.getFirst().amount().equals(asked.amount()) ? Evidence.OURS : Evidence.OTHER_AMOUNT;
        }
        if (sameAmounts(asked, now) > asked.before().sameAmounts() + entered(asked, otherwise)) {
            return Evidence.SAME_AMOUNT;
        }
        var expected = expectedDue(asked, now, otherwise);
        if (now.due().compareTo(expected.minus(asked.amount())) <= 0) {
            return Evidence.DUE_LOWER;
        }
        if (now.status() == InvoiceStatus.VOIDED || now.status() == InvoiceStatus.DRAFT) {
            return Evidence.NOT_OPEN;
        }
        return now.due().compareTo(asked.amount()) < 0 ? Evidence.TOO_LITTLE_DUE : Evidence.ABSENT;
    }

    /// How many payments of this amount the invoice lists that carry no reference of ours.
    static int sameAmounts(NewPosting asked, Invoice invoice) {
        return (int) invoice.payments().stream()
                .filter(payment -> payment.amount().equals(asked.amount()))
                .filter(payment -> !isOurs(payment))
                .count();
    }

    /// What would be due now if nobody but us had paid: lines added or removed meanwhile are allowed for.
    private static Money expectedDue(NewPosting asked, Invoice now, Money otherwise) {
        return asked.before()
                .due()
                .plus(now.total())
                .minus(asked.before().total())
                .minus(otherwise);
    }

    /// Where the PIMS keeps no reference, our own other entries of the same amount look like anybody's.
    private static int entered(NewPosting asked, Money otherwise) {
        boolean indistinct = !asked.abilities().storesReference() && otherwise.isPositive();
        return indistinct ? (int) (otherwise.minorUnits() / asked.amount().minorUnits()) : 0;
    }

    private static boolean carries(PimsPayment payment, String reference) {
        var code = reference.substring(reference.lastIndexOf(' ') + 1);
        return payment.reference()
                .map(text -> text.toUpperCase(Locale.ROOT).contains(code))
                .orElse(false);
    }

    private static boolean isOurs(PimsPayment payment) {
        return payment.reference()
                .map(text -> text.toUpperCase(Locale.ROOT).startsWith("TB "))
                .orElse(false);
    }
}
