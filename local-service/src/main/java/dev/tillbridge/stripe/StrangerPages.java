package dev.tillbridge.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.param.PaymentIntentListParams;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.payment.Strangers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Goes through the account's payments, newest first, for those of others.
final class StrangerPages {
    /// The newest thirty thousand payments are enough for an answer.
    private static final int MOST_PAGES = 300;

    /// A busy account answers slowly. A desk at work is among its newest thousand payments; without an end here nobody
    /// could ever charge on such an account.
    private static final int ENOUGH_PAGES = 10;

    /// Of one stranger. One that has many must not hide another one.
    private static final int MOST_EACH = 1000;

    private static final int MOST_NAMES = 100;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final long MANY = 100;
    private static final long FEW = 10;

    private final StripeAccess access;
    private final boolean live;
    private final LongSupplier nanos;

    StrangerPages(StripeAccess access, LongSupplier nanos) {
        this.access = access;
        this.live = access.live();
        this.nanos = nanos;
    }

    Strangers.Listed read(Instant since, BiPredicate<String, String> ours) throws StripeException {
        var found = new ArrayList<StrangerCharge>();
        var counts = new HashMap<String, Integer>();
        var newest = since;
        long begun = nanos.getAsLong();
        String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            if (nanos.getAsLong() - begun > LONGEST.toNanos()) {
                if (page < ENOUGH_PAGES) {
                    throw new OddAnswer("a list that takes too long");
                }
                break;
            }
            var list = page(since, after);
            var data = OddAnswer.need(list.getData(), "list");
            for (var intent : data) {
                after = reference(intent);
                var created = Instant.ofEpochSecond(OddAnswer.need(intent.getCreated(), "created"));
                newest = created.isAfter(newest) ? created : newest;
                StrangerReading.of(intent, after, ours)
                        .filter(stranger -> isWanted(counts, stranger.installation()))
                        .ifPresent(found::add);
            }
            if (!OddAnswer.need(list.getHasMore(), "has_more")) {
                break;
            }
            if (data.isEmpty()) {
                throw new OddAnswer("a list that does not end");
            }
        }
        return new Strangers.Listed(found, newest);
    }

    private static boolean isWanted(Map<String, Integer> counts, String name) {
        return (counts.containsKey(name) || counts.size() < MOST_NAMES)
                && counts.merge(name, 1, Integer::sum) <= MOST_EACH;
    }

    /// A page that broke off may have been too long for us, by what others wrote into their objects: then a short
    /// one.
    private StripeCollection<PaymentIntent> page(Instant since, @Nullable String after) throws StripeException {
        try {
            return page(since, after, MANY);
        } catch (StripeException broken) {
            if (broken.getCause() == null
                    || broken.getCause() instanceof NeverSent
                    || broken.getCause() instanceof TooSlow) {
                throw broken;
            }
            return page(since, after, FEW);
        }
    }

    private StripeCollection<PaymentIntent> page(Instant since, @Nullable String after, long limit)
            throws StripeException {
        var params = PaymentIntentListParams.builder()
                .setLimit(limit)
                .setCreated(PaymentIntentListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build());
        if (after != null) {
            params.setStartingAfter(after);
        }
        return access.intents().list(params.build(), access.unkeyed());
    }

    private String reference(PaymentIntent intent) {
        var id = OddAnswer.need(intent.getId(), "id");
        if (!IntentReading.isReference(id)) {
            throw new OddAnswer("not a payment");
        }
        if (OddAnswer.need(intent.getLivemode(), "livemode") != live) {
            throw new OddAnswer("live and practice mixed up");
        }
        return id;
    }
}
