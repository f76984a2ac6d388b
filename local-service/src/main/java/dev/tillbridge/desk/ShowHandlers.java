package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.checkout.Capture;
import dev.tillbridge.checkout.Captures;
import dev.tillbridge.checkout.TypedIn;
import dev.tillbridge.pims.profile.OpenPages;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.CaptureRef;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.OtherInvoices;
import dev.tillbridge.protocol.ShowInvoice;
import dev.tillbridge.protocol.Shown;
import dev.tillbridge.protocol.TypedInvoice;
import java.util.List;

/// What the panel shows before a charge.
final class ShowHandlers {
    private final Captures captures;
    private final OpenPages pages;
    private final ShownViews views;

    ShowHandlers(Captures captures, OpenPages pages, ShownViews views) {
        this.captures = captures;
        this.pages = pages;
        this.views = views;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.SHOW, (session, asked) -> WithoutDatabase.nothingCharged(() -> show(session, asked)))
                .on(Methods.TYPE, (session, typed) -> WithoutDatabase.nothingCharged(() -> type(session, typed)))
                .on(Methods.OTHERS, this::others);
    }

    private Shown show(Session session, ShowInvoice asked) {
        var place = pages.at(session.id(), asked.page())
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", "That page").asException());
        return views.shown(asked.fresh() ? captures.showFresh(place) : captures.show(place), session.locale());
    }

    private Shown type(Session session, TypedInvoice typed) {
        var capture = captures.type(new TypedIn(typed.pims(), typed.number(), typed.client(), Wire.money(typed.due())));
        return views.shown(capture, session.locale());
    }

    /// A list that cannot be read leaves the invoice at hand chargeable, so its problem is part of the answer.
    private OtherInvoices others(Session session, CaptureRef ref) {
        try {
            Capture capture = captures.others(ref.captureId());
            var others = capture.invoices().subList(1, capture.invoices().size());
            return new OtherInvoices(
                    ref.captureId(),
                    others.stream()
                            .map(each -> views.invoice(each, session.locale()))
                            .toList(),
                    null);
        } catch (ProblemException unreadable) {
            return new OtherInvoices(ref.captureId(), List.of(), Wire.text(unreadable.problem(), session.locale()));
        }
    }
}
