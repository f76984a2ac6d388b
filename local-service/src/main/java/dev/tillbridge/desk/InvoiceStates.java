package dev.tillbridge.desk;

import dev.tillbridge.checkout.InvoiceMarks;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.pims.profile.Profile;
import dev.tillbridge.pims.profile.Profiles;
import dev.tillbridge.protocol.InvoiceMark;
import dev.tillbridge.protocol.InvoiceState;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;

/// The state of an invoice as every desk sees it.
final class InvoiceStates {
    private final Database database;
    private final InvoiceMarks marks;
    private final Profiles profiles;

    InvoiceStates(Database database, InvoiceMarks marks, Profiles profiles) {
        this.database = database;
        this.marks = marks;
        this.profiles = profiles;
    }

    InvoiceState of(InvoiceKey invoice) {
        return database.read(view -> of(view, invoice));
    }

    InvoiceState of(View view, InvoiceKey invoice) {
        var pims = profiles.all().stream()
                .filter(profile -> profile.pims().equals(invoice.pims()))
                .findFirst()
                .map(Profile::name)
                .orElse(invoice.pims());
        var mark = marks.mark(view, invoice, pims);
        return new InvoiceState(
                invoice.pims(),
                invoice.id(),
                InvoiceMark.valueOf(mark.kind().name()),
                mark.label(),
                mark.paymentId().orElse(null));
    }
}
