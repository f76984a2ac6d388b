package dev.tillbridge.pims.profile;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Client;
import dev.tillbridge.pims.Invoice;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.InvoiceStatus;
import dev.tillbridge.pims.OpenInvoice;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the client's other open invoices of what a list shows.
final class OpenInvoiceReader {
    private final Profile profile;
    private final PageKind page;
    private final Rows rows;
    private final Answers answers;

    OpenInvoiceReader(Profile profile, PageKind page, Surface.Values values) {
        this.profile = profile;
        this.page = page;
        this.rows = page.openInvoices().orElseThrow();
        this.answers = new Answers(profile, page.kind(), values);
    }

    /// @param place the invoice that is shown, which is left out
    /// @throws dev.tillbridge.problem.ProblemException `WRONG_CLIENT` when the list is another client's
    List<OpenInvoice> read(InvoicePlace place, Client client, Instant readAt) {
        answers.text(page.field("client-id")).ifPresent(shown -> check(client, shown));
        int count = answers.rows(rows)
                .orElseThrow(() -> Faults.field(profile, page.kind(), rows.name(), Fault.NOT_FOUND)
                        .asException());
        var columns = new Columns(answers, rows, count);
        var others = new ArrayList<OpenInvoice>();
        for (int row = 0; row < count; row++) {
            var id = columns.text("id", row).orElse("");
            if (id.isEmpty() || id.equals(place.invoiceId())) {
                continue;
            }
            columns.text("client-id", row).ifPresent(shown -> check(client, shown));
            var capture = capture(columns, row, id, client);
            others.add(new OpenInvoice(Places.sibling(profile, place, id), CaptureChecks.check(capture, readAt)));
        }
        return others;
    }

    private void check(Client client, String shown) {
        if (!shown.equals(client.id())) {
            throw Problem.of(ProblemCode.WRONG_CLIENT, "client", client.id(), "shown", shown)
                    .asException();
        }
    }

    private Capture capture(Columns columns, int row, String id, Client client) {
        var due = columns.neededMoney("due", row);
        var total = columns.money("total", row);
        var zero = Money.zero(due.currency());
        boolean comparable =
                total.filter(read -> read.currency().equals(due.currency())).isPresent();
        var text = columns.text("status", row).orElse("");
        var status = rows.field("status")
                .map(field -> answers.status(field, text))
                .orElse(Optional.of(InvoiceStatus.FINALIZED));
        var invoice = new Invoice(
                profile.pims(),
                id,
                columns.text("number", row).orElse(id),
                columns.date("date", row),
                status.orElse(InvoiceStatus.DRAFT),
                client,
                List.of(),
                List.of(),
                zero,
                total.orElse(due),
                comparable ? total.orElseThrow().minus(due) : zero,
                due,
                List.of());
        return new Capture(invoice, status, text, false, false, false, true, false, true, true);
    }
}
