package dev.tillbridge.link;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.checkout.BankConsent;
import dev.tillbridge.checkout.Capture;
import dev.tillbridge.checkout.Checkout;
import dev.tillbridge.checkout.LinkState;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.checkout.SaleLink;
import dev.tillbridge.checkout.SaleLinks;
import dev.tillbridge.checkout.SendKind;
import dev.tillbridge.checkout.SendTo;
import dev.tillbridge.checkout.Sendings;
import dev.tillbridge.json.Json;
import dev.tillbridge.location.Location;
import dev.tillbridge.message.Consent;
import dev.tillbridge.message.Consents;
import dev.tillbridge.message.MailAddress;
import dev.tillbridge.message.PhoneNumber;
import dev.tillbridge.message.PhoneNumbers;
import dev.tillbridge.message.SentMessages;
import dev.tillbridge.message.TextState;
import dev.tillbridge.message.Texts;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.payment.InvoiceKey;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.pims.Client;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Payment links at the desk. Every call but [#show] returns at once. Safe for any number of threads.
public final class Links {
    private static final int LISTED = 200;
    private static final Duration PRESSED_TWICE = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;
    private final Activities activities;
    private final Checkout checkout;
    private final SaleLinks links;
    private final LinkAsks asks;
    private final LinkAddress addresses;
    private final Sendings sendings;
    private final Payments payments;
    private final Texts texts;
    private final Consents consents;
    private final Attention attention;
    private final Audit audit;
    private final SentMessages messages = new SentMessages();

    Links(
            Database database,
            Clock clock,
            Activities activities,
            Checkout checkout,
            SaleLinks links,
            LinkAsks asks,
            LinkAddress addresses,
            Sendings sendings,
            Payments payments,
            Texts texts,
            Consents consents,
            Attention attention,
            Audit audit) {
        this.database = database;
        this.clock = clock;
        this.activities = activities;
        this.checkout = checkout;
        this.links = links;
        this.asks = asks;
        this.addresses = addresses;
        this.sendings = sendings;
        this.payments = payments;
        this.texts = texts;
        this.consents = consents;
        this.attention = attention;
        this.audit = audit;
    }

    /// What a link for this would be.
    public LinkOffer offer(Capture capture) {
        var location = asks.location();
        var mail = capture.invoices().stream()
                .map(each -> each.reading().invoice().client())
                .map(Client::email)
                .filter(Objects::nonNull)
                .filter(MailAddress::isAddress)
                .findFirst();
        return new LinkOffer(
                mail,
                location.mails(),
                LinkText.usual(location),
                asks.until(location, clock.instant()),
                number(capture, location),
                textOffer(location));
    }

    private Optional<LinkOffer.OfferedNumber> number(Capture capture, Location location) {
        var numbers = new PhoneNumbers(location.country());
        return capture.invoices().stream()
                .map(each -> each.reading().invoice().client().phone())
                .filter(Objects::nonNull)
                .flatMap(shown -> numbers.first(shown).stream())
                .findFirst()
                .map(number -> new LinkOffer.OfferedNumber(
                        numbers.shown(number),
                        database.<Optional<Consent>>read(view -> consents.now(view, number))
                                .map(Consent::kind)));
    }

    private static Optional<LinkOffer.TextOffer> textOffer(Location location) {
        return location.texts()
                ? Optional.of(new LinkOffer.TextOffer(LinkText.usualTexted(location), LinkTexts.end(location)))
                : Optional.empty();
    }

    /// A number as a person typed it; throws what is wrong with it.
    public SendTo textTo(String typed) {
        var location = asks.location();
        return new SendTo(
                SendKind.TEXT, new PhoneNumbers(location.country()).of(typed).text());
    }

    /// Starts a link as a sale. Throws what [Checkout#start] throws, and what is wrong with the text.
    ///
    /// @param to where it is sent; null where it is only shown
    /// @param bank how the client agrees to a bank payment; null: it is paid with a card
    /// @param agreed whether the client agrees to texts about this payment, as somebody heard
    /// @return the payment's id
    public String start(
            SaleAsk asked, @Nullable SendTo to, String text, @Nullable BankConsent bank, boolean agreed, Actor by) {
        try {
            requireMay(to, agreed, by);
            return checkout.start(asked.byLink(asks.ask(to, text, bank)));
        } catch (ProblemException refused) {
            throw explained(refused);
        }
    }

    /// Nothing is made before it is known that it may be sent. Throws `TEXT_OPTED_OUT`, `TEXT_CONSENT_NEEDED`,
    /// `TEXT_NOT_SET_UP`.
    private void requireMay(@Nullable SendTo to, boolean agreed, Actor by) {
        if (to == null || to.kind() != SendKind.TEXT) {
            return;
        }
        if (!asks.location().texts()) {
            throw Problem.of(ProblemCode.TEXT_NOT_SET_UP, "setting", "text-account")
                    .asException();
        }
        var number = new PhoneNumber(to.address());
        if (agreed) {
            database.change(tx -> consents.agree(tx, number, by.name()));
        }
        database.<Boolean>read(view -> {
            consents.require(view, number);
            return true;
        });
    }

    /// Sends it again, to the same place or another one. Throws `LINK_NOT_OPEN`, and what [#start] throws of texts.
    public void resend(String payment, SendTo to, boolean agreed, Actor by) {
        requireMay(to, agreed, by);
        database.change(tx -> {
            if (get(tx, payment).state() != LinkState.OPEN) {
                throw notOpen();
            }
            if (justSent(tx, payment, to)) {
                return;
            }
            sendings.send(tx, payment, to, false);
            audit.write(tx, by, "LINK_SENT_AGAIN", payment, Json.tree(Map.of("to", to.masked())));
        });
    }

    /// A press that came twice sends once.
    private boolean justSent(Tx tx, String payment, SendTo to) {
        var since = clock.instant().minus(PRESSED_TWICE);
        return newest(tx, payment)
                .filter(sent ->
                        sent.to().equals(to.masked()) && sent.changedAt().isAfter(since))
                .filter(sent -> !sent.state().equals(TextState.NOT_SENT.name()))
                .isPresent();
    }

    /// Wishes it off; it is off when the payment says so. Where it is off already, whatever stood there for a person is
    /// seen to. Throws `LINK_NOT_OPEN` for a paid one.
    public void cancel(String payment, Actor by) {
        var link = database.<SaleLink>read(view -> get(view, payment));
        switch (link.state()) {
            case MAKING, OPEN, CLOSING, ON_ITS_WAY -> checkout.stop(payment, by);
            case EXPIRED, CAME_BACK, CANCELLED, NOT_MADE ->
                database.change(
                        tx -> attention.end(tx, AttentionKind.LINK_NOT_REPLACED, payment, by.name(), "seen to"));
            case PAID -> throw notOpen();
        }
    }

    /// Turns it off, and when it is off for certain makes a new one over what is due then. Throws `LINK_NOT_OPEN` for a
    /// paid one.
    ///
    /// @param activityId the new payment's id; asked again with it, nothing more happens
    public void replace(String payment, String activityId, String desk, @Nullable String personId, Actor by) {
        var id = new ActivityId(activityId);
        database.change(tx -> {
            var link = get(tx, payment);
            if (link.state() == LinkState.PAID || link.state() == LinkState.ON_ITS_WAY) {
                throw notOpen();
            }
            var beside = replacement(id);
            if (activities.find(tx, beside).isEmpty()) {
                audit.write(tx, by, "LINK_REPLACED", payment, Json.tree(Map.of("by", activityId)));
                activities.start(
                        tx,
                        beside,
                        ReplacePlan.KIND,
                        Json.tree(new ReplaceRequest(payment, activityId, desk, personId, by.name())));
            }
        });
    }

    /// The id of the replacing itself, made from the new payment's so that a repeat finds it.
    private static ActivityId replacement(ActivityId payment) {
        var text = payment.value();
        char last = text.charAt(text.length() - 1);
        return new ActivityId(text.substring(0, text.length() - 1) + next(last));
    }

    private static char next(char symbol) {
        var symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        return symbols.charAt((symbols.indexOf(symbol) + 1) % symbols.length());
    }

    /// The link for the eyes of whoever asks; asks the processor. Throws `LINK_NOT_OPEN`.
    public LinkShown show(String payment) {
        var address = addresses.of(database.read(view -> get(view, payment)));
        var picture = LinkQr.of(address);
        return new LinkShown(address, picture.side(), picture.path());
    }

    /// The newest, whatever they came to.
    public List<LinkListed> list(View view) {
        return links.newest(view, LISTED).stream()
                .map(link -> listed(view, link))
                .toList();
    }

    /// The links that were ever made for an invoice.
    public List<LinkListed> on(View view, InvoiceKey invoice) {
        return payments.onInvoice(view, invoice).stream()
                .flatMap(attempt -> links.find(view, attempt.activityId()).stream())
                .map(link -> listed(view, link))
                .toList();
    }

    public LinkListed find(View view, String payment) {
        return listed(view, get(view, payment));
    }

    private LinkListed listed(View view, SaleLink link) {
        return new LinkListed(link, isOwed(view, link), newest(view, link.id()));
    }

    private Optional<LinkSent> newest(View view, String payment) {
        var mail = messages.newest(view, LinkMails.KIND, payment).map(LinkSent::of);
        var text = texts.newest(view, LinkTexts.KIND, payment).map(LinkSent::of);
        return Stream.of(mail, text).flatMap(Optional::stream).max(Comparator.comparing(LinkSent::queuedAs));
    }

    /// Nobody paid by it, and by nothing else that we know of since.
    private boolean isOwed(View view, SaleLink link) {
        return switch (link.state()) {
            case EXPIRED, CAME_BACK, CANCELLED, NOT_MADE ->
                link.attempt().rows().stream()
                        .anyMatch(row -> payments.onInvoice(view, row.invoice()).stream()
                                .filter(other ->
                                        other.createdAt().isAfter(link.attempt().createdAt()))
                                .allMatch(other -> other.state().settled()
                                        && !other.state().holdsMoney()));
            case MAKING, OPEN, CLOSING, ON_ITS_WAY, PAID -> false;
        };
    }

    /// A refusal because of an open link says so, and where it was sent.
    public ProblemException explained(ProblemException refused) {
        if (refused.problem().code() != ProblemCode.ALREADY_BEING_PAID) {
            return refused;
        }
        var details = refused.problem().details();
        return database.<Optional<Problem>>read(view -> checkout.find(view, details.getOrDefault("code", ""))
                        .flatMap(payment -> links.find(view, payment))
                        .map(link -> open(link, details)))
                .map(problem -> new ProblemException(problem, refused))
                .orElse(refused);
    }

    private static Problem open(SaleLink link, Map<String, String> details) {
        var more = new HashMap<>(details);
        var to = link.ask().to();
        more.put("to", to == null ? "-" : to.masked());
        more.put("payment", link.id());
        return new Problem(ProblemCode.LINK_OPEN, more);
    }

    private SaleLink get(View view, String payment) {
        return links.find(view, payment)
                .orElseThrow(
                        () -> Problem.of(ProblemCode.NOT_FOUND, "what", payment).asException());
    }

    private static ProblemException notOpen() {
        return Problem.of(ProblemCode.LINK_NOT_OPEN).asException();
    }
}
