package dev.tillbridge.farside;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.TerminalAnswer;
import dev.tillbridge.terminal.TerminalId;
import dev.tillbridge.terminal.TerminalInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A card reader of our own making, on which a client does what the test says.
public final class FarReader implements CardTerminal {
    public static final TerminalId FRONT_DESK = new TerminalId("far:front");

    private final FarProcessor processor;
    private final Troubles troubles = new Troubles();
    private Gate gate = Gate.OPEN;
    private TerminalAnswer shown = new TerminalAnswer.Idle();
    private Card card = Card.NONE;
    private Money part = Money.of(6_000, "USD");
    private boolean offline;
    private boolean stuck;
    private int shows;

    public FarReader(FarProcessor processor) {
        this.processor = processor;
    }

    public void gate(Gate next) {
        gate = next;
    }

    public void trouble(String call, Trouble trouble, int times) {
        troubles.order(call, trouble, times);
    }

    public void down(boolean isDown) {
        troubles.down(isDown);
    }

    public void offline(boolean isOffline) {
        offline = isOffline;
    }

    /// Shows something that cannot be taken off.
    public void stuckWith(String charge) {
        shown = new TerminalAnswer.Showing(charge, false);
        stuck = true;
    }

    public synchronized void leftFromEarlier(String charge) {
        shown = new TerminalAnswer.Showing(charge, false);
    }

    /// What clients do from now on as soon as they are asked for the card.
    public synchronized void next(Card what) {
        card = what;
    }

    /// What clients do, with what the bank lets through.
    public synchronized void next(Card what, Money letThrough) {
        card = what;
        part = letThrough;
    }

    /// The client taps now, whether or not anybody looks.
    public synchronized void tap(Card what) {
        card = what;
        act();
    }

    public synchronized int shows() {
        return shows;
    }

    public synchronized boolean idle() {
        return !(shown instanceof TerminalAnswer.Showing);
    }

    private void act() {
        if (card == Card.NONE || !(shown instanceof TerminalAnswer.Showing(var charge, var _))) {
            return;
        }
        switch (card) {
            case APPROVED, PARTLY -> {
                var most = card == Card.PARTLY
                        ? part
                        : Money.of(Long.MAX_VALUE, part.currency().getCurrencyCode());
                boolean paid = processor.pay(charge, most);
                shown = new TerminalAnswer.Ended(charge, paid, "", "");
            }
            case REFUSED -> {
                processor.refuse(charge);
                shown = new TerminalAnswer.Ended(charge, false, "card_declined", "Declined");
            }
            case NONE -> {}
        }
    }

    @Override
    public String driver() {
        return "far";
    }

    @Override
    public TerminalAnswer show(TerminalId terminal, String charge, Money amount, boolean partial, String key) {
        return gate.effect(
                "show",
                () -> troubles.meet(
                        "show",
                        () -> showing(charge),
                        problem -> new TerminalAnswer.NotDone(problem, false),
                        TerminalAnswer.Unknown::new));
    }

    private synchronized TerminalAnswer showing(String charge) {
        if (offline) {
            return new TerminalAnswer.NotDone(Problem.of(ProblemCode.READER_OFFLINE, "reader", "Front desk"), false);
        }
        if (shown instanceof TerminalAnswer.Showing) {
            return new TerminalAnswer.NotDone(Problem.of(ProblemCode.READER_BUSY, "reader", "Front desk"), false);
        }
        shows++;
        shown = new TerminalAnswer.Showing(charge, false);
        return shown;
    }

    @Override
    public TerminalAnswer look(TerminalId terminal) {
        return gate.look(
                "look-reader",
                () -> troubles.meet(
                        "look",
                        this::looked,
                        problem -> new TerminalAnswer.NotDone(problem, false),
                        TerminalAnswer.Unknown::new));
    }

    private synchronized TerminalAnswer looked() {
        act();
        return shown;
    }

    @Override
    public TerminalAnswer clear(TerminalId terminal) {
        return gate.effect(
                "clear",
                () -> troubles.meet(
                        "clear",
                        this::cleared,
                        problem -> new TerminalAnswer.NotDone(problem, false),
                        TerminalAnswer.Unknown::new));
    }

    private synchronized TerminalAnswer cleared() {
        if (offline) {
            return new TerminalAnswer.NotDone(Problem.of(ProblemCode.READER_OFFLINE, "reader", "Front desk"), false);
        }
        if (!stuck) {
            shown = new TerminalAnswer.Idle();
        }
        return shown;
    }

    @Override
    public List<TerminalInfo> list() {
        return List.of(new TerminalInfo(FRONT_DESK, "Front desk", "Far One", "F1", !offline));
    }

    @Override
    public TerminalInfo register(String registrationCode, @Nullable String label) {
        return list().getFirst();
    }
}
