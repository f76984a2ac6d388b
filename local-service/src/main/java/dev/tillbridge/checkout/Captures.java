package dev.tillbridge.checkout;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.pims.InvoicePlace;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What panels show now, the newest 300, in memory. Safe for any number of threads; reading a page blocks.
public final class Captures {
    private static final int MOST = 300;

    private final Clock clock;
    private final Ids ids;
    private final PimsConnector connector;
    private final PimsBook pims;
    private final Database database;
    private final Postings postings;
    private final Map<String, Capture> kept = new LinkedHashMap<>();

    public Captures(
            Clock clock, Ids ids, PimsConnector connector, PimsBook pims, Database database, Postings postings) {
        this.clock = clock;
        this.ids = ids;
        this.connector = connector;
        this.pims = pims;
        this.database = database;
        this.postings = postings;
    }

    /// Reads the invoice as it stands on the page. Throws what the connector throws.
    public Capture show(InvoicePlace place) {
        return show(place, connector.read(place));
    }

    /// Reads the invoice anew from the PIMS, whatever an older page of it still shows. Throws what the connector
    /// throws.
    public Capture showFresh(InvoicePlace place) {
        return show(place, connector.readFresh(place));
    }

    private Capture show(InvoicePlace place, Reading reading) {
        database.change(tx -> postings.seen(tx, reading));
        return keep(new Capture(
                ids.next(), false, pims.name(place), List.of(new Captured(place, reading, false)), clock.instant()));
    }

    /// Takes an invoice that a person typed in. Throws `TYPED_TEXT_REFUSED`, `NOTHING_DUE`, `CARD_NUMBER_REFUSED`.
    public Capture type(TypedIn typed) {
        var captured = TypedReading.of(typed, clock.instant());
        return keep(new Capture(ids.next(), true, pims.name(captured.place()), List.of(captured), clock.instant()));
    }

    /// Adds the client's other open invoices, as the PIMS lists them; those of another client are left out. Throws
    /// `CAPTURE_GONE` and what the connector throws.
    public Capture others(String captureId) {
        var capture = get(captureId);
        if (capture.typed()) {
            return capture;
        }
        var all = new ArrayList<Captured>();
        all.add(capture.first());
        for (var open : connector.openInvoices(capture.first().place())) {
            var invoice = open.reading().invoice();
            boolean sameClient = invoice.client().id().equals(capture.client().id())
                    && invoice.pims().equals(capture.first().reading().invoice().pims());
            boolean known =
                    all.stream().anyMatch(each -> each.reading().invoice().id().equals(invoice.id()));
            if (sameClient && !known) {
                all.add(new Captured(open.place(), open.reading(), true));
            }
        }
        return keep(capture.with(all));
    }

    /// Throws `CAPTURE_GONE`: after a restart, or when 300 others were shown since.
    public Capture get(String captureId) {
        synchronized (kept) {
            var capture = kept.get(captureId);
            if (capture == null) {
                throw Problem.of(ProblemCode.CAPTURE_GONE).asException();
            }
            return capture;
        }
    }

    private Capture keep(Capture capture) {
        synchronized (kept) {
            kept.remove(capture.id());
            kept.put(capture.id(), capture);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return capture;
    }
}
