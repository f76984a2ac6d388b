package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A payment as desks, console and command line show it; what follows from it is words only.
///
/// @param id the activity id; `code` what people say
/// @param approved what was paid, surcharge and tip included; `open` what is still to be charged after only part
/// was paid
/// @param clientEmail the address that the PIMS shows, for a receipt
/// @param readerId the card reader, where the way to pay has one
/// @param say a sentence that may be read to the client
/// @param mayGiveBack all that is left to give back; zero where nothing may be
/// @param nextLookAt when we look again by ourselves while not sure
/// @param looks how often we have looked since it became unsure
public record PaymentStory(
        String id,
        String code,
        StoryScreen screen,
        StoryProgress progress,
        Money requested,
        Money approved,
        Money open,
        String clientName,
        Optional<String> clientEmail,
        List<String> patients,
        String pimsName,
        List<StoryInvoice> invoices,
        WayToPay way,
        Optional<String> readerId,
        Optional<String> readerLabel,
        String desk,
        Optional<String> person,
        Instant startedAt,
        Optional<CardFacts> card,
        Optional<String> processorReference,
        StoryLine money,
        StoryLine inPims,
        StoryLine receipt,
        Optional<Problem> problem,
        Optional<String> say,
        Optional<Instant> nextLookAt,
        int looks,
        List<StoryEnter> toEnter,
        List<StoryRefund> refunds,
        Money mayGiveBack,
        List<StoryAction> actions,
        boolean practice) {
    public PaymentStory {
        patients = List.copyOf(patients);
        invoices = List.copyOf(invoices);
        toEnter = List.copyOf(toEnter);
        refunds = List.copyOf(refunds);
        actions = List.copyOf(actions);
    }
}
