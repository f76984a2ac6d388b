package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.FarReader;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.posting.PostingState;
import java.time.Duration;

/// How a sale ends, whatever happened to its service, and what must be true then.
///
/// @param flow what client and cashier do
record Aftermath(Outsiders outside, Flow flow) {
    /// Long enough for everything that looks again by itself.
    static void goOn(Clinic clinic) {
        clinic.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 60; i++) {
            clinic.outside.clock().pass(Duration.ofSeconds(6));
            clinic.run();
        }
    }

    SaleAsk ask(Clinic clinic, String activityId) {
        return ask(clinic, activityId, flow.way());
    }

    private SaleAsk ask(Clinic clinic, String activityId, WayToPay way) {
        var shown = clinic.show("1042");
        var capture = flow.rows().size() > 1 ? clinic.room.captures().others(shown.id()) : shown;
        boolean gone = flow.rows().stream()
                .anyMatch(row -> capture.invoice(row.invoiceId()).isEmpty());
        return new SaleAsk(
                activityId,
                gone ? shown.id() : capture.id(),
                flow.rows(),
                way == WayToPay.CARD_READER ? FarReader.FRONT_DESK.value() : null,
                "Desk 1",
                null,
                null,
                null,
                null,
                way);
    }

    void check(Clinic clinic) {
        var attempts = clinic.database.read(view -> clinic.payments.onInvoice(view, new InvoiceKey("farpims", "1042")));
        assertThat(attempts).isNotEmpty().allMatch(attempt -> attempt.state().settled());
        booksAgree(clinic);
        if (attempts.stream().noneMatch(attempt -> attempt.state() == AttemptState.CAPTURED)) {
            assertThat(outside.processor().open())
                    .as("charges that could still be paid")
                    .isZero();
            assertThat(outside.pims().entries()).isZero();
            outside.reader().next(Card.APPROVED);
            clinic.charge(ask(clinic, clinic.ids.next(), WayToPay.CARD_READER));
            goOn(clinic);
            booksAgree(clinic);
        }
        assertThat(outside.processor().captures())
                .as("charges at the processor")
                .isEqualTo(1);
        assertThat(outside.pims().entries())
                .as("entries in the PIMS")
                .isEqualTo(flow.rows().size());
        flow.rows()
                .forEach(row -> assertThat(outside.pims().due(row.invoiceId()).isZero())
                        .as("due of " + row.invoiceId())
                        .isTrue());
        var reader = clinic.database.read(view -> clinic.terminals.get(view, FarReader.FRONT_DESK));
        assertThat(reader.lease()).as("who holds the reader").isEmpty();
        assertThat(clinic.needsYou()).isEmpty();
    }

    /// Ledger, outbox and processor tell the same.
    private void booksAgree(Clinic clinic) {
        var booked = clinic.database.read(view -> clinic.ledger.balance(
                view, new LedgerAccount.Clearing(outside.processor().account())));
        long sum = booked.stream().mapToLong(money -> money.minorUnits()).sum();
        assertThat(sum).as("booked and taken").isEqualTo(outside.processor().taken());
        var captured = clinic.database.read(view -> clinic.payments.search(view, "", 10)).stream()
                .filter(attempt -> attempt.state() == AttemptState.CAPTURED)
                .toList();
        for (var attempt : captured) {
            assertThat(clinic.postings(attempt.activityId()))
                    .hasSameSizeAs(flow.rows())
                    .allMatch(posting -> posting.state() == PostingState.POSTED);
        }
    }
}
