package dev.tillbridge.posting;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.PimsPayment;
import java.util.List;
import java.util.Locale;

/// Judges a fresh reading of the invoice. Pure.
final class PimsEvidence {
    private PimsEvidence() {}

    /// @param others our other payments on this invoice
    static Evidence of(NewPosting asked, Invoice now, List<OtherEntry> others) {
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
        var otherwise = entered(asked, now, others);
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

    /// What our others came to there since this payment was started: known to be there since then, or listed now
    /// while nobody has confirmed it yet.
    private static Money entered(NewPosting asked, Invoice now, List<OtherEntry> others) {
        var start = asked.before().readAt();
        return others.stream()
                .filter(other -> other.there()
                        .map(at -> at.isAfter(start))
                        .orElseGet(() -> now.payments().stream().anyMatch(it -> carries(it, other.reference()))))
                .map(OtherEntry::amount)
                .reduce(Money.zero(asked.amount().currency()), Money::plus);
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
