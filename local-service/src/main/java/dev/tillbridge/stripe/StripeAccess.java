package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.PROCESSOR_ANSWER_ODD;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.model.Account;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeObject;
import com.stripe.net.RequestOptions;
import com.stripe.service.BalanceTransactionService;
import com.stripe.service.DisputeService;
import com.stripe.service.EventService;
import com.stripe.service.PaymentIntentService;
import com.stripe.service.PaymentLinkService;
import com.stripe.service.PaymentMethodService;
import com.stripe.service.RefundService;
import com.stripe.service.TerminalService;
import com.stripe.service.checkout.SessionService;
import dev.tillbridge.payment.BalanceBook;
import dev.tillbridge.payment.BankReturns;
import dev.tillbridge.payment.HostedPages;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProcessorFeed;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.SavedCardProvider;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.terminal.CardTerminal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One secret key at one address. The door of this room: [#payments] moves money, [#givingBack] gives it
/// back, [#paymentLinks] makes links to pay by, [#bankReturns] knows what went back, [#readers] drives the readers,
/// [#feed] tells what happened.
/// Thread-safe.
public final class StripeAccess {
    /// The look that follows a call without an answer fits into the 15 s after which people hear that nobody
    /// knows.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static {
        // Otherwise the library writes a file into the user's home and describes this machine to the processor.
        Stripe.enableTelemetry = false;
    }

    private final StripeClient client;
    private final boolean live;
    private final boolean partialApproval;
    private final Clock clock;
    private final Supplier<String> keys;
    private final ProcessorFeed feed;
    private final HostedPages pages;
    private volatile Supplier<Optional<URI>> pagesEnd = Optional::empty;
    private volatile @Nullable Account account;
    private volatile Consumer<String> listener = installation -> {};

    private StripeAccess(
            URI apiBase,
            String secretKey,
            boolean partialApproval,
            Clock clock,
            Supplier<String> keys,
            Duration patience) {
        this.client = StripeClient.builder()
                .setApiKey(secretKey)
                .setApiBase(apiBase.toString().replaceAll("/+$", ""))
                .setMaxNetworkRetries(0)
                .setHttpClient(new OneShotHttp(patience))
                .build();
        this.live = secretKey.startsWith("sk_live_") || secretKey.startsWith("rk_live_");
        this.partialApproval = partialApproval;
        this.clock = clock;
        this.keys = keys;
        this.feed = new StripeFeed(this);
        this.pages = new StripeSessions(this, new StripePayments(this, clock), clock);
    }

    /// Opens the access; nothing is sent yet.
    ///
    /// @param apiBase where the API is; just an address
    /// @param partialApproval whether the account is known to have partial approvals; otherwise the bank declines
    /// @param keys makes a new idempotency key for calls that do no harm when repeated
    public static StripeAccess open(
            URI apiBase, String secretKey, boolean partialApproval, Clock clock, Supplier<String> keys) {
        return open(apiBase, secretKey, partialApproval, clock, keys, PATIENCE);
    }

    /// As above, with the longest time that one call may take.
    public static StripeAccess open(
            URI apiBase,
            String secretKey,
            boolean partialApproval,
            Clock clock,
            Supplier<String> keys,
            Duration patience) {
        return new StripeAccess(apiBase, secretKey, partialApproval, clock, keys, patience);
    }

    public PaymentProvider payments() {
        return new StripePayments(this, clock);
    }

    /// The pages on which a card is typed. They remember where they are, so that there is one of these.
    public HostedPages pages() {
        return pages;
    }

    /// Where a page leads when it is finished or left. It is looked up for each new page; while it is empty none is
    /// made.
    public StripeAccess pagesEndAt(Supplier<Optional<URI>> address) {
        pagesEnd = address;
        return this;
    }

    Optional<URI> pagesEndAt() {
        return pagesEnd.get();
    }

    public RefundProvider givingBack() {
        return new StripeRefunds(this, clock);
    }

    public SavedCardProvider savedCards() {
        return new StripeSavedCards(this, clock);
    }

    public LinkProvider paymentLinks() {
        return new StripeLinks(this, clock);
    }

    public BankReturns bankReturns() {
        return new StripeReturns(this, clock);
    }

    public BalanceBook balanceBook() {
        return new StripeBalance(this);
    }

    public CardTerminal readers() {
        return new StripeReaders(this);
    }

    public ProcessorFeed feed() {
        return feed;
    }

    /// `stripe:acct_…`; asks the processor once. Throws [dev.tillbridge.problem.ProblemException] while it is not
    /// known.
    public String account() {
        return "stripe:" + details().getId();
    }

    /// [#account] without asking; empty while nobody asked.
    public Optional<String> knownAccount() {
        return Optional.ofNullable(account).map(known -> "stripe:" + known.getId());
    }

    /// Tells of every installation that an object names, in whatever answer it comes; the listener returns at once.
    public StripeAccess tell(Consumer<String> installations) {
        listener = installations;
        return this;
    }

    void heard(PaymentIntent intent) {
        StrangerReading.installation(intent).ifPresent(listener);
    }

    boolean live() {
        return live;
    }

    boolean partialApproval() {
        return partialApproval;
    }

    /// The account's country, for a first location.
    String country() {
        return Texts.bounded(details().getCountry(), 2);
    }

    private Account details() {
        var known = account;
        if (known != null) {
            return known;
        }
        var asked = answerOf(Certainty.of(() -> client.v1().accounts().retrieveCurrent(unkeyed())));
        if (asked.getId() == null || !asked.getId().matches("acct_[A-Za-z0-9]{1,60}")) {
            throw Problem.of(PROCESSOR_ANSWER_ODD, "what", "account").asException();
        }
        account = asked;
        return asked;
    }

    /// The answer, or the problem as an exception; for questions that move no money.
    static <T> T answerOf(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Answered<T>(var value) -> value;
            case Outcome.NotDone<T>(var problem, var unused1, var unused2) -> throw problem.asException();
            case Outcome.Moved<T>(var code, var unused1) ->
                throw Problem.of(PROCESSOR_ANSWER_ODD, "what", code).asException();
            case Outcome.Unknown<T>(var problem) -> throw problem.asException();
        };
    }

    PaymentIntentService intents() {
        return client.v1().paymentIntents();
    }

    RefundService refunds() {
        return client.v1().refunds();
    }

    DisputeService disputes() {
        return client.v1().disputes();
    }

    PaymentMethodService methods() {
        return client.v1().paymentMethods();
    }

    PaymentLinkService links() {
        return client.v1().paymentLinks();
    }

    SessionService sessions() {
        return client.v1().checkout().sessions();
    }

    BalanceTransactionService balance() {
        return client.v1().balanceTransactions();
    }

    EventService events() {
        return client.v1().events();
    }

    TerminalService terminal() {
        return client.v1().terminal();
    }

    RequestOptions keyed(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    RequestOptions unkeyed() {
        return RequestOptions.builder().build();
    }

    RequestOptions freshlyKeyed() {
        return keyed(keys.get());
    }

    /// Whether the processor gave a stored answer again instead of doing the work.
    static boolean replayed(StripeObject answer) {
        var response = answer.getLastResponse();
        return response != null
                && response.headers().firstValue("idempotent-replayed").isPresent();
    }
}
