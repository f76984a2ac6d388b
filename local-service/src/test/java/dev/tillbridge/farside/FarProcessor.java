package dev.tillbridge.farside;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Ability;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.Decline;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.payment.Strangers;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/// A card processor of our own making: keeps what it did, counts what it took, and misbehaves on demand.
public final class FarProcessor implements PaymentProvider {
    /// How long the bank holds money.
    private static final Duration HELD = Duration.ofDays(2);

    private final Clock clock;
    private final Map<String, FarCharge> charges = new LinkedHashMap<>();
    private final Map<String, String> byKey = new HashMap<>();
    private final Troubles troubles = new Troubles();
    private final FarRefunds back;
    private final FarCards cards = new FarCards(this);
    private Gate gate = Gate.OPEN;
    private UnaryOperator<Money> falsify = UnaryOperator.identity();
    private boolean live;
    private boolean partial;
    private Runnable askedWho = () -> {};

    public FarProcessor(Clock clock) {
        this.clock = clock;
        this.back = new FarRefunds(clock, this::taken);
    }

    /// What every call passes from now on.
    public void gate(Gate next) {
        gate = next;
        back.gate(next);
    }

    public void trouble(String call, Trouble trouble, int times) {
        troubles.order(call, trouble, times);
    }

    public void down(boolean isDown) {
        troubles.down(isDown);
        back.down(isDown);
    }

    /// What happens whenever somebody asks whose account this is.
    public void whenAskedWho(Runnable then) {
        askedWho = then;
    }

    public void takesPartial() {
        partial = true;
    }

    public void isLive() {
        live = true;
    }

    /// Takes another amount than asked, from the next card on.
    public synchronized void falsify(UnaryOperator<Money> how) {
        falsify = how;
    }

    /// How often money was taken in all.
    public synchronized int captures() {
        return (int) charges.values().stream()
                .filter(charge -> charge.status == ChargeStatus.CAPTURED)
                .count();
    }

    /// How many objects were made.
    public synchronized int charges() {
        return charges.size();
    }

    /// How many charges could still be paid.
    public synchronized int open() {
        return (int) charges.values().stream()
                .filter(charge -> charge.status == ChargeStatus.OPEN)
                .count();
    }

    public synchronized long taken() {
        return charges.values().stream()
                .mapToLong(charge -> charge.captured.minorUnits())
                .sum();
    }

    /// Its pages on which a card is typed.
    public FarPages pages() {
        return new FarPages(this);
    }

    synchronized boolean isOpen(String reference) {
        var charge = charges.get(reference);
        return charge != null && charge.status == ChargeStatus.OPEN;
    }

    synchronized boolean payNewest() {
        return charges.values().stream()
                .reduce((earlier, later) -> later)
                .filter(newest -> pay(newest.reference, newest.order.amount()))
                .isPresent();
    }

    /// The cards that it keeps.
    public FarCards cards() {
        return cards;
    }

    /// The charge of a card that it keeps.
    ProviderAnswer confirm(String reference, String key, boolean refused) {
        return gate.effect(
                "confirm",
                () -> troubles.meet(
                        "confirm",
                        () -> confirmed(reference, refused),
                        problem -> new ProviderAnswer.NotDone(problem, false),
                        ProviderAnswer.Unknown::new));
    }

    private synchronized ProviderAnswer confirmed(String reference, boolean refused) {
        var charge = charges.get(reference);
        if (charge == null) {
            return new ProviderAnswer.Absent();
        }
        if (refused) {
            refuse(reference);
            return new ProviderAnswer.NotDone(Problem.of(ProblemCode.CARD_DECLINED), false);
        }
        pay(reference, charge.order.amount());
        return new ProviderAnswer.Known(charge.truth(clock.instant()));
    }

    /// The way back of its money.
    public FarRefunds givingBack() {
        return back;
    }

    private synchronized long taken(String reference) {
        var charge = charges.get(reference);
        return charge == null ? 0 : charge.captured.minorUnits();
    }

    /// The card at the reader: pays if the charge still can be paid.
    synchronized boolean pay(String reference, Money atMost) {
        var charge = charges.get(reference);
        if (charge == null || charge.status != ChargeStatus.OPEN) {
            return false;
        }
        var approved = falsify.apply(charge.order.amount().atMost(atMost));
        charge.decline = null;
        if (charge.order.held()) {
            charge.status = ChargeStatus.AUTHORIZED;
            charge.held = approved;
            charge.heldUntil = clock.instant().plus(HELD);
        } else {
            charge.status = ChargeStatus.CAPTURED;
            charge.captured = approved;
        }
        return true;
    }

    synchronized void refuse(String reference) {
        var charge = charges.get(reference);
        if (charge != null && charge.status == ChargeStatus.OPEN) {
            charge.decline = new Decline("insufficient_funds", "Insufficient funds");
        }
    }

    /// The card was paid after all, behind everybody's back.
    public synchronized void payLast() {
        var last = charges.values().stream().reduce((earlier, later) -> later).orElseThrow();
        last.status = ChargeStatus.CAPTURED;
        last.captured = falsify.apply(last.order.amount());
    }

    @Override
    public String account() {
        askedWho.run();
        return "far:acct_1";
    }

    @Override
    public boolean live() {
        return live;
    }

    @Override
    public boolean can(Ability ability) {
        return switch (ability) {
            case CARD_PRESENT, CARD_PAGE, PAYMENT_LINK, SAVED_CARD -> true;
            case BANK_DEBIT -> false;
            case PARTIAL_APPROVAL -> partial;
            case MANUAL_CAPTURE -> true;
        };
    }

    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        return gate.effect(
                "create",
                () -> troubles.meet(
                        "create",
                        () -> made(order, key),
                        problem -> new ProviderAnswer.NotDone(problem, false),
                        ProviderAnswer.Unknown::new));
    }

    private synchronized ProviderAnswer made(ChargeOrder order, String key) {
        var reference = byKey.computeIfAbsent(key, none -> "pi_" + (charges.size() + 1));
        var charge = charges.computeIfAbsent(
                reference,
                none -> new FarCharge(
                        reference, order, order.amount(), clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        return new ProviderAnswer.Known(charge.truth(clock.instant()));
    }

    @Override
    public ProviderAnswer look(String reference) {
        return gate.look(
                "look",
                () -> troubles.meet(
                        "look",
                        () -> known(reference),
                        problem -> new ProviderAnswer.NotDone(problem, false),
                        ProviderAnswer.Unknown::new));
    }

    private synchronized ProviderAnswer known(String reference) {
        Optional.ofNullable(charges.get(reference)).ifPresent(this::lapse);
        return Optional.ofNullable(charges.get(reference))
                .<ProviderAnswer>map(charge -> new ProviderAnswer.Known(charge.truth(clock.instant())))
                .orElseGet(ProviderAnswer.Absent::new);
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return gate.look(
                "find",
                () -> troubles.meet(
                        "look",
                        () -> found(order),
                        problem -> new ProviderAnswer.NotDone(problem, false),
                        ProviderAnswer.Unknown::new));
    }

    private synchronized ProviderAnswer found(ChargeOrder order) {
        return charges.values().stream()
                .filter(charge -> charge.order.attemptId().equals(order.attemptId()))
                .filter(charge -> installation(charge).equals(order.metadata().get("installation")))
                .findFirst()
                .<ProviderAnswer>map(charge -> new ProviderAnswer.Known(charge.truth(clock.instant())))
                .orElseGet(ProviderAnswer.Absent::new);
    }

    @Override
    public Strangers strangers(Instant since, BiPredicate<String, String> ours) {
        return gate.look(
                "strangers",
                () -> troubles.meet(
                        "strangers", () -> listed(since, ours), Strangers.NotListed::new, Strangers.NotListed::new));
    }

    private synchronized Strangers listed(Instant since, BiPredicate<String, String> ours) {
        var there = charges.values().stream()
                .filter(charge -> !charge.created.isBefore(since))
                .toList();
        var newest = there.isEmpty() ? since : there.getLast().created;
        return new Strangers.Listed(
                there.reversed().stream()
                        .filter(charge -> !installation(charge).isEmpty()
                                && !ours.test(installation(charge), charge.order.attemptId()))
                        .map(charge -> new StrangerCharge(
                                charge.reference,
                                installation(charge),
                                charge.order.attemptId(),
                                charge.order.metadata().getOrDefault("code", ""),
                                charge.order.metadata().getOrDefault("invoices", ""),
                                Optional.of(charge.order.amount()),
                                charge.status,
                                charge.created))
                        .toList(),
                newest);
    }

    private static String installation(FarCharge charge) {
        return charge.order.metadata().getOrDefault("installation", "");
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        return gate.effect(
                "make-final",
                () -> troubles.meet(
                        "make-final",
                        () -> closed(reference),
                        problem -> new ProviderAnswer.NotDone(problem, problem.code() == ProblemCode.PROCESSOR_BUSY),
                        ProviderAnswer.Unknown::new));
    }

    private synchronized ProviderAnswer closed(String reference) {
        var charge = charges.get(reference);
        if (charge == null) {
            return new ProviderAnswer.Absent();
        }
        lapse(charge);
        if (charge.status == ChargeStatus.OPEN || charge.status == ChargeStatus.AUTHORIZED) {
            charge.status = ChargeStatus.CLOSED;
        }
        return new ProviderAnswer.Known(charge.truth(clock.instant()));
    }

    @Override
    public ProviderAnswer take(String reference, String key) {
        return gate.effect(
                "take",
                () -> troubles.meet(
                        "take",
                        () -> takenNow(reference),
                        problem -> new ProviderAnswer.NotDone(problem, false),
                        ProviderAnswer.Unknown::new));
    }

    private synchronized ProviderAnswer takenNow(String reference) {
        var charge = charges.get(reference);
        if (charge == null) {
            return new ProviderAnswer.Absent();
        }
        lapse(charge);
        if (charge.status == ChargeStatus.AUTHORIZED) {
            charge.status = ChargeStatus.CAPTURED;
            charge.captured = charge.held;
        }
        return new ProviderAnswer.Known(charge.truth(clock.instant()));
    }

    /// The bank lets go what nobody took in time.
    private void lapse(FarCharge charge) {
        if (charge.status == ChargeStatus.AUTHORIZED && !charge.heldUntil.isAfter(clock.instant())) {
            charge.status = ChargeStatus.CLOSED;
        }
    }

    /// How many amounts are held on cards.
    public synchronized int held() {
        charges.values().forEach(this::lapse);
        return (int) charges.values().stream()
                .filter(charge -> charge.status == ChargeStatus.AUTHORIZED)
                .count();
    }
}
