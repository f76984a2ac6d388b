package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import java.util.Optional;

/// What the PIMS should list of one payment on one invoice.
///
/// @param amount less than nothing for what is to be taken out again
/// @param type what the settings say that the PIMS calls this way to pay
/// @param seen whether a reading of the invoice showed it
record Expected(
        String paymentId,
        String code,
        String way,
        Optional<String> type,
        String number,
        String clientId,
        String clientName,
        Money amount,
        Owed owed,
        boolean seen) {
    boolean back() {
        return amount.isNegative();
    }
}
