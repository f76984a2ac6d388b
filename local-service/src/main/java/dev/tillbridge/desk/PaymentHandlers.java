package dev.tillbridge.desk;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionText;
import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.protocol.AttentionItem;
import dev.tillbridge.protocol.AttentionList;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PaymentDetails;
import dev.tillbridge.protocol.PaymentList;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentSearch;
import dev.tillbridge.store.Database;
import java.util.List;

/// Payments: find, show; and what needs a person.
final class PaymentHandlers {
    private static final int MOST = 200;

    private final Database database;
    private final Payments payments;
    private final Attention attention;
    private final PaymentViews views;

    PaymentHandlers(Database database, Payments payments, Attention attention, PaymentViews views) {
        this.database = database;
        this.payments = payments;
        this.attention = attention;
        this.views = views;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.PAYMENTS, this::search)
                .on(Methods.PAYMENT, this::show)
                .on(Methods.ATTENTION, this::attention);
    }

    private PaymentList search(Session session, PaymentSearch asked) {
        int limit = Math.clamp(asked.limit(), 1, MOST);
        return database.read(view -> {
            var all = payments.find(view, asked.query(), asked.from(), asked.to(), limit);
            var found =
                    all.payments().stream().map(Attempt::activityId).distinct().toList();
            var shown = found.stream()
                    .map(id -> views.view(view, id, session.locale()))
                    .toList();
            return new PaymentList(
                    shown, all.payments().size() == limit, all.until().orElse(null));
        });
    }

    private PaymentDetails show(Session session, PaymentRef ref) {
        return views.details(views.id(ref.payment()), session.locale());
    }

    private AttentionList attention(Session session, Nothing nothing) {
        var items = database.read(attention::list);
        return new AttentionList(
                List.copyOf(items.stream().map(item -> view(session, item)).toList()));
    }

    private AttentionItem view(Session session, dev.tillbridge.attention.AttentionItem item) {
        var locale = session.locale();
        var text = AttentionText.of(item.kind(), locale, views.pimsName(item.paymentId(), locale));
        return new AttentionItem(
                item.id(),
                item.kind().name(),
                item.paymentId().orElse(null),
                text.title(),
                ProblemText.of(item.problem(), locale).line() + " " + text.step(),
                item.since());
    }
}
