package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.pims.profile.OpenPages;
import dev.tillbridge.pims.profile.Profile;
import dev.tillbridge.pims.profile.Profiles;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.InvoiceMark;
import dev.tillbridge.protocol.InvoiceState;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PageGone;
import dev.tillbridge.protocol.PageHere;
import dev.tillbridge.protocol.PageRows;
import dev.tillbridge.protocol.RowStates;
import dev.tillbridge.protocol.RowsHere;
import dev.tillbridge.store.Database;

/// Pages that browsers show.
final class PageHandlers {
    private final Profiles profiles;
    private final OpenPages pages;
    private final InvoiceStates states;
    private final Database database;
    private final Postings postings;

    PageHandlers(Profiles profiles, OpenPages pages, InvoiceStates states, Database database, Postings postings) {
        this.database = database;
        this.postings = postings;
        this.profiles = profiles;
        this.pages = pages;
        this.states = states;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.PAGE_HERE, this::here)
                .on(Methods.PAGE_ROWS, this::rows)
                .on(Methods.PAGE_GONE, this::gone);
    }

    private InvoiceState here(Session session, PageHere here) {
        var profile = profile(here.profile());
        var place = pages.here(
                session.id(), here.page(), profile, here.pageKind(), here.origin(), here.address(), here.invoiceId());
        place.ifPresent(at -> goOn(new InvoiceKey(profile.pims(), at.invoiceId())));
        return place.map(at -> states.of(new InvoiceKey(profile.pims(), at.invoiceId())))
                .orElseGet(() -> new InvoiceState(profile.pims(), "", InvoiceMark.PAY, "", null));
    }

    /// Entries that could not be made while no screen showed their invoice go on now.
    private void goOn(InvoiceKey invoice) {
        boolean waits = database.read(view -> postings.waitsForScreen(view, invoice));
        if (waits) {
            database.change(tx -> postings.onScreen(tx, invoice));
        }
    }

    private RowStates rows(Session session, RowsHere here) {
        var pims = profile(here.profile()).pims();
        return new RowStates(here.invoiceIds().stream()
                .limit(PageRows.MOST)
                .map(id -> states.of(new InvoiceKey(pims, id)))
                .toList());
    }

    private Nothing gone(Session session, PageGone gone) {
        pages.gone(session.id(), gone.page());
        return new Nothing();
    }

    private Profile profile(String id) {
        return profiles.find(id)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", "That profile")
                        .asException());
    }
}
