package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.checkout.BankConsent;
import dev.tillbridge.checkout.Capture;
import dev.tillbridge.checkout.Captures;
import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.checkout.SendKind;
import dev.tillbridge.checkout.SendTo;
import dev.tillbridge.link.Links;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.People;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.CaptureRef;
import dev.tillbridge.protocol.LinkList;
import dev.tillbridge.protocol.LinkOffer;
import dev.tillbridge.protocol.LinkReplace;
import dev.tillbridge.protocol.LinkSend;
import dev.tillbridge.protocol.LinkShown;
import dev.tillbridge.protocol.LinkStart;
import dev.tillbridge.protocol.LinkView;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.TextOffer;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Payment links: what one would be, making it, sending it again, showing, replacing, turning it off, the list.
final class LinkHandlers {
    private static final Set<LinkState> LIVE = Set.of(LinkState.MAKING, LinkState.OPEN, LinkState.CLOSING);

    private final Database database;
    private final Links links;
    private final Captures captures;
    private final People people;
    private final Locations locations;
    private final PaymentViews views;

    LinkHandlers(
            Database database, Links links, Captures captures, People people, Locations locations, PaymentViews views) {
        this.database = database;
        this.links = links;
        this.captures = captures;
        this.people = people;
        this.locations = locations;
        this.views = views;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.LINK_OFFER, this::offer)
                .on(Methods.LINK_START, this::start)
                .on(
                        Methods.LINK_RESEND,
                        (session, asked) -> WithoutDatabase.nothingChanged(() -> resend(session, asked)))
                .on(Methods.LINK_SHOW, this::show)
                .on(Methods.LINK_CANCEL, (session, ref) -> WithoutDatabase.nothingChanged(() -> cancel(session, ref)))
                .on(
                        Methods.LINK_REPLACE,
                        (session, asked) -> WithoutDatabase.nothingChanged(() -> replace(session, asked)))
                .on(Methods.LINKS, (session, nothing) -> list(session));
    }

    private LinkOffer offer(Session session, CaptureRef ref) {
        var capture = captures.get(ref.captureId());
        var offer = links.offer(capture);
        return new LinkOffer(
                offer.mail().orElse(null),
                offer.mails(),
                offer.text(),
                offer.until(),
                database.read(view -> open(view, capture, session.locale())).orElse(null),
                offer.number().map(number -> number.shown()).orElse(null),
                offer.number().flatMap(number -> number.said()).map(Enum::name).orElse(null),
                offer.texts()
                        .map(text -> new TextOffer(text.text(), text.end()))
                        .orElse(null));
    }

    private Optional<LinkView> open(View view, Capture capture, Locale locale) {
        return capture.invoices().stream()
                .flatMap(each -> links.on(view, each.key()).stream())
                .filter(listed -> LIVE.contains(listed.link().state()))
                .findFirst()
                .map(listed ->
                        LinkViews.view(listed, locale, locations.location(view).zone()));
    }

    private PaymentView start(Session session, LinkStart asked) {
        var to = to(asked.mail(), asked.number());
        var by = actor(session, asked.personId());
        return views.view(links.start(ask(asked), to, asked.text(), bank(asked), asked.agreed(), by), session.locale());
    }

    /// Where it goes; null where it is only shown.
    private @Nullable SendTo to(@Nullable String mail, @Nullable String number) {
        if (number != null && !number.isBlank()) {
            return links.textTo(number);
        }
        return mail == null || mail.isBlank()
                ? null
                : new SendTo(SendKind.MAIL, MailAddress.of(mail).text());
    }

    private static @Nullable BankConsent bank(LinkStart asked) {
        var bank = asked.bank();
        return bank == null ? null : BankConsent.valueOf(bank.name());
    }

    private static SaleAsk ask(LinkStart asked) {
        try {
            return new SaleAsk(
                    asked.activityId(),
                    asked.captureId(),
                    asked.rows().stream()
                            .map(row -> new SaleAsk.Row(row.invoiceId(), Wire.money(row.amount())))
                            .toList(),
                    null,
                    asked.desk(),
                    asked.personId(),
                    asked.partReason(),
                    asked.secondReason(),
                    null,
                    null);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    Problem.of(ProblemCode.BAD_MESSAGE, "why", String.valueOf(malformed.getMessage())), malformed);
        }
    }

    private LinkView resend(Session session, LinkSend asked) {
        var id = views.id(asked.payment());
        var to = to(asked.mail(), asked.number());
        if (to == null) {
            throw Problem.of(ProblemCode.MAIL_ADDRESS_MALFORMED).asException();
        }
        links.resend(id, to, asked.agreed(), actor(session, asked.personId()));
        return view(session, id);
    }

    private LinkShown show(Session session, PaymentRef ref) {
        var shown = links.show(views.id(ref.payment()));
        return new LinkShown(shown.address(), shown.side(), shown.path());
    }

    private LinkView cancel(Session session, PaymentRef ref) {
        var id = views.id(ref.payment());
        links.cancel(id, actor(session, null));
        return view(session, id);
    }

    private LinkView replace(Session session, LinkReplace asked) {
        var id = views.id(asked.payment());
        try {
            links.replace(
                    id, asked.activityId(), session.peer().name(), asked.personId(), actor(session, asked.personId()));
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(Problem.of(ProblemCode.BAD_MESSAGE, "why", "not a payment's id"), malformed);
        }
        return view(session, id);
    }

    private LinkView view(Session session, String id) {
        return database.read(view -> LinkViews.view(
                links.find(view, id), session.locale(), locations.location(view).zone()));
    }

    private LinkList list(Session session) {
        return database.read(view -> {
            var zone = locations.location(view).zone();
            return new LinkList(links.list(view).stream()
                    .map(listed -> LinkViews.view(listed, session.locale(), zone))
                    .toList());
        });
    }

    private Actor actor(Session session, @Nullable String personId) {
        return Optional.ofNullable(personId)
                .flatMap(person -> database.read(view -> people.find(view, person)))
                .map(Actor::of)
                .orElseGet(() -> PersonHandlers.actor(session));
    }
}
