package dev.tillbridge.desk;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.giveback.GiveBack;
import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.giveback.GiveBackOffer;
import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.Person;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.payment.Returnable;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.GiveBackRow;
import dev.tillbridge.protocol.GiveBackSeen;
import dev.tillbridge.protocol.GiveBackStart;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Giving back: what may be, starting it, and that somebody has seen to what came back.
final class GiveBackHandlers {
    private static final List<AttentionKind> SEEN = List.of(
            AttentionKind.GIVE_BACK_CAME_BACK,
            AttentionKind.GIVE_BACK_OTHERWISE,
            AttentionKind.GIVEN_BACK_ELSEWHERE,
            AttentionKind.BANK_CAME_BACK,
            AttentionKind.HOLD_NOT_TAKEN,
            AttentionKind.HOLD_TAKEN_FIRST);

    private final Database database;
    private final GiveBack giveBack;
    private final Attention attention;
    private final People people;
    private final Audit audit;
    private final PaymentViews views;

    GiveBackHandlers(
            Database database, GiveBack giveBack, Attention attention, People people, Audit audit, PaymentViews views) {
        this.database = database;
        this.giveBack = giveBack;
        this.attention = attention;
        this.people = people;
        this.audit = audit;
        this.views = views;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.GIVE_BACK_OFFER, this::offer)
                .on(Methods.GIVE_BACK, this::start)
                .on(Methods.GIVE_BACK_SEEN, this::seen);
    }

    private dev.tillbridge.protocol.GiveBackOffer offer(Session session, PaymentRef ref) {
        var id = views.id(ref.payment());
        var offer = database.read(view -> giveBack.offer(view, id));
        var left = offer.left();
        var amounts = offer.attempt().amounts();
        return new dev.tillbridge.protocol.GiveBackOffer(
                id,
                offer.attempt().code().value(),
                Wire.amount(offer.held() ? amounts.approved() : amounts.captured()),
                Wire.amount(amounts.refunded()),
                Wire.amount(most(offer)),
                Wire.amount(left.surcharge().plus(left.tip())),
                rows(offer),
                offer.reasons(),
                offer.refusal()
                        .map(problem -> Wire.text(problem, session.locale()))
                        .orElse(null),
                clientSees(offer, session.locale()),
                offer.held(),
                left.creditFirst() && left.credit().isPositive() ? Wire.amount(left.credit()) : null);
    }

    private static Money most(GiveBackOffer offer) {
        if (offer.held()) {
            return offer.most();
        }
        var left = offer.left();
        return offer.refusal().isPresent() ? Money.zero(left.all().currency()) : left.principal();
    }

    private static String clientSees(GiveBackOffer offer, Locale locale) {
        var words = DeskWords.of(locale);
        return offer.held()
                ? words.clientSeesHeld()
                : words.clientSees(offer.attempt().asked().way().noted());
    }

    /// Those with something left in the order in which it goes; then the others.
    private static List<GiveBackRow> rows(GiveBackOffer offer) {
        var rows = new ArrayList<GiveBackRow>();
        for (var part : offer.newestFirst()) {
            rows.add(new GiveBackRow(
                    part.invoice().id(), part.number(), Wire.amount(part.amount()), Wire.amount(part.amount())));
        }
        for (Returnable.Row row : offer.left().rows()) {
            if (row.left().isZero()) {
                rows.add(new GiveBackRow(
                        row.invoice().id(), row.number(), Wire.amount(row.left()), Wire.amount(row.left())));
            }
        }
        return rows;
    }

    private PaymentView start(Session session, GiveBackStart asked) {
        var id = views.id(asked.payment());
        try {
            giveBack.start(ask(session, id, asked), asked.pin());
        } catch (ProblemException failed) {
            throw WithoutDatabase.isAway(failed)
                    ? new ProblemException(Problem.of(ProblemCode.GIVE_BACK_IN_DOUBT), failed)
                    : failed;
        }
        return views.view(id, session.locale());
    }

    private static GiveBackAsk ask(Session session, String payment, GiveBackStart asked) {
        try {
            return new GiveBackAsk(
                    asked.activityId(),
                    payment,
                    Wire.money(asked.amount()),
                    asked.rows().stream()
                            .map(row -> new GiveBackAsk.Row(row.invoiceId(), Wire.money(row.amount())))
                            .toList(),
                    asked.reason(),
                    asked.note(),
                    asked.personId(),
                    asked.desk().isBlank() ? session.peer().name() : asked.desk());
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    Problem.of(ProblemCode.BAD_MESSAGE, "why", String.valueOf(malformed.getMessage())), malformed);
        }
    }

    private PaymentView seen(Session session, GiveBackSeen asked) {
        var id = views.id(asked.payment());
        database.change(tx -> {
            var person = Optional.ofNullable(asked.personId())
                    .filter(each -> !each.isBlank())
                    .map(each -> people.require(tx, each, PersonRight.TICK_OFF));
            var by = person.map(Actor::of)
                    .orElseGet(() -> Actor.named(session.peer().name()));
            var open = attention.ofPayment(tx, id).stream()
                    .filter(item -> item.end().isEmpty() && SEEN.contains(item.kind()))
                    .filter(item -> item.subject().equals(asked.refund()))
                    .toList();
            if (open.isEmpty()) {
                throw Problem.of(ProblemCode.NOT_FOUND, "what", "What is to be seen to")
                        .asException();
            }
            for (var item : open) {
                attention.end(
                        tx,
                        item.kind(),
                        item.subject(),
                        person.map(Person::name).orElse(by.name()),
                        "seen to");
            }
            audit.write(tx, by, "GIVE_BACK_SEEN", id, Json.tree(Map.of("refund", asked.refund())));
        });
        return views.view(id, session.locale());
    }
}
