package dev.tillbridge.dayend;

import dev.tillbridge.location.Location;
import dev.tillbridge.payment.BalanceLine;
import dev.tillbridge.payment.BookingKind;
import dev.tillbridge.payment.DayBook;
import dev.tillbridge.payment.DayBooking;
import dev.tillbridge.payment.PaymentCode;
import dev.tillbridge.pims.DayPayment;
import dev.tillbridge.posting.Posting;
import dev.tillbridge.posting.PostingState;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.posting.Reversal;
import dev.tillbridge.posting.ReversalState;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.store.View;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers what a day's figures are made of. A handful of questions to the database, however many payments there are.
final class DayFactsReader {
    private static final Duration AROUND = Duration.ofDays(31);

    private final Postings postings;
    private final Reversals reversals;

    DayFactsReader(Postings postings, Reversals reversals) {
        this.postings = postings;
        this.reversals = reversals;
    }

    DayFacts read(View view, Location location, LocalDate day) {
        var days = days(location);
        var from = days.from(day);
        var to = days.to(day);
        var bookings = DayBook.between(view, from, to);
        var pims = pims(view, day);
        var expected = expected(view, location, bookings, from, to);
        return new DayFacts(
                day,
                bookings,
                expected,
                pims,
                otherLists(view, day),
                others(view, days, expected, pims),
                processor(view, day, from, to),
                DayRows.typed(view, day, TypedKind.COUNTED),
                Ways.of(location.values()),
                location.currency());
    }

    private static ProcessorSide processor(View view, LocalDate day, Instant from, Instant to) {
        var stored = DayRows.side(view, day, SideName.PROCESSOR);
        if (stored.isEmpty()) {
            return ProcessorSide.UNKNOWN;
        }
        var lines = DayRows.lines(view, day, SideName.PROCESSOR, BalanceLine.class);
        // As our books may have learned of it later than it was taken, and never much earlier.
        var known = DayBook.references(view, from.minus(AROUND), to.plus(AROUND));
        var strangers = lines.stream()
                .filter(line ->
                        line.paid() && !line.at().isBefore(from) && line.at().isBefore(to))
                .filter(line -> line.reference().filter(known::contains).isEmpty())
                .toList();
        return new ProcessorSide(Optional.of(stored.get().at()), lines, strangers);
    }

    static BusinessDays days(Location location) {
        return new BusinessDays(location.zone(), location.dayStart());
    }

    static Side pims(View view, LocalDate day) {
        var totals = DayRows.typed(view, day, TypedKind.PIMS_TOTAL);
        var stored = DayRows.side(view, day, SideName.PIMS);
        if (stored.isEmpty() || stored.get().source() == Source.NOT_CHECKED) {
            return totals.isEmpty()
                    ? Side.UNKNOWN
                    : new Side(
                            Source.TYPED,
                            DayRows.typedAt(view, day, TypedKind.PIMS_TOTAL),
                            Optional.empty(),
                            List.of(),
                            totals);
        }
        var side = stored.get();
        return new Side(
                side.source(),
                Optional.of(side.at()),
                Optional.of(side.by()),
                DayRows.lines(view, day, SideName.PIMS, DayPayment.class),
                Map.of());
    }

    private static Map<LocalDate, List<DayPayment>> otherLists(View view, LocalDate day) {
        return Map.of(
                day.plusDays(1), DayRows.lines(view, day, SideName.NEXT, DayPayment.class),
                day.minusDays(1), DayRows.lines(view, day.minusDays(1), SideName.PIMS, DayPayment.class));
    }

    private static OtherDays others(View view, BusinessDays days, List<Expected> expected, Side pims) {
        var known = new HashSet<String>();
        expected.forEach(each -> known.add(each.code()));
        var codes = Matching.codes(pims.lines()).stream()
                .filter(code -> !known.contains(code.value()))
                .toList();
        return new OtherDays(
                dated(days, DayBook.firstOf(view, codes, BookingKind.CAPTURE)),
                dated(days, DayBook.firstOf(view, codes, BookingKind.GIVEN_BACK)));
    }

    private static Map<String, LocalDate> dated(BusinessDays days, Map<PaymentCode, Instant> at) {
        var dated = new HashMap<String, LocalDate>();
        at.forEach((code, moment) -> dated.put(code.value(), days.of(moment)));
        return dated;
    }

    private List<Expected> expected(View view, Location location, List<DayBooking> bookings, Instant from, Instant to) {
        var of = new HashMap<String, DayBooking>();
        bookings.forEach(booking -> of.putIfAbsent(booking.attemptId(), booking));
        var expected = new ArrayList<Expected>();
        for (var posting : postings.madeBetween(view, from, to)) {
            expected.add(expected(location, posting, client(of, posting.asked().attemptId())));
        }
        for (var reversal : reversals.madeBetween(view, from, to)) {
            expected.add(
                    expected(location, reversal, client(of, reversal.asked().attemptId())));
        }
        return expected;
    }

    private static String client(Map<String, DayBooking> of, String attempt) {
        return Optional.ofNullable(of.get(attempt)).map(DayBooking::clientName).orElse("");
    }

    private static Expected expected(Location location, Posting posting, String client) {
        var asked = posting.asked();
        return new Expected(
                asked.paymentId(),
                code(asked.reference()),
                asked.way().name(),
                posting.paymentType()
                        .or(() -> location.paymentType(
                                asked.invoice().pims(), asked.way().name(), asked.brand())),
                asked.number(),
                asked.clientId(),
                client,
                asked.amount(),
                owed(posting.state()),
                posting.seenAt().isPresent() || posting.state() == PostingState.POSTED);
    }

    private static Expected expected(Location location, Reversal reversal, String client) {
        var asked = reversal.asked();
        return new Expected(
                asked.paymentId(),
                code(asked.reference()),
                asked.way(),
                location.paymentType(asked.invoice().pims(), asked.way(), asked.brand()),
                asked.number(),
                asked.clientId(),
                client,
                asked.amount().negated(),
                owed(reversal.state()),
                false);
    }

    private static String code(String reference) {
        return reference.substring(reference.lastIndexOf(' ') + 1);
    }

    private static Owed owed(PostingState state) {
        return switch (state) {
            case POSTED, ENTERED, POSTED_WRONG -> Owed.THERE;
            case QUEUED, POSTING, VERIFY_FIRST, INVALID_CONFIG, TO_ENTER -> Owed.WAITS;
            case DISABLED, CANCELLED -> Owed.NEVER;
        };
    }

    private static Owed owed(ReversalState state) {
        return switch (state) {
            case TAKEN_OUT -> Owed.THERE;
            case WAITS, TO_TAKE_OUT -> Owed.WAITS;
            case NOT_NEEDED, TO_ENTER_AGAIN, ENTERED_AGAIN -> Owed.NEVER;
        };
    }
}
