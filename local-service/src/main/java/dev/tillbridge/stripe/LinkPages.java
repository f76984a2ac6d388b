package dev.tillbridge.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentLink;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentLinkListParams;
import com.stripe.param.checkout.SessionListParams;
import dev.tillbridge.payment.LinkOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the processor's lists of links and of the pages that were opened on them, each to its end.
final class LinkPages {
    /// How far the order of the list may be apart from the order in which links were ordered.
    private static final Duration CLOCKS_APART = Duration.ofHours(1);

    private static final int MOST_LINKS = 300;
    private static final int MOST_PAGES = 40;

    private final StripeAccess access;
    private final LinkReading reading;

    LinkPages(StripeAccess access, LinkReading reading) {
        this.access = access;
        this.reading = reading;
    }

    /// The pages of a link that can still be paid, by their ids.
    List<String> open(String link) throws StripeException {
        var open = new ArrayList<String>();
        for (var session : sessions(ofLink(link, SessionListParams.Status.OPEN).setLimit(100L))) {
            open.add(id(session));
        }
        return open;
    }

    /// The pages of a link that were paid, with what they took.
    List<Session> completed(String link) throws StripeException {
        return sessions(ofLink(link, SessionListParams.Status.COMPLETE)
                .setLimit(50L)
                .addExpand("data.payment_intent.latest_charge"));
    }

    /// By which links pages were paid that were opened since then, and how many.
    Map<String, Integer> paidSince(Instant since) throws StripeException {
        var links = new HashMap<String, Integer>();
        var params = SessionListParams.builder()
                .setStatus(SessionListParams.Status.COMPLETE)
                .setLimit(100L)
                .setCreated(SessionListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build());
        for (var session : sessions(params)) {
            Optional.ofNullable(session.getPaymentLink())
                    .filter(LinkIds::isReference)
                    .ifPresent(link -> links.merge(link, 1, Integer::sum));
        }
        return links;
    }

    /// The one link of this order, or empty after all links since the order were read.
    Optional<String> find(LinkOrder order) throws StripeException {
        var found = Optional.<String>empty();
        var before = order.orderedAt().minus(CLOCKS_APART);
        var params = PaymentLinkListParams.builder().setLimit(100L);
        for (int page = 0; page < MOST_LINKS; page++) {
            var list = access.links().list(params.build(), access.unkeyed());
            var data = OddAnswer.need(list.getData(), "list");
            boolean older = false;
            for (var link : data) {
                if (IntentOrder.mayBe(link.getMetadata(), order.charge())) {
                    if (found.isPresent()) {
                        throw new OddAnswer("two links for one attempt");
                    }
                    found = Optional.of(reading.reference(link));
                }
                older |= isOlder(link, order, before);
            }
            if (older || !OddAnswer.need(list.getHasMore(), "has_more")) {
                return found;
            }
            params.setStartingAfter(last(data.isEmpty() ? null : data.getLast().getId()));
        }
        throw endless();
    }

    /// Links come newest first: behind one of ours that was ordered well before, ours is not.
    private static boolean isOlder(PaymentLink link, LinkOrder order, Instant before) {
        return LinkIds.orderedAt(IntentReading.metadata(link.getMetadata()), order)
                .filter(ordered -> ordered.isBefore(before))
                .isPresent();
    }

    private List<Session> sessions(SessionListParams.Builder params) throws StripeException {
        var all = new ArrayList<Session>();
        for (int page = 0; page < MOST_PAGES; page++) {
            var list = access.sessions().list(params.build(), access.unkeyed());
            var data = OddAnswer.need(list.getData(), "list");
            all.addAll(data);
            if (!OddAnswer.need(list.getHasMore(), "has_more")) {
                return all;
            }
            params.setStartingAfter(last(data.isEmpty() ? null : data.getLast().getId()));
        }
        throw endless();
    }

    private static SessionListParams.Builder ofLink(String link, SessionListParams.Status status) {
        return SessionListParams.builder().setPaymentLink(link).setStatus(status);
    }

    private static String id(Session session) {
        var id = OddAnswer.need(session.getId(), "id");
        if (!id.matches("cs_[A-Za-z0-9_]{1,150}")) {
            throw new OddAnswer("not a page");
        }
        return id;
    }

    private static String last(@Nullable String id) {
        if (id == null) {
            throw endless();
        }
        return id;
    }

    private static OddAnswer endless() {
        return new OddAnswer("a list that does not end");
    }
}
