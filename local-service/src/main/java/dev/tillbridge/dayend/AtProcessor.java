package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.BalanceLine;
import dev.tillbridge.payment.DayBooking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Lays what the processor has on its balance beside our bookings of a day, by its own ids. Pure. What it has on
/// another day than we is not different: each of ours is looked for in all that was read.
final class AtProcessor {
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Money> moved = new TreeMap<>();
    private final Map<String, Money> fees = new TreeMap<>();

    AtProcessor(List<DayBooking> bookings, ProcessorSide side) {
        var byReference = new HashMap<String, List<BalanceLine>>();
        for (var line : side.lines()) {
            line.reference()
                    .ifPresent(reference -> byReference
                            .computeIfAbsent(reference, none -> new ArrayList<>())
                            .add(line));
        }
        var done = new HashSet<String>();
        for (var booking : bookings) {
            boolean there = Ways.throughUs(booking.way()) && !booking.moved().isZero();
            if (there && done.add(booking.bookingId())) {
                compare(booking, byReference.getOrDefault(booking.reference().orElse(""), List.of()));
            }
        }
        side.strangers().forEach(this::stranger);
    }

    private void compare(DayBooking booking, List<BalanceLine> all) {
        boolean in = booking.moved().isPositive();
        var theirs = all.stream()
                .filter(line -> line.gross().isPositive() == in)
                .filter(line -> line.gross().currency().equals(booking.moved().currency()))
                .toList();
        if (theirs.isEmpty()) {
            add(DifferenceKind.NOT_AT_PROCESSOR, booking, Optional.empty());
            return;
        }
        var sum = theirs.stream().map(BalanceLine::gross).reduce(Money::plus).orElseThrow();
        moved.merge(key(booking.way(), sum), sum, Money::plus);
        theirs.forEach(line -> fees.merge(key(booking.way(), line.fee()), line.fee(), Money::plus));
        if (!sum.equals(booking.moved())) {
            add(DifferenceKind.PROCESSOR_AMOUNT, booking, Optional.of(sum));
        }
    }

    /// Paid at the processor, and in no booking of any day.
    private void stranger(BalanceLine line) {
        differences.add(new Difference(
                DifferenceKind.NOT_IN_BOOKS + "|" + line.id(),
                DifferenceKind.NOT_IN_BOOKS,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of(line.gross()),
                Map.of("reference", line.reference().orElse(""))));
    }

    private void add(DifferenceKind kind, DayBooking booking, Optional<Money> theirs) {
        differences.add(new Difference(
                kind + "|" + booking.bookingId() + "|"
                        + theirs.map(money -> String.valueOf(money.minorUnits()))
                                .orElse(""),
                kind,
                Optional.of(booking.paymentId()),
                Optional.of(booking.code()),
                booking.way(),
                Optional.of(booking.moved()),
                theirs,
                Map.of(
                        "client",
                        booking.clientName(),
                        "reference",
                        booking.reference().orElse(""))));
    }

    List<Difference> differences() {
        return differences;
    }

    /// By way to pay and currency ([#key]), surcharge and tip included.
    Map<String, Money> moved() {
        return moved;
    }

    Map<String, Money> fees() {
        return fees;
    }

    static String key(String way, Money money) {
        return way + " " + money.currency().getCurrencyCode();
    }

    static String way(String key) {
        return key.substring(0, key.indexOf(' '));
    }
}
