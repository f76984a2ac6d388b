package dev.tillbridge.link;

import dev.tillbridge.activity.Look;
import dev.tillbridge.activity.StepContext;
import dev.tillbridge.activity.StepResult;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.Capture;
import dev.tillbridge.checkout.Captures;
import dev.tillbridge.checkout.Checkout;
import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.checkout.SaleLink;
import dev.tillbridge.checkout.SaleLinks;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Waits for the old link's end and starts the new one. Started again it finds the same new one: it has its id already.
final class ReplaceLink implements Look {
    static final String NAME = "replace-link";
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Database database;
    private final SaleLinks links;
    private final Captures captures;
    private final Checkout checkout;
    private final Payments payments;
    private final LinkAsks asks;
    private final Attention attention;

    ReplaceLink(
            Database database,
            SaleLinks links,
            Captures captures,
            Checkout checkout,
            Payments payments,
            LinkAsks asks,
            Attention attention) {
        this.database = database;
        this.links = links;
        this.captures = captures;
        this.checkout = checkout;
        this.payments = payments;
        this.asks = asks;
        this.attention = attention;
    }

    record Came(ReplaceEnd end) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public StepResult run(StepContext context) {
        var request = context.journal().request(ReplaceRequest.class);
        var old = database.<Optional<SaleLink>>read(view -> links.find(view, request.link()))
                .orElseThrow();
        return switch (old.state()) {
            case MAKING, OPEN, CLOSING -> {
                if (old.state() != LinkState.CLOSING) {
                    checkout.stop(old.id(), Actor.named(request.by()));
                }
                boolean fresh = Duration.between(context.journal().begun().at(), context.now())
                                .compareTo(AGAIN)
                        < 0;
                yield new StepResult.Pending(
                        Json.tree("not off for certain yet"), context.now().plus(fresh ? SOON : AGAIN));
            }
            case PAID, ON_ITS_WAY -> new StepResult.Done(Json.tree(new Came(ReplaceEnd.PAID_FIRST)));
            case EXPIRED, CAME_BACK, CANCELLED, NOT_MADE -> start(request, old);
        };
    }

    private StepResult start(ReplaceRequest request, SaleLink old) {
        boolean started = database.<Boolean>read(
                view -> links.find(view, request.payment()).isPresent());
        if (started) {
            return new StepResult.Done(Json.tree(new Came(ReplaceEnd.REPLACED)));
        }
        try {
            if (old.typed()) {
                throw Problem.of(ProblemCode.CAPTURE_GONE).asException();
            }
            var capture = captures.showFresh(old.invoices().getFirst().place());
            if (old.invoices().size() > 1) {
                capture = captures.others(capture.id());
            }
            var ask = new SaleAsk(
                    request.payment(),
                    capture.id(),
                    rows(old, capture),
                    null,
                    request.desk(),
                    request.personId(),
                    null,
                    null,
                    null,
                    null);
            checkout.start(ask.byLink(
                    asks.ask(old.ask().to(), old.ask().text(), old.ask().bank())));
            return new StepResult.Done(Json.tree(new Came(ReplaceEnd.REPLACED)));
        } catch (ProblemException failed) {
            return new StepResult.NotDone(failed.problem());
        }
    }

    /// All that may be charged now on the invoices of the old link.
    private List<SaleAsk.Row> rows(SaleLink old, Capture capture) {
        var rows = old.invoices().stream()
                .flatMap(each -> capture.invoice(each.id()).stream())
                .map(read -> new SaleAsk.Row(
                        read.reading().invoice().id(),
                        database.read(view -> payments.chargeable(
                                view,
                                read.key(),
                                read.reading().invoice().due(),
                                read.reading().readAt()))))
                .filter(row -> row.amount().isPositive())
                .toList();
        if (rows.isEmpty()) {
            throw Problem.of(
                            ProblemCode.NOTHING_DUE,
                            "invoice",
                            old.invoices().getFirst().number())
                    .asException();
        }
        return rows;
    }

    @Override
    public void record(Tx tx, StepContext context, StepResult result) {
        if (result instanceof StepResult.NotDone(var why)) {
            var link = context.journal().request(ReplaceRequest.class).link();
            var code = payments.byActivity(tx, link).getFirst().code().value();
            var problem = new Problem(
                    ProblemCode.LINK_NOT_REPLACED,
                    Map.of("code", code, "why", why.code().name()));
            attention.raise(
                    tx,
                    AttentionKind.LINK_NOT_REPLACED,
                    link,
                    Optional.of(link),
                    problem,
                    problem.code().name());
        }
    }
}
