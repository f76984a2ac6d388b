package dev.tillbridge.link;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.checkout.BankConsent;
import dev.tillbridge.checkout.CheckoutRoom;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.checkout.ReadDates;
import dev.tillbridge.checkout.SaleAsk;
import dev.tillbridge.checkout.SendKind;
import dev.tillbridge.checkout.SendTo;
import dev.tillbridge.checkout.Sendings;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.giveback.GiveBackRoom;
import dev.tillbridge.message.Consents;
import dev.tillbridge.message.Letters;
import dev.tillbridge.message.MessageRoom;
import dev.tillbridge.message.Messages;
import dev.tillbridge.message.ReplySweep;
import dev.tillbridge.message.TextSender;
import dev.tillbridge.message.Texts;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.BankReturns;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProcessorFeed;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.sandbox.text.TextSandbox;
import dev.tillbridge.store.Database;
import dev.tillbridge.stripe.StripeAccess;
import dev.tillbridge.terminal.TerminalInfo;
import dev.tillbridge.twilio.TextAccess;
import dev.tillbridge.twilio.TextAccount;
import dev.tillbridge.twilio.TwilioTexts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One desk of a clinic that sends payment links over the real processor room.
public final class LinkClinic implements Mutant {
    public static final String KEY = "sk_test_practiceclinic";
    static final String MAIL = "anna@example.com";

    public final Clinic clinic;
    private final StripeAccess access;
    private @Nullable TerminalInfo reader;
    private final LinkProvider provider;
    private @Nullable LinkRoom room;
    private @Nullable LinkMails mails;
    private @Nullable LinkTexts texts;
    private LinkRoom.@Nullable Inside inside;
    private @Nullable Plan textPlan;
    private final TwilioTexts sender = new TwilioTexts(
            () -> this.account == null
                    ? new TextAccess.Missing(Problem.of(ProblemCode.TEXT_SECRET_MISSING))
                    : new TextAccess.Ready(this.account),
            Duration.ofSeconds(5));
    private @Nullable TextAccount account;

    public LinkClinic(Database database, Outsiders outside, URI processor) {
        this(database, outside, processor, UnaryOperator.identity());
    }

    /// @param wrong makes the processor's links answer otherwise
    public LinkClinic(Database database, Outsiders outside, URI processor, UnaryOperator<LinkProvider> wrong) {
        access = StripeAccess.open(processor, KEY, true, outside.clock(), Ids.random()::next, Duration.ofSeconds(30));
        provider = wrong.apply(access.paymentLinks());
        clinic = new Clinic(database, outside, this);
    }

    public LinkClinic setUp() {
        clinic.setUp();
        clinic.database.change(tx -> {
            clinic.locations.set(tx, "payment-type/farpims/PAYMENT_LINK/*", "Link", "installer");
            clinic.locations.set(tx, "mail-server", "mail.test:587", "installer");
            clinic.locations.set(tx, "name", "Willow Vets", "installer");
        });
        return this;
    }

    /// Lets clients pay from their bank accounts.
    public LinkClinic withBanks() {
        clinic.database.change(tx -> {
            clinic.locations.set(tx, "bank-payments", "on", "installer");
            clinic.locations.set(tx, "payment-type/farpims/BANK_PAYMENT/*", "Bank", "installer");
        });
        return this;
    }

    /// Texts go through the practice provider.
    public LinkClinic textsBy(TextSandbox server, String secret) {
        account = new TextAccount(
                server.address(), TextSandbox.ACCOUNT, TextSandbox.ACCOUNT, secret, List.of(TextSandbox.NUMBER));
        clinic.database.change(tx -> {
            clinic.locations.set(tx, "text-account", TextSandbox.ACCOUNT, "installer");
            clinic.locations.set(tx, "text-from", TextSandbox.NUMBER, "installer");
        });
        return this;
    }

    /// Makes a link by which a client pays from a bank account.
    public String bank(SaleAsk ask) {
        var payment = links().start(
                        ask,
                        null,
                        "Dear Anna, please pay for Bella.",
                        BankConsent.ON_THE_PAGE,
                        false,
                        Actor.named("Ann"));
        clinic.pass(Duration.ofSeconds(3));
        return payment;
    }

    BankReturns returns() {
        return access.bankReturns();
    }

    PaymentProvider provider() {
        return access.payments();
    }

    ProcessorFeed feed() {
        return access.feed();
    }

    String account() {
        return access.account();
    }

    public Plan textPlan() {
        return Objects.requireNonNull(textPlan);
    }

    LinkRoom.Inside inside() {
        return Objects.requireNonNull(inside);
    }

    TextSender texts() {
        return sender;
    }

    ReplySweep replies() {
        return new ReplySweep(clinic.database, inside().clock(), sender, inside().texts(), inside().consents());
    }

    public Links links() {
        return Objects.requireNonNull(room).links();
    }

    public LinkRoom room() {
        return Objects.requireNonNull(room);
    }

    /// Sends a link for all that is due.
    public String send(String invoice) {
        return send(clinic.ask(invoice), new SendTo(SendKind.MAIL, MAIL));
    }

    String send(SaleAsk ask, @Nullable SendTo to) {
        return send(ask, to, false);
    }

    String send(SaleAsk ask, @Nullable SendTo to, boolean agreed) {
        return links().start(ask, to, "Dear Anna, please pay for Bella.", null, agreed, Actor.named("Ann"));
    }

    @Override
    public CheckoutRoom checkout(Clinic wiring) {
        var in = inside(wiring);
        mails = LinkRoom.mails(in, provider);
        texts = LinkRoom.texts(in, provider);
        inside = in;
        var far = wiring.outsiders();
        var parts = new CheckoutRoom.LinkParts(provider, new Sendings(List.of(mails, texts)));
        var checkout = CheckoutRoom.of(
                wiring.inside(),
                new CheckoutRoom.Outside(
                        access.payments(),
                        access.readers(),
                        access.pages(),
                        far.pims(),
                        far.book(),
                        Optional.of(parts),
                        far.cards()));
        room = LinkRoom.of(in, provider, mails, texts, checkout);
        return checkout;
    }

    private static LinkRoom.Inside inside(Clinic wiring) {
        var clock = wiring.outside.clock();
        return new LinkRoom.Inside(
                wiring.database,
                clock,
                wiring.activities,
                wiring.payments,
                wiring.ledger,
                wiring.locations,
                new Messages(clock, wiring.ids, wiring.activities),
                new Texts(clock, wiring.ids, wiring.activities),
                new Consents(clock, wiring.ids),
                wiring.attention,
                wiring.audit);
    }

    @Override
    public GiveBackRoom givingBack(Clinic wiring) {
        return GiveBackRoom.of(
                wiring.givingBackInside(),
                new GiveBackRoom.Outside(access.payments(), access.givingBack(), ReadDates::of));
    }

    @Override
    public TerminalInfo reader(Clinic wiring) {
        if (reader == null) {
            var readers = access.readers();
            reader = readers.list().isEmpty()
                    ? readers.register("simulated-wpe", "Front desk")
                    : readers.list().getFirst();
        }
        return reader;
    }

    @Override
    public List<Letters> letters(Clinic wiring) {
        return List.of(Objects.requireNonNull(mails));
    }

    @Override
    public List<Plan> plans(Clinic wiring) {
        var in = Objects.requireNonNull(inside);
        textPlan = MessageRoom.texts(
                wiring.database,
                in.clock(),
                sender,
                in.consents(),
                LinkRoom.textLetters(in, Objects.requireNonNull(texts)));
        return List.of(Objects.requireNonNull(room).plan(), textPlan);
    }
}
