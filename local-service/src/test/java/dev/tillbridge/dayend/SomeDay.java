package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.BalanceLine;
import dev.tillbridge.payment.BookingKind;
import dev.tillbridge.payment.DayBooking;
import dev.tillbridge.payment.PaymentCode;
import dev.tillbridge.pims.DayPayment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A day at a clinic, told line by line.
final class SomeDay {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final String BELLA = PaymentCode.next(new Random(7)).value();

    final List<DayBooking> bookings = new ArrayList<>();
    final List<Expected> expected = new ArrayList<>();
    final List<DayPayment> listed = new ArrayList<>();
    final Map<LocalDate, List<DayPayment>> others = new HashMap<>();
    final Map<String, LocalDate> taken = new HashMap<>();
    final Map<String, LocalDate> givenBack = new HashMap<>();
    final Map<String, Money> counted = new HashMap<>();
    final Map<String, Money> typed = new HashMap<>();
    final List<BalanceLine> balance = new ArrayList<>();
    boolean processorRead;
    Source source = Source.READ;

    static Money usd(long cents) {
        return Money.of(cents, "USD");
    }

    /// Taken by card, 3 % surcharge where said, and to be in the PIMS.
    SomeDay paid(String code, long cents, long surcharge, Owed owed) {
        return paid(code, "CARD_READER", "1042", cents, surcharge, owed);
    }

    SomeDay paid(String code, String way, String invoice, long cents, long surcharge, Owed owed) {
        booked(code, way, BookingKind.CAPTURE, cents + surcharge, surcharge, "pi_" + code);
        return expect(code, way, invoice, cents, owed);
    }

    SomeDay expect(String code, String way, String invoice, long cents, Owed owed) {
        var type = way.equals("CARD_READER") ? Optional.of("Visa") : Optional.<String>empty();
        expected.add(new Expected(
                "payment-" + code, code, way, type, invoice, "5521", "Anna Okafor", usd(cents), owed, false));
        return this;
    }

    SomeDay gaveBack(String code, long cents, Owed owed) {
        booked(code, "CARD_READER", BookingKind.GIVEN_BACK, -cents, 0, "re_" + code);
        return expect(code, "CARD_READER", "1042", -cents, owed);
    }

    void booked(String code, String way, BookingKind kind, long cents, long surcharge, String reference) {
        bookings.add(new DayBooking(
                kind + code + bookings.size(),
                kind,
                Optional.empty(),
                Instant.parse("2026-11-23T15:42:00Z"),
                "attempt-" + code,
                "payment-" + code,
                code,
                way,
                "far:acct_1",
                "Anna Okafor",
                Optional.of("Ann"),
                "Desk 1",
                Optional.of(reference),
                usd(cents),
                usd(surcharge),
                usd(0),
                usd(cents - surcharge)));
    }

    SomeDay inPims(String code, long cents) {
        listed.add(line("TB " + code, cents, "Visa", "1042", "Okafor, Anna"));
        return this;
    }

    SomeDay inPims(String reference, long cents, String type, String invoice, String client) {
        listed.add(line(reference, cents, type, invoice, client));
        return this;
    }

    SomeDay inPimsOn(LocalDate day, String code, long cents) {
        others.computeIfAbsent(day, none -> new ArrayList<>())
                .add(line("TB " + code, cents, "Visa", "1042", "Anna Okafor"));
        return this;
    }

    SomeDay atProcessor(String kind, String reference, long gross, long fee) {
        processorRead = true;
        balance.add(new BalanceLine(
                "txn_" + balance.size(),
                kind,
                Optional.of(reference),
                usd(gross),
                usd(fee),
                Instant.parse("2026-11-24T05:05:00Z")));
        return this;
    }

    private static DayPayment line(String reference, long cents, String type, String invoice, String client) {
        return new DayPayment(
                usd(cents),
                Optional.of(type),
                Optional.of("Ann"),
                reference.isEmpty() ? Optional.empty() : Optional.of(reference),
                Optional.of(invoice),
                Optional.of(client));
    }

    DayFigures figures() {
        var at = Optional.of(Instant.parse("2026-11-23T23:00:00Z"));
        var side = switch (source) {
            case NOT_CHECKED -> Side.UNKNOWN;
            case READ, CSV -> new Side(source, at, Optional.empty(), listed, Map.of());
            case TYPED -> new Side(source, at, Optional.of("Carol"), List.of(), typed);
        };
        return DayFigures.of(new DayFacts(
                DAY,
                bookings,
                expected,
                side,
                others,
                new OtherDays(taken, givenBack),
                processorRead ? new ProcessorSide(at, balance, List.of()) : ProcessorSide.UNKNOWN,
                counted,
                Ways.of(Map.of(
                        "payment-type/*/CARD_READER/*", "Visa",
                        "payment-type/*/PAYMENT_LINK/*", "Online",
                        "payment-type/*/CASH/*", "Cash")),
                Currency.getInstance("USD")));
    }

    List<DifferenceKind> differences() {
        return figures().differences().stream().map(Difference::kind).toList();
    }

    WayRow row(String way) {
        return figures().rows().stream()
                .filter(row -> row.way().equals(way))
                .findFirst()
                .orElseThrow();
    }
}
