package dev.tillbridge.stripe;

import com.stripe.model.PaymentLink;
import com.stripe.model.checkout.Session;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.LinkTruth;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads a payment link and the sessions that were completed on it; throws [OddAnswer] on whatever cannot be right.
final class LinkReading {
    private static final int LONGEST = 500;
    private final IntentReading intents;
    private final boolean live;

    LinkReading(boolean live) {
        this.live = live;
        this.intents = new IntentReading(live);
    }

    LinkTruth read(PaymentLink link, int pages, List<Session> completed, Instant seenAt) {
        var id = reference(link);
        var charges = new ArrayList<Dated>();
        for (var session : completed) {
            charges.add(charge(session, id, seenAt));
        }
        charges.sort(Comparator.comparingLong(Dated::created)
                .thenComparing(dated -> dated.charge().reference()));
        return new LinkTruth(
                id,
                address(link),
                OddAnswer.need(link.getActive(), "active"),
                pages,
                asked(link),
                IntentReading.metadata(link.getMetadata()),
                charges.stream().map(Dated::charge).toList(),
                seenAt);
    }

    String reference(PaymentLink link) {
        var id = OddAnswer.need(link.getId(), "id");
        if (!LinkIds.isReference(id) || !"payment_link".equals(link.getObject())) {
            throw new OddAnswer("not a link");
        }
        if (OddAnswer.need(link.getLivemode(), "livemode") != live) {
            throw new OddAnswer("live and practice mixed up");
        }
        return id;
    }

    private record Dated(long created, ChargeTruth charge) {}

    private Dated charge(Session session, String link, Instant seenAt) {
        if (!link.equals(session.getPaymentLink())) {
            throw new OddAnswer("a page of another link");
        }
        var intent = OddAnswer.need(session.getPaymentIntentObject(), "payment_intent");
        var truth = intents.read(intent, seenAt);
        boolean paid = "paid".equals(session.getPaymentStatus());
        boolean moved = truth.status() == ChargeStatus.CAPTURED || truth.status() == ChargeStatus.AUTHORIZED;
        if (paid && !moved) {
            throw new OddAnswer("paid, but nothing was taken");
        }
        return new Dated(OddAnswer.need(intent.getCreated(), "created"), truth);
    }

    /// A link names its amount only in its lines.
    private static Money asked(PaymentLink link) {
        var currency = IntentReading.currency(link.getCurrency());
        var lines = OddAnswer.need(link.getLineItems(), "line_items");
        var data = OddAnswer.need(lines.getData(), "line_items");
        if (data.size() != 1 || OddAnswer.need(lines.getHasMore(), "has_more")) {
            throw new OddAnswer("another number of lines than one");
        }
        var line = data.getFirst();
        if (!IntentReading.currency(line.getCurrency()).equals(currency)) {
            throw new OddAnswer("two currencies");
        }
        return IntentReading.money(line.getAmountTotal(), currency, "amount_total");
    }

    /// Goes to clients and to browsers: nothing but an address.
    private String address(PaymentLink link) {
        var address = OddAnswer.need(link.getUrl(), "url");
        try {
            var uri = new URI(address);
            boolean secure = "https".equals(uri.getScheme()) || (!live && "http".equals(uri.getScheme()));
            if (address.length() <= LONGEST && secure && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException none) {
            // said below
        }
        throw new OddAnswer("no address");
    }
}
