package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.PROCESSOR_ANSWER_ODD;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_UNREACHABLE;
import static dev.tillbridge.problem.ProblemCode.WAY_NOT_SET_UP;

import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionListParams;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.HostedPages;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.stripe.SessionReading.Seen;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Checkout sessions: made for one amount, paid on their page at most once, expired before anybody says that nothing
/// was charged. What moved is read from the payment that belongs to the session. Thread-safe.
final class StripeSessions implements HostedPages {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);
    private static final int MOST_PAGES = 300;
    private static final int MOST_ADDRESSES = 500;

    private final StripeAccess access;
    private final PaymentProvider payments;
    private final SessionReading reading;
    private final Clock clock;
    private final Map<String, URI> addresses = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, URI> eldest) {
            return size() > MOST_ADDRESSES;
        }
    });

    StripeSessions(StripeAccess access, PaymentProvider payments, Clock clock) {
        this.access = access;
        this.payments = payments;
        this.reading = new SessionReading(access.live());
        this.clock = clock;
    }

    @Override
    public Optional<URI> address(String reference) {
        return Optional.ofNullable(addresses.get(reference));
    }

    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        var done = access.pagesEndAt();
        if (done.isEmpty()) {
            return new ProviderAnswer.NotDone(Problem.of(WAY_NOT_SET_UP), false);
        }
        var params = SessionOrder.params(order, done.get());
        return answer(
                Certainty.of(() -> access.sessions().create(params, access.keyed(key))),
                session -> created(session, order));
    }

    /// A fresh page must be exactly what was ordered; a replayed answer is old news, so that the page is read.
    private ProviderAnswer created(Session session, ChargeOrder order) {
        if (StripeAccess.replayed(session)) {
            return SessionReading.isReference(String.valueOf(session.getId()))
                    ? ofThis(order, look(session.getId()))
                    : odd("id");
        }
        var truth = read(session);
        if (truth instanceof ProviderAnswer.Known(var known) && !IntentOrder.isThatOf(known, order)) {
            return odd("another page than ordered");
        }
        return truth;
    }

    private static ProviderAnswer ofThis(ChargeOrder order, ProviderAnswer answer) {
        boolean others =
                answer instanceof ProviderAnswer.Known(var truth) && !IntentOrder.mayBe(truth.metadata(), order);
        return others ? odd("another page than ordered") : answer;
    }

    @Override
    public ProviderAnswer look(String reference) {
        // A page that was found paid is known by its payment.
        if (IntentReading.isReference(reference)) {
            return payments.look(reference);
        }
        return seen(reference, this::truth);
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return asked(
                Certainty.of(() -> search(order, since.minus(CLOCKS_APART))),
                reference -> reference.isEmpty() ? new ProviderAnswer.Absent() : look(reference));
    }

    /// The reference of the one page of this attempt, or empty after the whole list was read.
    private String search(ChargeOrder order, Instant since) throws StripeException {
        var found = "";
        var params = SessionListParams.builder()
                .setLimit(100L)
                .setCreated(SessionListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build());
        for (int page = 0; page < MOST_PAGES; page++) {
            var list = access.sessions().list(params.build(), access.unkeyed());
            var data = OddAnswer.need(list.getData(), "list");
            for (var session : data) {
                if (IntentOrder.mayBe(session.getMetadata(), order)) {
                    if (!found.isEmpty()) {
                        throw new OddAnswer("two pages for one attempt");
                    }
                    found = OddAnswer.need(session.getId(), "id");
                }
            }
            if (!OddAnswer.need(list.getHasMore(), "has_more")) {
                return found;
            }
            if (data.isEmpty()) {
                throw new OddAnswer("a list that does not end");
            }
            params.setStartingAfter(OddAnswer.need(data.getLast().getId(), "id"));
        }
        throw new OddAnswer("a list that does not end");
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        if (IntentReading.isReference(reference)) {
            return payments.makeFinal(reference, key);
        }
        var first = expireAndLook(reference);
        var now = isOpen(first) ? expireAndLook(reference) : first;
        if (!isOpen(now)) {
            return now;
        }
        // The page takes nothing any more, but what was begun on it stands open still.
        return seen(
                reference,
                page -> page.status() == ChargeStatus.CLOSED && page.payment().isPresent()
                        ? payments.makeFinal(page.payment().get(), key + "-payment")
                        : settled(truth(page)));
    }

    /// A refusal, or a 500, would be stored under its key for a day. To end a page twice does no harm, so each time has
    /// a key of its own.
    private ProviderAnswer expireAndLook(String reference) {
        require(reference);
        var expired = Certainty.of(() -> access.sessions().expire(reference, access.freshlyKeyed()));
        var now = look(reference);
        if (isOpen(now) && expired instanceof Outcome.NotDone<Session>(var problem, var unused1, var again)) {
            return new ProviderAnswer.NotDone(problem, again);
        }
        return now;
    }

    private static boolean isOpen(ProviderAnswer answer) {
        return answer instanceof ProviderAnswer.Known(var truth) && truth.status() == ChargeStatus.OPEN;
    }

    /// "Still open" is no final fact: whoever asked for finality must go on looking.
    private static ProviderAnswer settled(ProviderAnswer answer) {
        return isOpen(answer) ? new ProviderAnswer.Unknown(Problem.of(PROCESSOR_UNREACHABLE)) : answer;
    }

    private ProviderAnswer seen(String reference, Function<Seen, ProviderAnswer> judge) {
        require(reference);
        var session = Certainty.of(() -> access.sessions().retrieve(reference, access.unkeyed()));
        return asked(
                session,
                found -> reference.equals(found.getId()) ? read(found, judge) : odd("another page than asked for"));
    }

    private ProviderAnswer read(Session session) {
        return read(session, this::truth);
    }

    private ProviderAnswer read(Session session, Function<Seen, ProviderAnswer> judge) {
        return answer(Certainty.of(() -> reading.read(session, clock.instant())), page -> {
            page.address()
                    .ifPresentOrElse(address -> addresses.put(page.id(), address), () -> addresses.remove(page.id()));
            return judge.apply(page);
        });
    }

    /// What moved stands on the payment alone; whether one can still be begun, on the page.
    private ProviderAnswer truth(Seen page) {
        if (page.payment().isEmpty()) {
            return page.status() == ChargeStatus.CAPTURED
                    ? odd("a finished page without a payment")
                    : new ProviderAnswer.Known(page.unpaid());
        }
        var payment = payments.look(page.payment().get());
        if (!(payment instanceof ProviderAnswer.Known(var truth))) {
            return payment;
        }
        return switch (truth.status()) {
            case CAPTURED -> payment;
            case AUTHORIZED, UNDER_WAY -> onPage(page, truth);
            // An open page begins another payment in the place of one that was cancelled.
            case CLOSED -> page.status() == ChargeStatus.OPEN ? new ProviderAnswer.Known(page.unpaid()) : payment;
            case OPEN ->
                page.status() == ChargeStatus.CAPTURED ? odd("a finished page that is not paid") : onPage(page, truth);
        };
    }

    /// While it may still be paid it is the page that is watched and closed, not what was begun on it.
    private static ProviderAnswer onPage(Seen page, ChargeTruth truth) {
        return new ProviderAnswer.Known(new ChargeTruth(
                page.id(),
                truth.status(),
                truth.asked(),
                truth.approved(),
                truth.captured(),
                truth.surcharge(),
                truth.tip(),
                truth.metadata(),
                truth.card(),
                truth.decline(),
                truth.seenAt()));
    }

    /// A question that was not answered says nothing about the page, not even "not found": it may be on another
    /// account.
    private static <T> ProviderAnswer asked(Outcome<T> outcome, Function<T, ProviderAnswer> judge) {
        return outcome instanceof Outcome.NotDone<T>(var problem, var unused1, var unused2)
                ? new ProviderAnswer.Unknown(problem)
                : answer(outcome, judge);
    }

    private static <T> ProviderAnswer answer(Outcome<T> outcome, Function<T, ProviderAnswer> judge) {
        return switch (outcome) {
            case Outcome.Answered<T>(var value) -> judge.apply(value);
            case Outcome.NotDone<T>(var problem, var unused1, var again) -> new ProviderAnswer.NotDone(problem, again);
            case Outcome.Moved<T>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<T>(var problem) -> new ProviderAnswer.Unknown(problem);
        };
    }

    private static void require(String reference) {
        if (!SessionReading.isReference(reference)) {
            throw new IllegalArgumentException("not a page of this processor");
        }
    }

    private static ProviderAnswer odd(String what) {
        return new ProviderAnswer.Unknown(Problem.of(PROCESSOR_ANSWER_ODD, "what", what));
    }
}
