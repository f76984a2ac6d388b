package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.DayBooking;
import dev.tillbridge.pims.DayPayment;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The figures of a day: a row per way to pay and currency, and what differs. Pure.
///
/// @param rows ours by name, then what only the PIMS has
public record DayFigures(List<WayRow> rows, List<Difference> differences, List<Timing> timings) {
    public DayFigures {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
        timings = List.copyOf(timings);
    }

    static DayFigures of(DayFacts facts) {
        return new Sum(facts).figures();
    }

    private static final class Sum {
        private static final int MOST_TYPES = 40;

        private final DayFacts facts;
        private final Map<Key, Row> rows = new TreeMap<>();
        private final List<Difference> differences = new ArrayList<>();
        private final List<Timing> timings = new ArrayList<>();

        private Sum(DayFacts facts) {
            this.facts = facts;
        }

        private DayFigures figures() {
            facts.bookings().forEach(this::ours);
            facts.expected().stream().filter(each -> each.owed() != Owed.NEVER).forEach(this::expected);
            if (facts.pims().listed()) {
                listed();
            }
            facts.pims().totals().forEach((way, total) -> row(way, total.currency()).pims = total);
            facts.counted().forEach((way, counted) -> row(way, counted.currency()).counted = Optional.of(counted));
            processor();
            if (facts.pims().source() == Source.TYPED) {
                rows.values().stream().filter(row -> !row.key.way.isEmpty()).forEach(this::typed);
            }
            rows.values().forEach(this::counted);
            var done = rows.values().stream()
                    .map(row -> row.done(facts.pims(), facts.processor().at().isPresent()))
                    .filter(row -> !row.isEmpty())
                    .toList();
            return new DayFigures(done, differences, timings);
        }

        private void ours(DayBooking booking) {
            var row = row(booking.way(), booking.moved().currency());
            row.surcharge = row.surcharge.plus(booking.surcharge());
            row.tip = row.tip.plus(booking.tip());
            var principal = booking.principal();
            boolean undone = booking.undoes().isPresent();
            int one = booking.moved().isZero() ? 0 : undone ? -1 : 1;
            if (booking.givesBack()) {
                row.back = row.back.minus(principal);
                row.backs += one;
            } else {
                row.gross = row.gross.plus(principal);
                row.count += one;
            }
        }

        private void expected(Expected each) {
            var row = row(each.way(), each.amount().currency());
            row.expected = row.expected.plus(each.amount());
        }

        private void listed() {
            var matching = new Matching(facts.day(), facts.ways(), facts.otherLists(), facts.others());
            matching.compare(facts.expected(), facts.pims().lines());
            differences.addAll(matching.differences());
            matching.entered().forEach(this::expected);
            var ofCode = new TreeMap<String, Expected>();
            facts.expected().forEach(each -> ofCode.putIfAbsent(each.code(), each));
            for (var line : facts.pims().lines()) {
                var ours = Matching.code(line).flatMap(code -> Optional.ofNullable(ofCode.get(code.value())));
                var row = pimsRow(line, ours);
                row.pims = row.pims.plus(line.amount());
            }
            var unnamed = new Unnamed(facts);
            for (var line : matching.onlyThere()) {
                var row = pimsRow(line, Optional.empty());
                if (!unnamed.isOurs(line, row.key.way)) {
                    row.onlyThere = row.onlyThere.plus(line.amount());
                }
            }
            for (var timing : matching.timings()) {
                timings.add(timing);
                if (!timing.way().isEmpty()) {
                    var row = row(timing.way(), timing.amount().currency());
                    row.timing = row.timing.plus(timing.amount());
                }
            }
        }

        private Row pimsRow(DayPayment line, Optional<Expected> ours) {
            var currency = line.amount().currency();
            boolean asAsked = ours.flatMap(Expected::type)
                    .filter(type -> line.type()
                            .map(Ways::folded)
                            .filter(Ways.folded(type)::equals)
                            .isPresent())
                    .isPresent();
            if (asAsked) {
                return row(ours.orElseThrow().way(), currency);
            }
            return facts.ways()
                    .of(line.type())
                    .or(() -> ours.map(Expected::way))
                    .map(way -> row(way, currency))
                    .orElseGet(() -> onlyThere(line.type().orElse(""), currency));
        }

        /// What only the PIMS has, by its own words, as long as there are few of them.
        private Row onlyThere(String type, Currency currency) {
            var own = new Key("", Ways.cut(type), currency.getCurrencyCode());
            boolean few = rows.containsKey(own)
                    || rows.keySet().stream().filter(key -> key.way.isEmpty()).count() < MOST_TYPES;
            return rows.computeIfAbsent(
                    few ? own : new Key("", "…", currency.getCurrencyCode()), key -> new Row(key, currency));
        }

        private void typed(Row row) {
            if (!row.pims.equals(row.expected)) {
                differences.add(of(DifferenceKind.TOTAL, row, row.expected, row.pims));
            }
        }

        /// Held against what ought to be in the drawer, whatever the PIMS has made of what came in here.
        private void counted(Row row) {
            var should = should(row);
            row.counted
                    .filter(counted -> !counted.equals(should))
                    .ifPresent(counted -> differences.add(of(DifferenceKind.COUNTED, row, should, counted)));
        }

        private Money should(Row row) {
            var ours = row.gross.minus(row.back);
            // A total that was typed does not part what came in here from the rest: the higher of the two lies there.
            boolean more = facts.pims().source() == Source.TYPED && row.pims.compareTo(ours) > 0;
            return more ? row.pims : ours.plus(row.onlyThere);
        }

        private static Difference of(DifferenceKind kind, Row row, Money ours, Money theirs) {
            var key = kind + "|" + row.key.way + "|" + ours.minorUnits() + "|" + theirs.minorUnits()
                    + theirs.currency().getCurrencyCode();
            return new Difference(
                    key,
                    kind,
                    Optional.empty(),
                    Optional.empty(),
                    row.key.way,
                    Optional.of(ours),
                    Optional.of(theirs),
                    Map.of());
        }

        private void processor() {
            if (facts.processor().at().isPresent()) {
                var compared = new AtProcessor(facts.bookings(), facts.processor());
                differences.addAll(compared.differences());
                compared.moved().forEach((key, money) -> row(AtProcessor.way(key), money.currency()).processor = money);
                compared.fees().forEach((key, money) -> row(AtProcessor.way(key), money.currency()).fees = money);
            }
        }

        private Row row(String way, Currency currency) {
            return rows.computeIfAbsent(new Key(way, "", currency.getCurrencyCode()), key -> new Row(key, currency));
        }
    }

    private record Key(String way, String type, String currency) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            // What only the PIMS has comes last.
            return order().compareTo(other.order());
        }

        private String order() {
            return (way.isEmpty() ? "~" : way) + "|" + type + "|" + currency;
        }
    }

    private static final class Row {
        private final Key key;
        private int count;
        private int backs;
        private Money gross;
        private Money back;
        private Money surcharge;
        private Money tip;
        private Money pims;
        private Money expected;
        private Money timing;
        private Money onlyThere;
        private Optional<Money> counted = Optional.empty();
        private Money processor;
        private Money fees;

        private Row(Key key, Currency currency) {
            this.key = key;
            var zero = Money.zero(currency);
            gross = zero;
            back = zero;
            surcharge = zero;
            tip = zero;
            pims = zero;
            expected = zero;
            timing = zero;
            onlyThere = zero;
            processor = zero;
            fees = zero;
        }

        private WayRow done(Side side, boolean processorRead) {
            boolean known = side.source() != Source.NOT_CHECKED;
            // What only the PIMS has is nobody's to compare.
            boolean compared =
                    known && !key.way.isEmpty() && (Ways.throughUs(key.way) || side.source() == Source.TYPED);
            return new WayRow(
                    key.way,
                    key.type,
                    count,
                    backs,
                    gross,
                    back,
                    surcharge,
                    tip,
                    known ? Optional.of(pims) : Optional.empty(),
                    gross.minus(back).minus(expected),
                    timing,
                    counted,
                    processorRead ? Optional.of(processor) : Optional.empty(),
                    processorRead ? Optional.of(fees) : Optional.empty(),
                    compared ? Optional.of(pims.minus(expected).minus(timing)) : Optional.empty());
        }
    }
}
