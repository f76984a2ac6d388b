package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.PROCESSOR_ANSWER_ODD;
import static dev.tillbridge.problem.ProblemCode.PROCESSOR_UNREACHABLE;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentLink;
import com.stripe.param.PaymentLinkCreateParams;
import com.stripe.param.PaymentLinkRetrieveParams;
import com.stripe.param.PaymentLinkUpdateParams;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.LinkAnswer;
import dev.tillbridge.payment.LinkNews;
import dev.tillbridge.payment.LinkOrder;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.LinkTruth;
import dev.tillbridge.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Payment links. What was paid is read from the intents of their sessions, never from the link. Thread-safe.
final class StripeLinks implements LinkProvider {
    /// Somebody may open the link between the moment it goes off and the moment its pages are listed.
    private static final int ROUNDS = 3;

    private final StripeAccess access;
    private final Clock clock;
    private final LinkReading reading;
    private final LinkPages pages;

    StripeLinks(StripeAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
        this.reading = new LinkReading(access.live());
        this.pages = new LinkPages(access, reading);
    }

    @Override
    public LinkAnswer create(LinkOrder order, String key) {
        var params = params(order);
        return switch (Certainty.of(() -> access.links().create(params, access.keyed(key)))) {
            case Outcome.Answered<PaymentLink>(var link) -> made(link, order);
            case Outcome.NotDone<PaymentLink>(var problem, var unused1, var again) ->
                new LinkAnswer.NotDone(problem, again);
            case Outcome.Moved<PaymentLink>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<PaymentLink>(var problem) -> new LinkAnswer.Unknown(problem);
        };
    }

    private static PaymentLinkCreateParams params(LinkOrder order) {
        var metadata = LinkIds.metadata(order);
        var price = PaymentLinkCreateParams.LineItem.PriceData.builder()
                .setCurrency(
                        order.charge().amount().currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .setUnitAmount(order.charge().amount().minorUnits())
                .setProductData(PaymentLinkCreateParams.LineItem.PriceData.ProductData.builder()
                        .setName(Texts.bounded(order.title(), 200))
                        .build())
                .build();
        return PaymentLinkCreateParams.builder()
                .addLineItem(PaymentLinkCreateParams.LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(price)
                        .build())
                .addPaymentMethodType(
                        order.bank()
                                ? PaymentLinkCreateParams.PaymentMethodType.US_BANK_ACCOUNT
                                : PaymentLinkCreateParams.PaymentMethodType.CARD)
                .setRestrictions(PaymentLinkCreateParams.Restrictions.builder()
                        .setCompletedSessions(PaymentLinkCreateParams.Restrictions.CompletedSessions.builder()
                                .setLimit(1L)
                                .build())
                        .build())
                .setInactiveMessage(Texts.bounded(order.whenOff(), 400))
                .setPaymentIntentData(PaymentLinkCreateParams.PaymentIntentData.builder()
                        .setCaptureMethod(PaymentLinkCreateParams.PaymentIntentData.CaptureMethod.AUTOMATIC)
                        .setDescription(Texts.bounded(order.charge().description(), 500))
                        .putAllMetadata(metadata)
                        .build())
                .putAllMetadata(metadata)
                .addExpand("line_items")
                .build();
    }

    /// A fresh link must be exactly what was ordered; a replayed answer is old news, so that the link is read.
    private LinkAnswer made(PaymentLink link, LinkOrder order) {
        var answer = StripeAccess.replayed(link)
                ? LinkIds.isReference(String.valueOf(link.getId())) ? look(link.getId()) : odd("id")
                : known(() -> reading.read(link, 0, List.of(), clock.instant()));
        return ofThis(order, answer);
    }

    private static LinkAnswer ofThis(LinkOrder order, LinkAnswer answer) {
        boolean another = answer instanceof LinkAnswer.Known(var truth) && !LinkIds.isThatOf(truth, order);
        return another ? odd("another link than ordered") : answer;
    }

    @Override
    public LinkAnswer look(String reference) {
        require(reference);
        return known(() -> truth(reference));
    }

    /// Open pages are listed before the paid ones: one that is paid meanwhile is in one of the lists or in both.
    private LinkTruth truth(String reference) throws StripeException {
        var params = PaymentLinkRetrieveParams.builder().addExpand("line_items").build();
        var link = access.links().retrieve(reference, params, access.unkeyed());
        if (!reference.equals(link.getId())) {
            throw new OddAnswer("another link than asked for");
        }
        boolean on = OddAnswer.need(link.getActive(), "active");
        int open = on ? 0 : pages.open(reference).size();
        return reading.read(link, open, pages.completed(reference), clock.instant());
    }

    @Override
    public LinkAnswer find(LinkOrder order) {
        return switch (Certainty.of(() -> pages.find(order))) {
            case Outcome.Answered<Optional<String>>(var found) ->
                found.isPresent() ? ofThis(order, look(found.get())) : new LinkAnswer.Absent();
            case Outcome.NotDone<Optional<String>>(var problem, var unused1, var unused2) ->
                new LinkAnswer.Unknown(problem);
            case Outcome.Moved<Optional<String>>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<Optional<String>>(var problem) -> new LinkAnswer.Unknown(problem);
        };
    }

    @Override
    public LinkAnswer turnOff(String reference) {
        require(reference);
        // A refusal, or a 500, would be stored under its key for a day. Turning off twice does no harm: a key each
        // time.
        var first = off(reference);
        var now = isOn(first) ? off(reference) : first;
        for (int round = 1; round <= ROUNDS && hasPages(now); round++) {
            expireAll(reference);
            now = look(reference);
        }
        return isCertain(now) ? now : new LinkAnswer.Unknown(Problem.of(PROCESSOR_UNREACHABLE));
    }

    private LinkAnswer off(String reference) {
        var params = PaymentLinkUpdateParams.builder().setActive(false).build();
        var done = Certainty.of(() -> access.links().update(reference, params, access.freshlyKeyed()));
        var now = look(reference);
        if (isOn(now) && done instanceof Outcome.NotDone<PaymentLink>(var problem, var unused1, var again)) {
            return new LinkAnswer.NotDone(problem, again);
        }
        return now;
    }

    /// What this makes of a page is read afterwards; one that is paid meanwhile refuses.
    /// A refusal would be stored under its key, and ending a page twice does no harm: a key of its own each time.
    private void expireAll(String reference) {
        if (Certainty.of(() -> pages.open(reference)) instanceof Outcome.Answered<List<String>>(var open)) {
            for (var page : open) {
                var _ = Certainty.of(() -> access.sessions().expire(page, access.freshlyKeyed()));
            }
        }
    }

    private static boolean isOn(LinkAnswer answer) {
        return answer instanceof LinkAnswer.Known(var truth) && truth.on();
    }

    private static boolean hasPages(LinkAnswer answer) {
        return answer instanceof LinkAnswer.Known(var truth) && !truth.on() && truth.pages() > 0;
    }

    /// A refusal stays a refusal: nothing was turned off by it.
    private static boolean isCertain(LinkAnswer answer) {
        return !(answer instanceof LinkAnswer.Known(var truth)) || truth.off();
    }

    @Override
    public LinkAnswer withdraw(String reference, Optional<String> keep) {
        var off = turnOff(reference);
        if (!(off instanceof LinkAnswer.Known(var truth))) {
            return off;
        }
        var open = truth.charges().stream()
                .filter(charge -> charge.status() == ChargeStatus.OPEN || charge.status() == ChargeStatus.UNDER_WAY)
                .map(ChargeTruth::reference)
                .filter(payment -> !keep.equals(Optional.of(payment)))
                .toList();
        // What was sent meanwhile refuses, and is read afterwards like all the others.
        open.forEach(payment -> {
            var _ = Certainty.of(() -> access.intents().cancel(payment, access.freshlyKeyed()));
        });
        return open.isEmpty() ? off : look(reference);
    }

    @Override
    public LinkNews paidSince(Instant since) {
        return switch (Certainty.of(() -> pages.paidSince(since))) {
            case Outcome.Answered<Map<String, Integer>>(var links) -> new LinkNews.Listed(links);
            case Outcome.NotDone<Map<String, Integer>>(var problem, var unused1, var unused2) ->
                new LinkNews.NotListed(problem);
            case Outcome.Moved<Map<String, Integer>>(var code, var unused1) ->
                new LinkNews.NotListed(Problem.of(PROCESSOR_ANSWER_ODD, "what", code));
            case Outcome.Unknown<Map<String, Integer>>(var problem) -> new LinkNews.NotListed(problem);
        };
    }

    /// Not found says only that this account has no such link.
    private static LinkAnswer known(Certainty.Call<LinkTruth> call) {
        return switch (Certainty.of(call)) {
            case Outcome.Answered<LinkTruth>(var truth) -> new LinkAnswer.Known(truth);
            case Outcome.NotDone<LinkTruth>(var problem, var unused1, var unused2) -> new LinkAnswer.Unknown(problem);
            case Outcome.Moved<LinkTruth>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<LinkTruth>(var problem) -> new LinkAnswer.Unknown(problem);
        };
    }

    private static LinkAnswer odd(String what) {
        return new LinkAnswer.Unknown(Problem.of(PROCESSOR_ANSWER_ODD, "what", what));
    }

    private static void require(String reference) {
        if (!LinkIds.isReference(reference)) {
            throw new IllegalArgumentException("not a link of this processor");
        }
    }
}
