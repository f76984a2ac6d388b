package dev.tillbridge.farside;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundList;
import dev.tillbridge.payment.RefundOrder;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The way back of a processor's money: never more than was taken, each key once, and trouble on demand.
public final class FarRefunds implements RefundProvider {
    private final Clock clock;
    private final ToLongFunction<String> taken;
    private final Map<String, RefundTruth> refunds = new LinkedHashMap<>();
    private final Map<String, String> byKey = new HashMap<>();
    private final Troubles troubles = new Troubles();
    private Gate gate = Gate.OPEN;
    private RefundStatus first = RefundStatus.SUCCEEDED;

    /// @param taken what was taken of a payment, in minor units
    FarRefunds(Clock clock, ToLongFunction<String> taken) {
        this.clock = clock;
        this.taken = taken;
    }

    void gate(Gate next) {
        gate = next;
    }

    public void trouble(String call, Trouble trouble, int times) {
        troubles.order(call, trouble, times);
    }

    /// Calls of this name meet no trouble any more.
    public void heal(String call) {
        troubles.heal(call);
    }

    /// What was sent and took its time arrives.
    public void lateOnesArrive() {
        troubles.arrive();
    }

    void down(boolean isDown) {
        troubles.down(isDown);
    }

    /// How refunds stand at first from now on.
    public void begin(RefundStatus status) {
        first = status;
    }

    /// How often money went back, and was not sent back by the bank.
    public synchronized int count() {
        return (int) refunds.values().stream()
                .filter(refund -> refund.status() != RefundStatus.FAILED)
                .count();
    }

    /// All that went back, in minor units.
    public synchronized long given() {
        return refunds.values().stream()
                .filter(refund -> refund.status() != RefundStatus.FAILED)
                .mapToLong(refund -> refund.amount().minorUnits())
                .sum();
    }

    /// The processor or the client's bank says something new about the newest.
    public synchronized void becomes(RefundStatus status) {
        var last = refunds.values().stream().reduce((earlier, later) -> later).orElseThrow();
        var why = status == RefundStatus.FAILED ? "expired_or_canceled_card" : "";
        refunds.put(last.reference(), truth(last.reference(), last.payment(), status, last.amount(), why, last));
    }

    /// Somebody gives back in the processor's own pages.
    public synchronized RefundTruth inTheirPages(String payment, Money amount) {
        var reference = "re_" + (refunds.size() + 1);
        var made = new RefundTruth(reference, payment, first, amount, false, "", Map.of(), now(), now());
        refunds.put(reference, made);
        return made;
    }

    @Override
    public RefundAnswer refund(RefundOrder order, String key) {
        return gate.effect(
                "refund",
                () -> troubles.meet(
                        "refund",
                        () -> made(order, key),
                        problem -> new RefundAnswer.NotDone(problem, false),
                        RefundAnswer.Unknown::new));
    }

    private synchronized RefundAnswer made(RefundOrder order, String key) {
        var there = Optional.ofNullable(byKey.get(key)).map(refunds::get);
        if (there.isPresent()) {
            return new RefundAnswer.Known(there.get());
        }
        if (gone(order.payment()) + order.amount().minorUnits() > taken.applyAsLong(order.payment())) {
            return new RefundAnswer.NotDone(
                    Problem.of(ProblemCode.PROCESSOR_REFUSED, "why", "more than is left"), false);
        }
        var reference = "re_" + (refunds.size() + 1);
        byKey.put(key, reference);
        var metadata = new HashMap<>(order.metadata());
        metadata.put("refund", order.refundId());
        refunds.put(
                reference,
                new RefundTruth(reference, order.payment(), first, order.amount(), false, "", metadata, now(), now()));
        return new RefundAnswer.Known(refunds.get(reference));
    }

    private long gone(String payment) {
        return refunds.values().stream()
                .filter(refund -> refund.payment().equals(payment) && refund.status() != RefundStatus.FAILED)
                .mapToLong(refund -> refund.amount().minorUnits())
                .sum();
    }

    @Override
    public RefundAnswer look(String reference) {
        return gate.look(
                "refund-look",
                () -> troubles.meet(
                        "refund-look",
                        () -> known(reference),
                        problem -> new RefundAnswer.NotDone(problem, false),
                        RefundAnswer.Unknown::new));
    }

    private synchronized RefundAnswer known(String reference) {
        return Optional.ofNullable(refunds.get(reference))
                .<RefundAnswer>map(RefundAnswer.Known::new)
                .orElseGet(RefundAnswer.Absent::new);
    }

    @Override
    public RefundAnswer find(RefundOrder order) {
        return gate.look(
                "refund-find",
                () -> troubles.meet(
                        "refund-look",
                        () -> found(order),
                        problem -> new RefundAnswer.NotDone(problem, false),
                        RefundAnswer.Unknown::new));
    }

    private synchronized RefundAnswer found(RefundOrder order) {
        return refunds.values().stream()
                .filter(refund -> order.refundId().equals(refund.metadata().get("refund")))
                .findFirst()
                .<RefundAnswer>map(RefundAnswer.Known::new)
                .orElseGet(RefundAnswer.Absent::new);
    }

    @Override
    public RefundList list(String payment) {
        return gate.look(
                "refund-list",
                () -> troubles.meet(
                        "refund-list", () -> listed(payment), RefundList.NotListed::new, RefundList.NotListed::new));
    }

    private synchronized RefundList listed(String payment) {
        return new RefundList.Listed(refunds.values().stream()
                .filter(refund -> refund.payment().equals(payment))
                .toList()
                .reversed());
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static RefundTruth truth(
            String reference, String payment, RefundStatus status, Money amount, String why, RefundTruth was) {
        return new RefundTruth(
                reference, payment, status, amount, false, why, was.metadata(), was.created(), was.created());
    }
}
