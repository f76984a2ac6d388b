package dev.tillbridge.posting;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.PostingAbilities;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One payment to be put on one invoice: everything about it that never changes.
///
/// @param paymentId the activity id of the payment; `reference` what the PIMS is to carry ("TB K7M42QX")
/// @param number the invoice's number that people see
/// @param before how the invoice stood when the payment was started
/// @param brand the card's brand; empty when unknown
/// @param person who charged, for the PIMS's employee field; null when nobody was named
/// @param practiceMoney whether it is practice money; `practicePims` whether the settings mark this PIMS as
/// practice
/// @param day the day at the location
public record NewPosting(
        String attemptId,
        String paymentId,
        String reference,
        InvoiceKey invoice,
        String number,
        String clientId,
        InvoicePlace place,
        Money amount,
        Before before,
        PostingAbilities abilities,
        boolean typed,
        WayToPay way,
        String brand,
        @Nullable String person,
        boolean practiceMoney,
        boolean practicePims,
        LocalDate day,
        Instant chargedAt) {
    /// An invoice before the payment.
    ///
    /// @param sameAmounts how many payments of this very amount it listed already
    public record Before(Money due, Money total, int sameAmounts, Instant readAt) {}

    public NewPosting {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a posting is more than zero: " + amount);
        }
    }

    /// Whether less than the due is entered.
    public boolean part() {
        return amount.compareTo(before.due()) < 0;
    }

    /// Whether the profile can enter it.
    boolean canBeEntered() {
        return !typed && (part() ? abilities.part() : abilities.payment());
    }
}
