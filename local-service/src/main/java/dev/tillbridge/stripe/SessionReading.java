package dev.tillbridge.stripe;

import com.stripe.model.checkout.Session;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a checkout session; throws [OddAnswer] on whatever cannot be right. A session says only whether it can still
/// be paid: what moved stands on its payment.
final class SessionReading {
    private static final Pattern ID = Pattern.compile("cs_[A-Za-z0-9_]{1,200}");
    private static final int LONGEST_ADDRESS = 4000;

    private final boolean live;

    SessionReading(boolean live) {
        this.live = live;
    }

    /// A session as it stands.
    ///
    /// @param status [ChargeStatus#OPEN], [ChargeStatus#CAPTURED] when its page was finished, [ChargeStatus#CLOSED]
    /// @param payment the payment that was begun on its page
    /// @param address where its page is while it is open
    record Seen(String id, ChargeStatus status, Optional<String> payment, Optional<URI> address, ChargeTruth unpaid) {}

    static boolean isReference(String reference) {
        return ID.matcher(reference).matches();
    }

    Seen read(Session session, Instant seenAt) {
        var id = OddAnswer.need(session.getId(), "id");
        if (!isReference(id) || !"checkout.session".equals(session.getObject())) {
            throw new OddAnswer("not a page");
        }
        if (OddAnswer.need(session.getLivemode(), "livemode") != live) {
            throw new OddAnswer("live and practice mixed up");
        }
        if (!"payment".equals(session.getMode())) {
            throw new OddAnswer("a page that takes no payment");
        }
        var status = status(OddAnswer.need(session.getStatus(), "status"));
        var payment = Optional.ofNullable(session.getPaymentIntent());
        if (payment.filter(name -> !IntentReading.isReference(name)).isPresent()) {
            throw new OddAnswer("payment_intent");
        }
        return new Seen(
                id,
                status,
                payment,
                status == ChargeStatus.OPEN ? address(session) : Optional.empty(),
                unpaid(session, id, status, seenAt));
    }

    private static ChargeStatus status(String status) {
        return switch (status) {
            case "open" -> ChargeStatus.OPEN;
            case "complete" -> ChargeStatus.CAPTURED;
            case "expired" -> ChargeStatus.CLOSED;
            default -> throw new OddAnswer("unknown status " + Texts.bounded(status, 40));
        };
    }

    /// The charge while nothing moved.
    private static ChargeTruth unpaid(Session session, String id, ChargeStatus status, Instant seenAt) {
        var currency = IntentReading.currency(session.getCurrency());
        var none = Money.zero(currency);
        return new ChargeTruth(
                id,
                status == ChargeStatus.CLOSED ? ChargeStatus.CLOSED : ChargeStatus.OPEN,
                IntentReading.money(session.getAmountTotal(), currency, "amount_total"),
                none,
                none,
                none,
                none,
                IntentReading.metadata(session.getMetadata()),
                Optional.empty(),
                Optional.empty(),
                seenAt);
    }

    /// A page is opened in a browser: https, or, for practice money only, this computer.
    private Optional<URI> address(Session session) {
        var text = OddAnswer.need(session.getUrl(), "url");
        try {
            var address = new URI(text);
            boolean https = "https".equals(address.getScheme()) && address.getHost() != null;
            boolean here = !live && "http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost());
            if (text.length() <= LONGEST_ADDRESS && address.getRawUserInfo() == null && (https || here)) {
                return Optional.of(address);
            }
        } catch (java.net.URISyntaxException notOne) {
            // said below
        }
        throw new OddAnswer("url");
    }
}
