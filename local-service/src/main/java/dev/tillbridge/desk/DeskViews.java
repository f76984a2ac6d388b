package dev.tillbridge.desk;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.People;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.protocol.DeskView;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import dev.tillbridge.terminal.Terminals;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What stands around a payment at every desk.
final class DeskViews {
    private final Database database;
    private final Facts facts;
    private final PaymentViews payments;
    private final Function<View, List<Problem>> setUp;
    private final BooleanSupplier practice;
    private final Supplier<List<WayToPay>> ways;
    private final BooleanSupplier internet;

    /// Where the view's parts come from.
    record Facts(
            Payments payments,
            Postings postings,
            Terminals terminals,
            Attention attention,
            People people,
            Locations locations) {}

    DeskViews(
            Database database,
            Facts facts,
            PaymentViews payments,
            Function<View, List<Problem>> setUp,
            BooleanSupplier practice,
            Supplier<List<WayToPay>> ways,
            BooleanSupplier internet) {
        this.database = database;
        this.facts = facts;
        this.payments = payments;
        this.setUp = setUp;
        this.practice = practice;
        this.ways = ways;
        this.internet = internet;
    }

    DeskView desk(Locale locale) {
        return database.read(view -> desk(view, locale, id -> payments.view(view, id, locale)));
    }

    /// @param told makes the view of a payment
    DeskView desk(View view, Locale locale, Function<String, PaymentView> told) {
        var location = facts.locations().location(view);
        var running = facts.payments().running(view).stream()
                .map(Attempt::activityId)
                .distinct()
                .toList();
        return new DeskView(
                location.name(),
                location.locale().getLanguage(),
                location.currency().getCurrencyCode(),
                practice.getAsBoolean(),
                internet.getAsBoolean(),
                PersonHandlers.views(facts.people().list(view)),
                ReaderHandlers.views(facts.terminals().list(view), locale),
                ways.get().stream()
                        .filter(way -> way != WayToPay.BANK_PAYMENT || location.bankPayments())
                        .map(way -> dev.tillbridge.protocol.WayToPay.valueOf(way.name()))
                        .toList(),
                facts.attention().count(view),
                facts.postings().toEnter(view),
                running.stream().map(told).toList(),
                location.partReasons(),
                noteWays(location),
                location.financing(),
                Wire.texts(setUp.apply(view), locale));
    }

    private static List<dev.tillbridge.protocol.WayToPay> noteWays(Location location) {
        return Stream.of(WayToPay.values())
                .filter(way -> way.noted() && location.notes(way.name()))
                .map(way -> dev.tillbridge.protocol.WayToPay.valueOf(way.name()))
                .toList();
    }
}
