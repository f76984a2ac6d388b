package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.PaymentCode;
import dev.tillbridge.pims.DayPayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Lays what the PIMS lists for a day beside what it should list, by our references. Pure; for one day, once.
final class Matching {
    private final LocalDate day;
    private final Ways ways;
    private final Map<LocalDate, List<DayPayment>> otherLists;
    private final OtherDays others;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Timing> timings = new ArrayList<>();
    private final List<Expected> entered = new ArrayList<>();
    private final List<DayPayment> onlyThere = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();

    /// @param otherLists what the PIMS lists for other days that were read
    Matching(LocalDate day, Ways ways, Map<LocalDate, List<DayPayment>> otherLists, OtherDays others) {
        this.day = day;
        this.ways = ways;
        this.otherLists = otherLists;
        this.others = others;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    List<Timing> timings() {
        return List.copyOf(timings);
    }

    /// What need not be there, and is as if it had to be: somebody has entered it all the same.
    List<Expected> entered() {
        return List.copyOf(entered);
    }

    /// Entries that are of no payment of ours, of no day.
    List<DayPayment> onlyThere() {
        return List.copyOf(onlyThere);
    }

    /// The codes of ours that a list names.
    static List<PaymentCode> codes(List<DayPayment> lines) {
        return lines.stream().flatMap(line -> code(line).stream()).distinct().toList();
    }

    static Optional<PaymentCode> code(DayPayment line) {
        return line.reference()
                .map(PaymentCode::in)
                .flatMap(codes -> codes.stream().findFirst());
    }

    /// Compares; what it finds is then told by the others.
    void compare(List<Expected> expected, List<DayPayment> listed) {
        var groups = new LinkedHashMap<String, OneCode>();
        for (var each : expected) {
            groups.computeIfAbsent(each.code(), OneCode::new).expected.add(each);
        }
        for (var line : listed) {
            var code = code(line).map(PaymentCode::value);
            var group = code.map(groups::get);
            if (group.isPresent()) {
                group.get().lines.add(line);
            } else {
                stranger(line, code);
            }
        }
        groups.values().forEach(group -> {
            if (group.owesNothing()) {
                enteredAllTheSame(group);
            } else {
                group.expected.removeIf(each -> each.owed() == Owed.NEVER);
                pairs(group);
                group.lines.forEach(line -> twice(group, line));
                group.expected.forEach(this::absent);
            }
        });
    }

    /// Nothing of it has to be in the PIMS. What the desk entered there by itself is right when it is what moved.
    private void enteredAllTheSame(OneCode group) {
        if (group.lines.isEmpty()) {
            return;
        }
        pairs(group);
        var backs = group.expected.stream()
                .filter(each -> each.back() && group.hasEntryFor(each))
                .toList();
        entered.addAll(group.seen);
        entered.addAll(backs);
        for (var line : group.lines) {
            if (group.seen.stream().anyMatch(each -> Alike.sameSign(each, line))) {
                twice(group, line);
            } else {
                stranger(line, Optional.of(group.code));
            }
        }
        // Its payment is there, so what went back of it is to be there too.
        backs.forEach(this::absent);
    }

    private void pairs(OneCode group) {
        pair(
                group,
                (each, line) -> Alike.sameInvoice(each, line) && each.amount().equals(line.amount()));
        taken(group);
        pair(group, (each, line) -> Alike.sameInvoice(each, line) && Alike.sameSign(each, line), DifferenceKind.AMOUNT);
        pair(group, (each, line) -> each.amount().equals(line.amount()), DifferenceKind.OTHER_INVOICE);
        pair(group, Alike::sameSign, DifferenceKind.OTHER_INVOICE);
    }

    private void pair(OneCode group, Pairs fits) {
        for (var each : List.copyOf(group.expected)) {
            first(group.lines, line -> fits.test(each, line)).ifPresent(line -> {
                group.paired(each, line);
                particulars(each, line);
            });
        }
    }

    private void pair(OneCode group, Pairs fits, DifferenceKind kind) {
        for (var each : List.copyOf(group.expected)) {
            first(group.lines, line -> fits.test(each, line)).ifPresent(line -> {
                group.paired(each, line);
                add(kind, each, Optional.of(line));
            });
        }
    }

    /// What was taken out may show as one entry that is lower now, or as none at all.
    private void taken(OneCode group) {
        boolean anyBack = group.expected.stream().anyMatch(each -> each.back() && each.owed() != Owed.WAITS);
        if (anyBack
                && sum(group.lines.stream().map(DayPayment::amount).toList())
                        .equals(sum(
                                group.expected.stream().map(Expected::amount).toList()))) {
            group.seen.addAll(group.expected);
            group.expected.clear();
            group.lines.clear();
        }
    }

    private static Optional<Money> sum(List<Money> amounts) {
        return amounts.stream().reduce(Money::plus).filter(sum -> !sum.isZero());
    }

    private void particulars(Expected each, DayPayment line) {
        if (each.type().isPresent()
                && line.type().isPresent()
                && !Ways.folded(each.type().get())
                        .equals(Ways.folded(line.type().get()))) {
            add(DifferenceKind.WAY, each, Optional.of(line));
        }
        if (line.client().isPresent() && !Alike.sameClient(each, line.client().get())) {
            add(DifferenceKind.CLIENT, each, Optional.of(line));
        }
    }

    private void twice(OneCode group, DayPayment line) {
        var of = group.seen.isEmpty() ? group.expected : group.seen;
        var like = of.stream()
                .filter(each -> Alike.sameSign(each, line))
                .findFirst()
                .or(() -> of.stream().findFirst());
        if (like.isPresent()) {
            add(DifferenceKind.TWICE, like.get(), Optional.of(line), Optional.empty());
        }
    }

    private void absent(Expected each) {
        var other = otherDay(each);
        if (other.isPresent() && other.get().isAfter(day)) {
            timings.add(new Timing(
                    each.paymentId(), each.code(), each.way(), each.amount().negated(), other.get()));
        } else if (other.isPresent() || (each.seen() && each.owed() == Owed.THERE && !each.back())) {
            var said = new HashMap<>(said(each, Optional.empty()));
            other.ifPresent(earlier -> said.put("day", earlier.toString()));
            add(DifferenceKind.DATE, each, Optional.empty(), Optional.of(each.amount()), said);
        } else {
            add(each.back() ? DifferenceKind.BACK_NOT_IN_PIMS : DifferenceKind.NOT_IN_PIMS, each, Optional.empty());
        }
    }

    private Optional<LocalDate> otherDay(Expected each) {
        return otherLists.keySet().stream()
                .filter(other -> !other.equals(day) && lists(other, each.code(), each.amount()))
                .max(LocalDate::compareTo);
    }

    private boolean lists(LocalDate other, String code, Money amount) {
        return otherLists.getOrDefault(other, List.of()).stream()
                .anyMatch(line -> amount.equals(line.amount())
                        && code(line)
                                .filter(known -> known.value().equals(code))
                                .isPresent());
    }

    /// An entry that is of no payment of this day.
    private void stranger(DayPayment line, Optional<String> code) {
        var moved = code.flatMap(known -> others.of(known, line.amount().isNegative()));
        var way = ways.of(line.type()).orElse("");
        if (moved.isEmpty()) {
            onlyThere.add(line);
        }
        if (code.isPresent() && moved.isPresent()) {
            if (moved.get().isBefore(day) && !lists(moved.get(), code.get(), line.amount())) {
                timings.add(new Timing("", code.get(), way, line.amount(), moved.get()));
            } else {
                stranger(
                        moved.get().isBefore(day) ? DifferenceKind.TWICE : DifferenceKind.DATE,
                        line,
                        code,
                        way,
                        moved.get().toString());
            }
        } else if (code.isPresent() || (!way.isEmpty() && Ways.throughUs(way))) {
            stranger(DifferenceKind.NOT_OURS, line, code, way, "");
        }
    }

    private void stranger(DifferenceKind kind, DayPayment line, Optional<String> code, String way, String other) {
        add(kind, Optional.empty(), code, way, Optional.empty(), Optional.of(line.amount()), said(line, other));
    }

    private void add(DifferenceKind kind, Expected each, Optional<DayPayment> line) {
        add(kind, each, line, Optional.of(each.amount()));
    }

    private void add(DifferenceKind kind, Expected each, Optional<DayPayment> line, Optional<Money> ours) {
        add(kind, each, line, ours, said(each, line));
    }

    private void add(
            DifferenceKind kind,
            Expected each,
            Optional<DayPayment> line,
            Optional<Money> ours,
            Map<String, String> said) {
        add(
                kind,
                Optional.of(each.paymentId()),
                Optional.of(each.code()),
                each.way(),
                ours,
                line.map(DayPayment::amount),
                said);
    }

    private void add(
            DifferenceKind kind,
            Optional<String> payment,
            Optional<String> code,
            String way,
            Optional<Money> ours,
            Optional<Money> theirs,
            Map<String, String> said) {
        var key = kind + "|" + code.orElse("") + "|" + said.getOrDefault("invoice", "") + "|"
                + said.getOrDefault("type", "") + "|" + said.getOrDefault("reference", "") + "|" + text(ours) + "|"
                + text(theirs);
        int number = keys.merge(key, 1, Integer::sum);
        differences.add(new Difference(key + "|" + number, kind, payment, code, way, ours, theirs, said));
    }

    private static String text(Optional<Money> amount) {
        return amount.map(money -> money.minorUnits() + money.currency().getCurrencyCode())
                .orElse("");
    }

    private static Map<String, String> said(Expected each, Optional<DayPayment> line) {
        var said = new HashMap<String, String>();
        line.ifPresent(there -> said.putAll(said(there, "")));
        said.put("expected", Ways.cut(each.type().orElse("")));
        said.put("number", Ways.cut(each.number()));
        said.putIfAbsent("invoice", Ways.cut(each.number()));
        said.putIfAbsent("client", Ways.cut(each.clientName()));
        return said;
    }

    private static Map<String, String> said(DayPayment line, String day) {
        var said = new HashMap<String, String>();
        line.invoice().ifPresent(invoice -> said.put("invoice", Ways.cut(invoice)));
        line.client().ifPresent(client -> said.put("client", Ways.cut(client)));
        line.type().ifPresent(type -> said.put("type", Ways.cut(type)));
        line.reference().ifPresent(reference -> said.put("reference", Ways.cut(reference)));
        if (!day.isEmpty()) {
            said.put("day", day);
        }
        return said;
    }

    private static Optional<DayPayment> first(List<DayPayment> lines, Predicate<DayPayment> fits) {
        return lines.stream().filter(fits).findFirst();
    }

    private interface Pairs {
        boolean test(Expected each, DayPayment line);
    }
}
