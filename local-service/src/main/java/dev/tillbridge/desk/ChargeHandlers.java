package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.checkout.CardAsk;
import dev.tillbridge.checkout.Checkout;
import dev.tillbridge.checkout.Noted;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.checkout.SettleDifference;
import dev.tillbridge.giveback.BackDecision;
import dev.tillbridge.giveback.GiveBack;
import dev.tillbridge.link.Links;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.CardPage;
import dev.tillbridge.protocol.ChargeStart;
import dev.tillbridge.protocol.Decide;
import dev.tillbridge.protocol.Decision;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.NotedMoney;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import java.net.URI;
import java.util.Optional;

/// Charging: start, stop, look again, decide without proof.
final class ChargeHandlers {
    private final Checkout checkout;
    private final GiveBack giveBack;
    private final Links links;
    private final PaymentViews views;

    ChargeHandlers(Checkout checkout, GiveBack giveBack, Links links, PaymentViews views) {
        this.checkout = checkout;
        this.giveBack = giveBack;
        this.links = links;
        this.views = views;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.START, this::start)
                .on(Methods.STOP, (session, ref) -> WithoutDatabase.nothingChanged(() -> stop(session, ref)))
                .on(Methods.TAKE, (session, ref) -> WithoutDatabase.nothingChanged(() -> take(session, ref)))
                .on(Methods.PAGE, this::page)
                .on(Methods.LOOK, (session, ref) -> WithoutDatabase.nothingChanged(() -> look(session, ref)))
                .on(Methods.DECIDE, (session, asked) -> WithoutDatabase.nothingChanged(() -> decide(session, asked)));
    }

    private PaymentView start(Session session, ChargeStart asked) {
        try {
            return views.view(checkout.start(ask(asked)), session.locale());
        } catch (ProblemException refused) {
            throw links.explained(refused);
        }
    }

    private PaymentView stop(Session session, PaymentRef ref) {
        var id = views.id(ref.payment());
        checkout.stop(id, Actor.named(session.peer().name()));
        return views.view(id, session.locale());
    }

    private PaymentView take(Session session, PaymentRef ref) {
        var id = views.id(ref.payment());
        checkout.takeNow(id, Actor.named(session.peer().name()));
        return views.view(id, session.locale());
    }

    private CardPage page(Session session, PaymentRef ref) {
        var address = checkout.page(views.id(ref.payment()));
        return new CardPage(address.map(URI::toString).orElse(null));
    }

    private PaymentView look(Session session, PaymentRef ref) {
        var id = views.id(ref.payment());
        checkout.look(id);
        giveBack.look(id);
        return views.view(id, session.locale());
    }

    private PaymentView decide(Session session, Decide asked) {
        var id = views.id(asked.payment());
        switch (asked.decision()) {
            case PAID, NOT_PAID ->
                checkout.decide(new dev.tillbridge.checkout.Decision(
                        id,
                        asked.decision() == Decision.PAID,
                        asked.personId(),
                        asked.pin(),
                        asked.reason(),
                        asked.reference(),
                        asked.seenOnReader()));
            case COUNTS, APART ->
                checkout.settle(new SettleDifference(
                        id,
                        asked.decision() == Decision.COUNTS,
                        asked.personId(),
                        asked.pin(),
                        asked.reason(),
                        asked.reference()));
            case GAVE_BACK, NOT_GAVE_BACK ->
                giveBack.decide(new BackDecision(
                        id,
                        asked.decision() == Decision.GAVE_BACK,
                        asked.personId(),
                        asked.pin(),
                        asked.reason(),
                        asked.reference()));
        }
        return views.view(id, session.locale());
    }

    private static SaleAsk ask(ChargeStart asked) {
        try {
            return new SaleAsk(
                    asked.activityId(),
                    asked.captureId(),
                    asked.rows().stream()
                            .map(row -> new SaleAsk.Row(row.invoiceId(), Wire.money(row.amount())))
                            .toList(),
                    asked.readerId(),
                    asked.desk(),
                    asked.personId(),
                    asked.partReason(),
                    asked.secondReason(),
                    asked.receiptTo(),
                    Optional.ofNullable(asked.way())
                            .map(way -> WayToPay.valueOf(way.name()))
                            .orElse(null),
                    Optional.ofNullable(asked.noted())
                            .map(ChargeHandlers::noted)
                            .orElse(null),
                    null,
                    Optional.ofNullable(asked.card())
                            .map(card -> new CardAsk(card.savedCard(), card.keep()))
                            .orElse(null),
                    Optional.ofNullable(asked.kept()).map(Wire::money).orElse(null));
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    Problem.of(ProblemCode.BAD_MESSAGE, "why", String.valueOf(malformed.getMessage())), malformed);
        }
    }

    private static Noted noted(NotedMoney noted) {
        return new Noted(
                Optional.ofNullable(noted.given()).map(Wire::money).orElse(null),
                noted.reference(),
                noted.brand(),
                noted.last4(),
                noted.why());
    }
}
