package dev.tillbridge.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import dev.tillbridge.payment.FeedPage;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.ProcessorFeed;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/// The account's events, of every type: more are wanted than a filter takes. Thread-safe.
final class StripeFeed implements ProcessorFeed {
    private static final long MANY = 100;
    private static final long FEW = 10;
    private static final String UNKNOWN = "resource_missing";

    private final StripeAccess access;
    private final EventReading reading;

    /// Every event carries a picture of its object, in which others may have written much: a page that broke
    /// off was perhaps too long for us.
    private volatile long size = MANY;

    StripeFeed(StripeAccess access) {
        this.access = access;
        this.reading = new EventReading(access.live());
    }

    @Override
    public String account() {
        return access.account();
    }

    @Override
    public FeedPage after(String happening) {
        return page(params().setEndingBefore(happening), true);
    }

    @Override
    public FeedPage since(Instant from, Optional<String> before) {
        var params = params().setCreated(EventListParams.Created.builder()
                .setGte(from.getEpochSecond())
                .build());
        before.ifPresent(params::setStartingAfter);
        return page(params, before.isPresent());
    }

    @Override
    public FeedPage newest() {
        return page(params(), false);
    }

    private EventListParams.Builder params() {
        return EventListParams.builder().setLimit(size);
    }

    private FeedPage page(EventListParams.Builder params, boolean from) {
        return switch (Certainty.of(() -> read(params.build()))) {
            case Outcome.Answered<FeedPage.Listed>(var listed) -> listed;
            case Outcome.NotDone<FeedPage.Listed>(var problem, var code, var unused1) ->
                from && code.equals(UNKNOWN) ? new FeedPage.Gap() : new FeedPage.NotListed(problem);
            case Outcome.Moved<FeedPage.Listed>(var code, var unused1) ->
                new FeedPage.NotListed(Problem.of(ProblemCode.PROCESSOR_ANSWER_ODD, "what", code));
            case Outcome.Unknown<FeedPage.Listed>(var problem) -> new FeedPage.NotListed(problem);
        };
    }

    private FeedPage.Listed read(EventListParams params) throws StripeException {
        var list = list(params);
        var data = OddAnswer.need(list.getData(), "list");
        boolean more = OddAnswer.need(list.getHasMore(), "has_more");
        if (data.size() > params.getLimit() || (more && data.isEmpty())) {
            throw new OddAnswer("a list of another length");
        }
        var happenings = new ArrayList<Happening>();
        for (var event : data.reversed()) {
            happenings.add(reading.read(event));
        }
        if (!more) {
            size = MANY;
        }
        return new FeedPage.Listed(happenings, more);
    }

    private com.stripe.model.StripeCollection<Event> list(EventListParams params) throws StripeException {
        try {
            return access.events().list(params, access.unkeyed());
        } catch (StripeException broken) {
            var cause = broken.getCause();
            if (cause != null && !(cause instanceof NeverSent) && !(cause instanceof TooSlow)) {
                size = size == MANY ? FEW : 1;
            }
            throw broken;
        }
    }
}
