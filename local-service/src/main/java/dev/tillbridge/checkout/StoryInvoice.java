package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import java.util.Optional;

/// One invoice of a payment and how its entry in the PIMS stands.
///
/// @param open what is still to be charged on it
/// @param posting the entry's state, `NONE` while there is none
/// @param question whether people are asked of this very entry: is this the payment?
public record StoryInvoice(
        String invoiceId,
        String number,
        Money amount,
        Money open,
        String posting,
        Optional<String> postingId,
        boolean question,
        StoryLine inPims) {}
